import { type Logger, pino } from 'pino'
import { keepAllowed, loggedError } from './redact.ts'
import type { LogLevel } from './settings.ts'

export interface LoggerWish {
  readonly level: LogLevel
  /** Short lines for people instead of JSON. */
  readonly isTerminal: boolean
  readonly write: (line: string) => void
}

/** The log of the process. It names nobody: what a line may carry is a closed list (`redact.ts`). */
export function openLogger({ level, isTerminal, write }: LoggerWish): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: keepAllowed },
    serializers: { err: (error: unknown) => loggedError(error) },
  }
  return pino(options, { write: (line) => write(isTerminal ? shortLine(line) : line) })
}

/** The logger of the running process: JSON on standard error, short lines where that is a terminal. */
export function processLogger(level: LogLevel): Logger {
  const isTerminal = process.stderr.isTTY === true
  return openLogger({ level, isTerminal, write: (line) => void process.stderr.write(line) })
}

/** `14:03:12 info  GET /api/orders 200 12 ms` */
function shortLine(json: string): string {
  const line: Readonly<Record<string, unknown>> = JSON.parse(json)
  const text = (key: string) => (line[key] === undefined ? '' : String(line[key]))
  const request =
    line.route === undefined ? '' : `${text('method')} ${text('route')} ${text('status')} ${text('ms')} ms`
  const what = request === '' || line.msg === undefined ? `${text('msg')} ${request}` : request
  return `${text('time').slice(11, 19)} ${text('level').padEnd(5)} ${what.trim()}${faultIn(line.err)}\n`
}

function faultIn(err: unknown): string {
  if (typeof err !== 'object' || err === null || !('type' in err) || !('message' in err)) return ''
  const stack = 'stack' in err && Array.isArray(err.stack) ? err.stack.slice(0, 4) : []
  return [`: ${err.type} ${err.message}`, ...stack].join('\n         ')
}
