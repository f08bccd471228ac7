import { resolve } from 'node:path'
import { AppError, inEnglish } from '#kernel'

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** What whoever runs the machine decides: nobody who signs in can change it. */
export interface OperationSettings {
  /** Left out: `info` while serving, `warn` for a single command. */
  readonly logLevel: LogLevel | undefined
  /** Where backups are kept: on another disk than the data, if they are to help. Left out: `backups` beside the data. */
  readonly backupDir: string | undefined
  /** Encrypts the backups that are kept there. */
  readonly backupKeyFile: string | undefined
  /** Whether `/metrics` answers any process of this machine that asks it directly. */
  readonly openMetrics: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** Throws `invalid_input` for a word that is not known: a setting that is misspelt must not count as left out. */
export function operationSettings(
  { logLevel }: { readonly logLevel?: string | undefined },
  environment: Environment,
): OperationSettings {
  return {
    logLevel: oneOf(logLevels, logLevel ?? environment.AKTSAM_LOG_LEVEL, '--log-level (AKTSAM_LOG_LEVEL)'),
    backupDir: environment.AKTSAM_BACKUP_DIR ? resolve(environment.AKTSAM_BACKUP_DIR) : undefined,
    backupKeyFile: environment.AKTSAM_BACKUP_KEY_FILE,
    openMetrics: oneOf(['loopback'], environment.AKTSAM_OPEN_METRICS, 'AKTSAM_OPEN_METRICS') === 'loopback',
  }
}

function oneOf<const T extends string>(
  known: readonly T[],
  given: string | undefined,
  where: string,
): T | undefined {
  if (given === undefined || given === '') return undefined
  const found = known.find((one) => one === given)
  if (found !== undefined) return found
  throw new AppError({
    code: 'invalid_input',
    ...inEnglish(`${where} ${given}: expected one of ${known.join(', ')}.`),
  })
}
