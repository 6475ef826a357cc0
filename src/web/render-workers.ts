import type { EpochMs } from '../model/local-day.ts'
import type { WorkerState } from '../work/ports.ts'
import { describeAge } from './describe-time.ts'
import { html, type SafeHtml } from './html.ts'

/** Nothing where one process does it all. */
export function renderWorkers(workers: readonly WorkerState[], now: EpochMs): SafeHtml | undefined {
  if (workers.length === 0) return undefined
  return html`<h2 id="workers">Workers</h2><div class="scroll"><table><thead><tr><th>Machine and process</th><th>Does</th><th>Since</th><th>Last seen</th></tr></thead><tbody>${workers.map(
    (worker) =>
      html`<tr><td>${worker.machine}</td><td>${worker.roles.join(', ')}</td><td>${describeAge(
        worker.startedAt,
        now,
      )}</td><td>${describeAge(worker.seenAt, now)}</td></tr>`,
  )}</tbody></table></div>`
}
