import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty'
import { AppError } from '#kernel'
import { exitCodes } from '../exit-codes.ts'
import { version } from '../version.ts'
import { commonLast, usage } from './arguments.ts'

/** One group a file; each is loaded when it is asked for, so that `screen` never opens a database. */
const aktsam = defineCommand({
  meta: {
    name: 'aktsam',
    version,
    description:
      'May we sell this, to them, for this use, from this supplier; if not, what instead; and how do we show why?',
  },
  subCommands: {
    serve: () => import('./serve.ts').then((file) => file.serve),
    demo: () => import('../demo/command.ts').then((file) => file.demo),
    check: () => import('./check.ts').then((file) => file.check),
    submit: () => import('./orders.ts').then((file) => file.submit),
    release: () => import('./orders.ts').then((file) => file.release),
    ship: () => import('./orders.ts').then((file) => file.ship),
    cancel: () => import('./orders.ts').then((file) => file.cancel),
    replay: () => import('./verdicts.ts').then((file) => file.replay),
    recheck: () => import('./verdicts.ts').then((file) => file.recheck),
    screen: () => import('./bulk/command.ts').then((file) => file.screen),
    compare: () => import('./screening.ts').then((file) => file.compare),
    quality: () => import('./quality.ts').then((file) => file.quality),
    lists: () => import('./lists.ts').then((file) => file.lists),
    countries: () => import('./countries.ts').then((file) => file.countries),
    catalogue: () => import('./catalogue.ts').then((file) => file.catalogue),
    assets: () => import('./catalogue.ts').then((file) => file.assets),
    warnings: () => import('./warnings.ts').then((file) => file.warnings),
    rules: () => import('./rules.ts').then((file) => file.rules),
    log: () => import('./log.ts').then((file) => file.log),
    import: () => import('./records.ts').then((file) => file.importFiles),
    export: () => import('./records.ts').then((file) => file.exportFile),
    backup: () => import('./backup.ts').then((file) => file.backup),
    restore: () => import('./restore.ts').then((file) => file.restore),
    rescreen: () => import('./rescreen.ts').then((file) => file.rescreen),
    reindex: () => import('./reindex.ts').then((file) => file.reindex),
    doctor: () => import('./doctor.ts').then((file) => file.doctor),
  },
})

/** Runs one command line. Sets the exit code: 0 done, 1 not allowed or found wanting, 2 usage, 3 fault. */
export async function runCommandLine(rawArgs: readonly string[]): Promise<void> {
  // A reader who has seen enough (`| head`) closes the pipe: that is no fault of anybody.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3))
  if (rawArgs[0] === '--version') return void process.stdout.write(`${version}\n`)
  try {
    const args = commonLast(rawArgs)
    const { found, name, rest } = await findCommand(args)
    const wantsHelp = args.some((arg) => arg === '--help' || arg === '-h')
    if (wantsHelp || args.length === 0) return await help(found, name)
    if (found.subCommands)
      throw usage(`expected a command of ${name}: ${await namesIn(found)}. Try: ${name} --help`)
    await runCommand(found, { rawArgs: rest })
  } catch (error) {
    process.exitCode = complain(error)
  }
}

interface Found {
  readonly found: CommandDef
  /** As it is called: `aktsam lists import`. */
  readonly name: string
  readonly rest: string[]
}

/** Follows the words of the line into groups and commands. */
async function findCommand(args: readonly string[]): Promise<Found> {
  let found: CommandDef = aktsam
  let name = 'aktsam'
  let rest = [...args]
  while (found.subCommands && rest[0] !== undefined && !rest[0].startsWith('-')) {
    const [word = '', ...more] = rest
    const commands = new Map(Object.entries(await settled(found.subCommands)))
    const next = commands.get(word)
    if (!next) throw usage(`there is no command '${word}' of ${name}; known are ${await namesIn(found)}`)
    found = await settled(next)
    name = `${name} ${word}`
    rest = more
  }
  return { found, name, rest }
}

async function namesIn({ subCommands }: CommandDef): Promise<string> {
  return subCommands ? Object.keys(await settled(subCommands)).join(', ') : ''
}

async function help(found: CommandDef, name: string): Promise<void> {
  const meta = await settled(found.meta ?? {})
  const text = await renderUsage({ ...found, meta: { ...meta, name } })
  const isColoured = process.stdout.isTTY === true && !process.env.NO_COLOR
  process.stdout.write(`${isColoured ? text : uncoloured(text)}\n`)
}

async function settled<T>(value: T | Promise<T> | (() => T) | (() => Promise<T>)): Promise<T> {
  return value instanceof Function ? value() : value
}

/** What went wrong, in a sentence, with each field's fault; a fault of ours with its trace. */
function complain(error: unknown): 1 | 2 | 3 {
  if (error instanceof AppError) {
    process.stderr.write(`aktsam: ${error.message}\n`)
    const further = error.errors.filter(({ message }) => !error.message.includes(message))
    for (const { path, message } of further.slice(0, 20)) process.stderr.write(`  ${path}: ${message}\n`)
    if (further.length > 20) process.stderr.write(`  … and ${further.length - 20} more\n`)
    return exitCodes[error.code]
  }
  if (error instanceof Error && error.name === 'CLIError') {
    process.stderr.write(`aktsam: ${uncoloured(error.message).replace(/\.?$/, '.')} Try: aktsam --help\n`)
    return 2
  }
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`aktsam: fault: ${said}\n`)
  return 3
}

function uncoloured(text: string): string {
  const escapeCode = String.fromCharCode(27)
  return text.replaceAll(new RegExp(`${escapeCode}\\[\\d+m`, 'g'), '').replaceAll(/ +$/gm, '')
}
