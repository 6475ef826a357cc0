#!/usr/bin/env node
// The door for those who come past npm. Plain JavaScript, so that a Node too old to read TypeScript
// gets a sentence instead of a stack trace.
import * as module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const { enableCompileCache } = module
const needed = [24, 15]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(`Basewatch needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.`)
  console.error('In its folder, "npm start" and "npx basewatch" bring the right one along.')
  process.exitCode = 1
} else {
  if (process.argv[2] === 'run') restartSparing()
  // Sources are stripped of their types and compiled once, not at every start. Threads learn of it from the
  // environment alone: with it the parser's starts in half the time and takes 27 MB less.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache')
  enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
  await import('../src/main.ts')
}

/**
 * Begins anew in this same process, with what can only be said at the start: young garbage is collected at 8 MB, not at
 * 32, and freed blocks go back to the system. With 10,000 feeds a bot then takes 299 MB, and 308 at 16 MB, at the same speed; at
 * 4 MB it would take a sixth more time for each item.
 * Whoever sets the size decides for himself.
 */
function restartSparing() {
  const given = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ')
  const isPossible = process.execve !== undefined && process.platform !== 'win32' && !process.connected
  if (!isPossible || given.includes('--max-semi-space-size')) return
  const args = ['--max-semi-space-size=8', ...process.execArgv, ...process.argv.slice(1)]
  const allocator = {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '65536',
    MALLOC_TRIM_THRESHOLD_: '131072',
  }
  process.execve(process.execPath, [process.execPath, ...args], { ...allocator, ...process.env })
}
