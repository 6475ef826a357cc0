// The thread in which feeds are read; `run-parse-worker.ts` starts and ends it.
import { parentPort } from 'node:worker_threads'
import { type FeedJob, readFeed } from './read-feed.ts'

async function answer(job: FeedJob): Promise<void> {
  parentPort?.postMessage(await readFeed(job))
}

parentPort?.on('message', (job: FeedJob) => void answer(job))
parentPort?.postMessage('ready')
