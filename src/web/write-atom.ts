import type { Alert } from '../model/alert.ts'
import { describeGravity, statusWords } from '../model/alert-words.ts'
import { html } from './html.ts'
import { renderAlert, writeHeadline } from './render-alert.ts'

/**
 * The alerts as an Atom feed (RFC 4287). An entry keeps its id for ever and moves its `updated` with each
 * change, as the message in a channel does. Alerts that are only possible are left out.
 * @param url such as `http://127.0.0.1:8787`, without a slash at the end.
 */
export function writeAtom(alerts: readonly Alert[], url: string): string {
  const shown = alerts.filter(({ possible }) => !possible)
  const updated = Math.max(0, ...shown.map(changedAt))
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom"><title>Basewatch</title><id>urn:basewatch:alerts</id><author><name>Basewatch</name></author>
<link rel="self" href="${url}/alerts.atom"/><link href="${url}/"/><updated>${instant(updated)}</updated>${shown.map(
      (alert) => html`
<entry><id>urn:basewatch:${alert.operationId}</id><title>${describeGravity(alert)} · ${writeHeadline(alert)}</title>
<link href="${url}/alerts/${alert.operationId}"/><published>${instant(alert.firstHeardAt)}</published><updated>${instant(
        changedAt(alert),
      )}</updated>
<category term="${alert.severity}"/><summary>${statusWords[alert.status]}</summary><content type="html">${
        renderAlert(alert).text
      }</content></entry>`,
    )}
</feed>`.text
  }\n`
}

function changedAt({ changedAt = 0, lastHeardAt }: Alert): number {
  return Math.max(changedAt, lastHeardAt)
}

function instant(at: number): string {
  return new Date(at).toISOString()
}
