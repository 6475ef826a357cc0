// `basewatch correct …`: what a person knows better. It works on the stored rows, beside the Basewatch that runs:
// its next look for due messages finds what they should show from now on.

import { userInfo } from 'node:os'
import { type Corrected, correctIncidents } from '../../correct-incidents.ts'
import { nameOf } from '../../model/by-id.ts'
import type { Config } from '../../model/config.ts'
import type { CorrectionRefusal, CorrectionRequest, StoredCorrection } from '../../model/correction.ts'
import { countOf } from '../../model/count-of.ts'
import type { Incident } from '../../model/incident.ts'
import { dayMs } from '../../model/local-day.ts'
import { systemClock } from '../../ops/clock.ts'
import { OperatorError } from '../../ops/operator-error.ts'
import { loadConfig, loadEnvironment } from '../load-config.ts'
import { besideRunning } from '../open-beside.ts'
import type { Terminal } from '../terminal.ts'
import { dropCase, keepCase } from './keep-case.ts'

const findIds = 'open the alert on the page: incidents and articles stand there with their ids'

/** What is wrong, and the way out. */
const refusals: Readonly<Record<CorrectionRefusal, readonly [message: string, wayOut: string]>> = {
  'no-such-incident': ['there is no such incident', findIds],
  'no-such-article': ['the incident has no such article', findIds],
  'no-such-correction': ['there is no such correction', '"basewatch correct list" names them'],
  'same-incident': ['both are one incident already', 'nothing is to be done'],
  'other-base': ['the two are at different bases', 'an attack on two bases is one alert with two incidents'],
  'nothing-left': ['one of the two would have no article', 'leave at least one article in it'],
  'undone-already': ['it has been taken back already', '"basewatch correct list" says when'],
  'retracted-already': ['the incident is retracted already', 'nothing is to be done'],
  'built-upon': [
    'what it made has changed since, by another correction or a new article',
    'take later corrections back first; "basewatch correct list" has the newest on top',
  ],
}

export async function runCorrect(terminal: Terminal, request: CorrectionRequest): Promise<number> {
  const environment = loadEnvironment(terminal)
  const config = await loadConfig(environment.configDir, terminal)
  return await besideRunning(environment, async (store) => {
    const now = (await store.askTime()) ?? systemClock.now()
    const context = { config, now, who: nameUser() }
    const corrected = await store.archive.transact((tx) => correctIncidents(tx, request, context))
    if (corrected.kind === 'refused') throw refuse(corrected.why)
    terminal.write(describe(corrected, config))
    const { correctionId } = corrected
    if (request.kind === 'undo') {
      await tryWithCase(terminal, () => dropCase(environment.dataDir, correctionId))
      return 0
    }
    terminal.write(`To take it back: basewatch correct undo ${correctionId}\n`)
    const keptSince = now - config.settings.retention.articleTextDays * dayMs
    await tryWithCase(terminal, async () => {
      const file = await keepCase(store, corrected, { dataDir: environment.dataDir, keptSince })
      terminal.write(`Kept as a labelled case for "basewatch replay": ${file}\n`)
    })
    return 0
  })
}

/** The correction is stored by then, and holds whatever becomes of its case. */
async function tryWithCase(terminal: Terminal, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    terminal.warn(`The correction holds, but its labelled case could not be written or removed: ${why}\n`)
    terminal.warn('  → make the folder "corrections" in BASEWATCH_DATA writable, if you want cases\n')
  }
}

/** A container may run under a number that has no name. */
function nameUser(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

const maxListed = 50

/** `basewatch correct list`: newest first. */
export async function listCorrections(terminal: Terminal): Promise<number> {
  return await besideRunning(loadEnvironment(terminal), async (store) => {
    const corrections = await store.overview.listCorrections(maxListed)
    if (corrections.length === 0) terminal.write('Nothing has been corrected.\n')
    for (const stored of corrections) terminal.write(describeStored(stored))
    return 0
  })
}

function refuse(why: CorrectionRefusal): OperatorError {
  const [message, wayOut] = refusals[why]
  return new OperatorError(why, message, { wayOut: [wayOut] })
}

function describe({ incidents, told }: Extract<Corrected, { kind: 'corrected' }>, config: Config): string {
  const messageCount = told.reduce((sum, { desired }) => sum + desired.length, 0)
  const lines = incidents.map((incident) => `  ${describeIncident(incident, config)}\n`)
  return `Now it is:\n${lines.join('')}${countOf(messageCount, 'message')} will say so, as soon as Basewatch runs.\n`
}

function describeIncident({ id, baseId, day, status, ledger }: Incident, { bases }: Config): string {
  const name = nameOf(baseId, bases)
  return `${name}, ${day ?? 'day not told'}: ${status}, ${countOf(ledger.length, 'article')} (${id})`
}

function describeStored({ id, at, who, undoneAt, correction }: StoredCorrection): string {
  const back = undoneAt === undefined ? '' : `, taken back ${shortTime(undoneAt)}`
  return `${id}  ${shortTime(at)}, ${who}: ${describeCorrection(correction)}${back}\n`
}

function describeCorrection(correction: StoredCorrection['correction']): string {
  switch (correction.kind) {
    case 'merge':
      return `${correction.from.id} is part of ${correction.intoId}`
    case 'split':
      return `${correction.apart.id} is apart from ${correction.incidentId}`
    case 'retract':
      return `${correction.incidentId} is no attack`
  }
}

/** Such as `2024-03-05 20:00Z`. */
function shortTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}Z`
}
