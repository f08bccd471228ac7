import type { ArgsDef } from 'citty'
import { AppError, inEnglish } from '#kernel'

/** Wrong use of the command line: exit 2. */
export function usage(detail: string): AppError {
  return new AppError({ code: 'invalid_input', ...inEnglish(detail) })
}

/** Flags that every command has. */
export const common = {
  data: { type: 'string', description: 'data directory (default ./data)', valueHint: 'DIR' },
  'database-url': {
    type: 'string',
    description: 'PostgreSQL 15 or newer instead of the embedded store',
    valueHint: 'URL',
  },
  json: { type: 'boolean', description: 'NDJSON even on a terminal' },
} as const satisfies ArgsDef

/** Names of the last operand of commands that take several. */
const several = ['files', 'names']

/** What a command line holds that its command does not take is refused by name, never passed over. */
export function refuseUnknown(rawArgs: readonly string[], args: ArgsDef): void {
  const operands: string[] = []
  const { before, after } = divided(rawArgs)
  for (let at = 0; at < before.length; at++) {
    const raw = before[at] ?? ''
    if (raw === '-' || !raw.startsWith('-')) operands.push(raw)
    else if (isFlagWithValue(raw, args)) {
      if (!raw.includes('=')) at++
      refuseEmpty(raw, before[at])
    }
  }
  const names = Object.entries(args).flatMap(([name, { type }]) => (type === 'positional' ? [name] : []))
  const [extra] = names.some((name) => several.includes(name))
    ? []
    : [...operands, ...after].slice(names.length)
  if (extra === undefined) return
  const expected = names.length === 0 ? 'no operand' : names.map((name) => name.toUpperCase()).join(' ')
  throw usage(`unexpected argument '${extra}'; this command takes ${expected}.`)
}

function isFlagWithValue(raw: string, args: ArgsDef): boolean {
  const name = raw.replace(/^--?/, '').split('=')[0] ?? ''
  const flags = Object.entries(args).filter(([, { type }]) => type !== 'positional')
  const type = raw.startsWith('--') ? flags.find(([known]) => known === name)?.[1].type : undefined
  const isNegated = flags.some(([known, flag]) => flag.type === 'boolean' && raw === `--no-${known}`)
  if (type === undefined && !isNegated)
    throw usage(
      `unknown option ${raw.split('=')[0]}; known are ${flags.map(([known]) => `--${known}`).join(', ')}`,
    )
  return type === 'string'
}

function refuseEmpty(raw: string, next: string | undefined): void {
  const [name = '', value] = raw.includes('=') ? raw.split(/=(.*)/s) : [raw, next]
  if (value === undefined || value === '' || value.startsWith('--'))
    throw usage(`${name} needs a value; see --help`)
}

/** Common flags may stand before the command; it finds them after its own arguments. */
export function commonLast(rawArgs: readonly string[]): string[] {
  const { before, after } = divided(rawArgs)
  const rest: string[] = []
  const flags: string[] = []
  for (let at = 0; at < before.length; at++) {
    const raw = before[at] ?? ''
    const flag = Object.entries(common).find(([name]) => raw === `--${name}` || raw.startsWith(`--${name}=`))
    if (!flag) {
      rest.push(raw)
      continue
    }
    flags.push(raw)
    const value = before[at + 1]
    if (flag[1].type === 'string' && !raw.includes('=') && value !== undefined) {
      flags.push(value)
      at++
    }
  }
  return [...rest, ...flags, ...(rawArgs.includes('--') ? ['--', ...after] : [])]
}

function divided(rawArgs: readonly string[]): { before: readonly string[]; after: readonly string[] } {
  const end = rawArgs.indexOf('--')
  return end === -1
    ? { before: rawArgs, after: [] }
    : { before: rawArgs.slice(0, end), after: rawArgs.slice(end + 1) }
}

/** All operands from the n-th on; at least one is demanded. */
export function operands(args: { _: string[] }, from: number, what: string): string[] {
  const rest = args._.slice(from)
  if (rest.length === 0) throw usage(`expected ${what}; see --help`)
  return rest
}
