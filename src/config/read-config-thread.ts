// The thread in which a changed configuration is read; `read-config-aside.ts` starts and ends it.
import { parentPort, workerData } from 'node:worker_threads'
import { readConfig } from './read-config.ts'

const { dir } = workerData as { readonly dir: string }
parentPort?.postMessage(await readConfig(dir))
