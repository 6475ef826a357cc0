// Reads feeds and pages in a thread of its own, so that no body, however hostile, holds up the process: the thread has a
// deadline for each feed and a cap on its heap, and is replaced where it exceeds one of them. Not pure.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import PQueue from 'p-queue'
import type { FeedJob, ReadFeed } from './read-feed.ts'
import type { Page, PageBytes, RefusedPage } from './read-page.ts'

/** In the order of asking, one at a time. Neither rejects until it is closed. */
export interface FeedParser {
  parse(job: FeedJob): Promise<ReadFeed | Spent>
  readPage(page: PageBytes): Promise<ReadPage>
  close(): Promise<void>
}

export type ReadPage = Page | RefusedPage | Spent

/** It was more than the reader allows itself. */
export interface Spent {
  readonly kind: 'refused'
  readonly why: 'too-slow' | 'too-heavy'
  readonly detail: string
}

/** What is sent to the thread. */
export type ParseJob =
  | { readonly kind: 'feed'; readonly feed: FeedJob }
  | { readonly kind: 'page'; readonly page: PageBytes }

/** The slowest of the hostile set takes a fifth of it, on a busy machine. */
const defaultDeadlineMs = 5000
/**
 * A seat belt: where one array outgrows it at a single step, V8 ends the process and not the thread. What keeps
 * memory small is the cap on the body and those in the parser.
 */
const maxHeapMb = 256
/** What a feed leaves behind is short-lived; with V8's own size the thread would hold three times as much for nothing. */
const maxYoungHeapMb = 6

export function createFeedParser({ deadlineMs = defaultDeadlineMs } = {}): FeedParser {
  return new WorkerParser(deadlineMs)
}

class WorkerParser implements FeedParser {
  readonly #deadlineMs: number
  readonly #turns = new PQueue({ concurrency: 1 })
  #worker: Worker | undefined

  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs
  }

  async parse(feed: FeedJob): Promise<ReadFeed | Spent> {
    return await this.#turns.add(() => this.#readNext<ReadFeed>({ kind: 'feed', feed }))
  }

  async readPage(page: PageBytes): Promise<ReadPage> {
    return await this.#turns.add(() => this.#readNext<ReadPage>({ kind: 'page', page }))
  }

  async close(): Promise<void> {
    this.#turns.clear()
    await this.#turns.onIdle()
    await this.#replace()
  }

  /** @typeParam Read what the thread answers to such a job. */
  async #readNext<Read>(job: ParseJob): Promise<Read | Spent> {
    this.#worker ??= await startWorker()
    const answer = await askWorker<Read>(this.#worker, job, this.#deadlineMs)
    if (answer.isSpent) await this.#replace()
    return answer.read
  }

  async #replace(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

/** Resolves when its modules are loaded: that is no part of a feed's deadline. @throws Error where it cannot start */
async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    name: 'parse',
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: maxYoungHeapMb },
    // What the process was started with (a debugger, a test runner's hooks) is not for the thread.
    execArgv: [],
  })
  // It waits for ever; that must not keep the process alive.
  worker.unref()
  await once(worker, 'message')
  return worker
}

interface Answer<Read> {
  readonly read: Read | Spent
  /** The thread is gone, or has to go. */
  readonly isSpent: boolean
}

async function askWorker<Read>(worker: Worker, job: ParseJob, deadlineMs: number): Promise<Answer<Read>> {
  const { promise, resolve } = Promise.withResolvers<Answer<Read>>()
  const refuse = (why: Spent['why'], reason: string): void =>
    resolve({
      read: { kind: 'refused', why, detail: `The ${job.kind} could not be read${reason}.` },
      isSpent: true,
    })
  const onMessage = (read: Read): void => resolve({ read, isSpent: false })
  const onError = (error: Error): void => refuse('too-heavy', `: ${error.message.slice(0, 200)}`)
  const onExit = (): void => refuse('too-heavy', ': its reader has ended')
  const timer = setTimeout(() => refuse('too-slow', ` within ${deadlineMs / 1000} s`), deadlineMs)
  worker.once('message', onMessage).once('error', onError).once('exit', onExit)
  worker.postMessage(job)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    worker.off('message', onMessage).off('exit', onExit)
    // An error that comes late, while the thread is ended, has nobody left to hear of it.
    if (worker.listenerCount('error') === 1) worker.on('error', () => {})
    worker.off('error', onError)
  }
}
