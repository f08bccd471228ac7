import { type ArgsDef, type CommandDef, defineCommand, type ParsedArgs } from 'citty'
import { type Config, configOf } from '../config.ts'
import { common, refuseUnknown } from './arguments.ts'
import { type Output, outputOf } from './output.ts'

/** What every command gets beside its own arguments. */
export interface Shell {
  readonly config: Config
  readonly out: Output
}

/**
 * 0 done · 1 done, but not allowed or found wanting. Usage and faults are thrown. `screen` besides: 4 not all could be
 * screened, 5 nor are all without a hit, 130 and 143 somebody stopped it.
 */
export type Exit = 0 | 1 | 4 | 5 | 130 | 143

/** A command that refuses what it does not know, and answers with an exit code. */
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
        {
          data: text('data'),
          databaseUrl: text('database-url'),
          port: text('port'),
          host: text('host'),
          logLevel: text('log-level'),
          manifest: text('manifest'),
        },
        process.env,
      )
      process.exitCode = await run(context.args, {
        config,
        out: outputOf({ json: flags.get('json') === true }),
      })
    },
  })
}
