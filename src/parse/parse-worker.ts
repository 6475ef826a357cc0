// The thread in which feeds and pages are read; `run-parse-worker.ts` starts and ends it.
import { parentPort } from 'node:worker_threads'
import { readFeed } from './read-feed.ts'
import type { ParseJob } from './run-parse-worker.ts'

async function answer(job: ParseJob): Promise<void> {
  parentPort?.postMessage(job.kind === 'feed' ? await readFeed(job.feed) : await readWebPage(job))
}

/** Its libraries are loaded when the first page comes: most operators ask for none. */
async function readWebPage({ page }: Extract<ParseJob, { kind: 'page' }>) {
  const { readPage } = await import('./read-page.ts')
  return readPage(page)
}

parentPort?.on('message', (job: ParseJob) => void answer(job))
parentPort?.postMessage('ready')
