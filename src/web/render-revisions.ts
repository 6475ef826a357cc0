import type { Revision, TextChange } from '../model/article.ts'
import { describeInstant } from './describe-time.ts'
import { html, type SafeHtml } from './html.ts'

/** Of each side of a change: about five sentences; the article is a link away. */
const maxShown = 700

/** What edits of an article changed, newest first; nothing where there was none. */
export function renderRevisions(revisions: readonly Revision[]): SafeHtml | undefined {
  if (revisions.length === 0) return undefined
  return html`<ul class="edits small">${revisions
    .toReversed()
    .map(
      ({ at, changes }) =>
        html`<li><span class="quiet">Edit seen ${describeInstant(at)}</span>${changes.map(renderChange)}</li>`,
    )}</ul>`
}

function renderChange({ where, removed, added }: TextChange): SafeHtml {
  const before = removed === '' ? undefined : html`<del dir="auto">${cut(removed)}</del> `
  const after = added === '' ? undefined : html`<ins dir="auto">${cut(added)}</ins>`
  return html`<p>${where === 'title' ? html`<span class="quiet">Title:</span> ` : undefined}${before}${after}</p>`
}

/** At a whole character. */
function cut(text: string): string {
  const characters = Array.from(text)
  return characters.length <= maxShown ? text : `${characters.slice(0, maxShown).join('').trimEnd()} …`
}
