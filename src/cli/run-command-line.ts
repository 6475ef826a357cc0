import { Command, CommanderError, Option } from 'commander'
import packageFile from '../../package.json' with { type: 'json' }
import { describeEnvironment } from '../config/read-environment.ts'
import type { CorrectionRequest } from '../model/correction.ts'
import { roles } from '../work/roles.ts'
import { loadEnvironment } from './load-config.ts'
import { renderTrouble } from './render-trouble.ts'
import type { RunOptions } from './run.ts'
import type { CopyOptions } from './store/run-store-copy.ts'
import { openTerminal, type Terminal } from './terminal.ts'

// Each command is loaded when it is asked for: a help text needs no Discord client.

/** The exit code: 0 done, 1 something failed, 2 the command line was wrong. Never rejects. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal = openTerminal(),
): Promise<number> {
  let exitCode = 0
  const program = buildProgram(terminal, async (work) => {
    exitCode = await work()
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has said what is wrong, or has shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    terminal.warn(renderTrouble(error))
    return 1
  }
}

type Finish = (work: () => Promise<number>) => Promise<void>

function buildProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('basewatch')
    .description(
      'Watches news feeds for new attacks on known military bases, and keeps one living alert for each.',
    )
    .version(`Basewatch ${packageFile.version}, Node ${process.versions.node}`)
    .addHelpText('after', `\nEnvironment:\n${describeEnvironment()}`)
    .exitOverride()
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.warn })
    .showSuggestionAfterError()
    .showHelpAfterError('  → "basewatch --help" lists the commands, "basewatch COMMAND --help" their options')
  program
    .command('run')
    .description('watch the feeds of the configuration, until Ctrl-C')
    .option(
      '--role <role...>',
      `what this process does: ${roles.join(', ')} or all; several processes need DATABASE_URL`,
    )
    .option('--shards <range>', "this process's part of Discord's gateway, such as 0-3/8; else all of it")
    .action((options: RunOptions) => finish(async () => (await import('./run.ts')).runBot(terminal, options)))
  program
    .command('demo')
    .description('show Basewatch at work on bundled feeds: no token, no internet')
    .option('--keep-running', 'leave the page up afterwards, until Ctrl-C')
    .action(({ keepRunning = false }) =>
      finish(async () => (await import('./demo/run-demo.ts')).runDemo(terminal, { keepRunning })),
    )
  program
    .command('replay')
    .description('send the items of JSONL files through the whole road, each file into its own scratch store')
    .argument('<files...>', 'one item a line: url, outlet, lang, published, title, summary')
    .option('--json', 'one line of JSON for each item')
    .action((files: readonly string[], { json = false }) =>
      finish(async () => (await import('./replay.ts')).runReplay(terminal, { files, json })),
    )
  addExplain(program, terminal, finish)
  program
    .command('check')
    .description('read the configuration and say what is wrong with it, and where')
    .argument('[dir]', 'the folder with the YAML files')
    .action((dir?: string) =>
      finish(async () =>
        (await import('./check.ts')).runCheck(dir ?? loadEnvironment(terminal).configDir, terminal),
      ),
    )
  program
    .command('parse')
    .description('read a feed and print its items')
    .addOption(new Option('--file <file>', 'a feed as it came from the server').conflicts(['url', 'jsonl']))
    .addOption(new Option('--url <url>', 'the address of a feed').conflicts('jsonl'))
    .option('--jsonl', 'one feed a line on standard input, one answer a line')
    .action((options) =>
      finish(async () => (await import('./parse/run-parse.ts')).runParse(terminal, options)),
    )
  addJudgements(program, terminal, finish)
  addStore(program, terminal, finish)
  program
    .command('health')
    .description('ask the running Basewatch whether all is well')
    .action(() => finish(async () => (await import('./health.ts')).runHealth(terminal)))
  return program
}

/** What only a person knows. */
function addJudgements(program: Command, terminal: Terminal, finish: Finish): void {
  const correct = program
    .command('correct')
    .description('say what Basewatch got wrong, and every message is put right; it may be running')
  const ask = (request: CorrectionRequest): Promise<void> =>
    finish(async () => (await import('./correct/run-correct.ts')).runCorrect(terminal, request))
  correct
    .command('merge')
    .description('two incidents are one attack')
    .argument('<incident>', 'becomes part of the other')
    .argument('<into>', 'the one that stays')
    .action((fromId: string, intoId: string) => ask({ kind: 'merge', fromId, intoId }))
  correct
    .command('split')
    .description('some articles of an incident tell of another attack')
    .argument('<incident>', 'the incident')
    .argument('<articles...>', 'they get an incident and an alert of their own, and are never united again')
    .action((incidentId: string, articleIds: readonly string[]) =>
      ask({ kind: 'split', incidentId, articleIds }),
    )
  correct
    .command('retract')
    .description('an incident is no attack: it is struck out wherever it was told')
    .argument('<incident>', 'the incident')
    .action((incidentId: string) => ask({ kind: 'retract', incidentId }))
  correct
    .command('undo')
    .description('take a correction back')
    .argument('<correction>', 'as "basewatch correct list" names it')
    .action((correctionId: string) => ask({ kind: 'undo', correctionId }))
  correct
    .command('list')
    .description('what has been corrected, newest first')
    .action(() => finish(async () => (await import('./correct/run-correct.ts')).listCorrections(terminal)))
  program
    .command('suggest')
    .description('spellings in the stored articles that nearly matched a name: which to list as aliases')
    .option('--days <count>', 'of articles heard in so many days', '30')
    .action((options: { readonly days: string }) =>
      finish(async () => (await import('./suggest.ts')).runSuggest(terminal, options)),
    )
}

function addStore(program: Command, terminal: Terminal, finish: Finish): void {
  const store = program.command('store').description('look after the stored data')
  store
    .command('copy')
    .description('copy everything into an empty PostgreSQL, or back into an empty data folder')
    .requiredOption('--to <place>', 'postgres://… or a data folder')
    .option('--from <place>', 'the same; what the environment names, where this is not given')
    .action((options: CopyOptions) =>
      finish(async () => (await import('./store/run-store-copy.ts')).runStoreCopy(terminal, options)),
    )
  store
    .command('check')
    .description('say whether the stored data is whole; Basewatch may be running')
    .action(() => finish(async () => (await import('./store/run-store-check.ts')).runStoreCheck(terminal)))
  store
    .command('backup')
    .description('write a checked copy of the data file; Basewatch may be running')
    .argument('<file>', 'a new file')
    .action((file: string) =>
      finish(async () => (await import('./store/run-store-backup.ts')).runStoreBackup(terminal, file)),
    )
}

function addExplain(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('explain')
    .description("print each room's answer and reason for one article")
    .addOption(
      new Option('--file <file>', 'plain text; its first line may be the title').conflicts(['url', 'text']),
    )
    .addOption(new Option('--url <url>', 'the address of an article').conflicts('text'))
    .option('--text <text>', 'the text itself')
    .option('--published <date>', 'when it was published; now, where this is not given')
    .option('--lang <tag>', 'its language, such as ar', 'en')
    .option('--json', 'the same as JSON')
    .action((options) =>
      finish(async () => (await import('./explain/run-explain.ts')).runExplain(terminal, options)),
    )
}
