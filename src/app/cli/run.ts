import { defineCommand, renderUsage, runCommand } from 'citty'
import { AppError } from '#kernel'
import { exitCodes } from '../exit-codes.ts'

/** One group a file; each is loaded when it is asked for, so that `screen` never opens a database. */
const aktsam = defineCommand({
  meta: {
    name: 'aktsam',
    version: '0.1.0',
    description:
      'May we sell this, to them, for this use, from this supplier; if not, what instead; and how do we show why?',
  },
  subCommands: {
    serve: () => import('./serve.ts').then((file) => file.serve),
    demo: () => import('../demo/command.ts').then((file) => file.demo),
    check: () => import('./orders.ts').then((file) => file.check),
    submit: () => import('./orders.ts').then((file) => file.submit),
    release: () => import('./orders.ts').then((file) => file.release),
    ship: () => import('./orders.ts').then((file) => file.ship),
    cancel: () => import('./orders.ts').then((file) => file.cancel),
    replay: () => import('./verdicts.ts').then((file) => file.replay),
    recheck: () => import('./verdicts.ts').then((file) => file.recheck),
    screen: () => import('./screening.ts').then((file) => file.screen),
    compare: () => import('./screening.ts').then((file) => file.compare),
    lists: () => import('./lists.ts').then((file) => file.lists),
    rules: () => import('./rules.ts').then((file) => file.rules),
    log: () => import('./log.ts').then((file) => file.log),
    import: () => import('./records.ts').then((file) => file.importFiles),
    export: () => import('./records.ts').then((file) => file.exportFile),
    doctor: () => import('./doctor.ts').then((file) => file.doctor),
  },
})

/** Runs one command line. Sets the exit code: 0 done, 1 not allowed or found wanting, 2 usage, 3 fault. */
export async function runCommandLine(rawArgs: readonly string[]): Promise<void> {
  if (rawArgs.length === 0 || rawArgs.some((arg) => arg === '--help' || arg === '-h')) return help(rawArgs)
  if (rawArgs[0] === '--version') return void process.stdout.write('0.1.0\n')
  try {
    await runCommand(aktsam, { rawArgs: [...rawArgs] })
  } catch (error) {
    process.exitCode = complain(error)
  }
}

async function help(rawArgs: readonly string[]): Promise<void> {
  const name = rawArgs.find((arg) => !arg.startsWith('-'))
  const subCommands = await valueOf(aktsam.subCommands)
  const sub = name ? await valueOf(subCommands?.[name]) : undefined
  process.stdout.write(`${sub ? await renderUsage(sub, aktsam) : await renderUsage(aktsam)}\n`)
}

async function valueOf<T>(value: T | Promise<T> | (() => T) | (() => Promise<T>)): Promise<T> {
  return value instanceof Function ? value() : value
}

/** What went wrong, in a sentence, with each field's fault; a fault of ours with its trace. */
function complain(error: unknown): number {
  if (error instanceof AppError) {
    process.stderr.write(`aktsam: ${error.message}\n`)
    for (const { path, message } of error.errors.slice(0, 20)) process.stderr.write(`  ${path}: ${message}\n`)
    if (error.errors.length > 20) process.stderr.write(`  … and ${error.errors.length - 20} more\n`)
    return exitCodes[error.code]
  }
  if (error instanceof Error && error.name === 'CLIError') {
    process.stderr.write(`aktsam: ${plain(error.message)} Try: aktsam --help\n`)
    return 2
  }
  process.stderr.write(
    `aktsam: fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return 3
}

/** Without terminal colours. */
function plain(text: string): string {
  const escape = String.fromCharCode(27)
  return `${text.replaceAll(new RegExp(`${escape}\\[\\d+m`, 'g'), '').replace(/\.?$/, '.')}`
}
