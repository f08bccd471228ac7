import { type ArgsDef, type CommandDef, defineCommand, type ParsedArgs } from 'citty'
import { AppError } from '#kernel'
import { type Config, configOf } from '../config.ts'
import { type Output, outputOf } from './output.ts'

/** What every command gets beside its own arguments. */
export interface Shell {
  readonly config: Config
  readonly out: Output
}

/** Flags that every command has. */
const common = {
  data: { type: 'string', description: 'data directory (default ./data)', valueHint: 'DIR' },
  'database-url': {
    type: 'string',
    description: 'PostgreSQL 15 or newer instead of the embedded store',
    valueHint: 'URL',
  },
  json: { type: 'boolean', description: 'NDJSON even on a terminal' },
} satisfies ArgsDef

/** 0 done · 1 done, but not allowed or found wanting. Usage and faults are thrown. */
export type Exit = 0 | 1

/** A command that refuses options it does not know, and answers with an exit code. */
export function command<const T extends ArgsDef>(
  description: string,
  args: T,
  run: (args: ParsedArgs<T & typeof common>, shell: Shell) => Promise<Exit>,
): CommandDef<T & typeof common> {
  const all = { ...args, ...common }
  return defineCommand({
    meta: { description },
    args: all,
    run: async (context) => {
      refuseUnknown(context.rawArgs, all)
      const flags = new Map(Object.entries(context.args))
      const text = (name: string) => {
        const value = flags.get(name)
        return typeof value === 'string' ? value : undefined
      }
      const config = configOf(
        { data: text('data'), databaseUrl: text('database-url'), port: text('port'), host: text('host') },
        process.env,
      )
      process.exitCode = await run(context.args, {
        config,
        out: outputOf({ json: flags.get('json') === true }),
      })
    },
  })
}

function refuseUnknown(rawArgs: readonly string[], args: ArgsDef): void {
  const names = new Set(Object.keys(args))
  const end = rawArgs.indexOf('--')
  for (const raw of end === -1 ? rawArgs : rawArgs.slice(0, end)) {
    if (!raw.startsWith('--')) continue
    const name = raw.slice(2).split('=')[0] ?? ''
    if (names.has(name) || (name.startsWith('no-') && names.has(name.slice(3)))) continue
    throw usage(`unknown option --${name}; known are ${[...names].map((one) => `--${one}`).join(', ')}`)
  }
}

/** Wrong use of the command line: exit 2. */
export function usage(detail: string): AppError {
  return new AppError({ code: 'invalid_input', detail })
}

/** All positional arguments from the n-th on; at least one is demanded. */
export function operands(args: { _: string[] }, from: number, what: string): string[] {
  const rest = args._.slice(from)
  if (rest.length === 0) throw usage(`expected ${what}`)
  return rest
}
