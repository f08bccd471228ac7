import { resolve } from 'node:path'
import type { Provider } from '#access'
import { AppError, inEnglish } from '#kernel'
import { type ListSettings, listSettings } from './list-sync/settings.ts'
import { type NoticeSettings, noticeSettings } from './notices/settings.ts'
import { type OperationSettings, operationSettings } from './operation/settings.ts'
import { providersIn } from './sign-in/providers.ts'
import type { WireSettings } from './wire/settings.ts'

/** How this process is set up: flags first, then environment, then defaults. Read once, at the edge. */
export interface Config {
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly host: string
  /** Insisted on with `--port`; otherwise 8470 or the next free one. */
  readonly port: number | undefined
  /** Private key of the log, PEM; without it the key file under the data directory is used. */
  readonly logKey: string | undefined
  /** Where people reach us through a proxy, e.g. https://aktsam.example.org; undefined: on this machine only. */
  readonly publicUrl: string | undefined
  /** OpenID providers to sign in with. */
  readonly providers: readonly Provider[]
  /** The key before `logKey`: at the next start the log is handed over from it. */
  readonly previousLogKey: string | undefined
  /** A second place for checkpoints. */
  readonly witness: string | undefined
  readonly operation: OperationSettings
  /** Left out: no mail, and webhooks to the internet alone. */
  readonly notices?: NoticeSettings
  /** Left out: no proxy, and no folder. */
  readonly lists?: ListSettings
  /** Left out: our own lists alone, and nobody may ask for an update. */
  readonly wire?: WireSettings
}

export interface Flags {
  readonly data?: string | undefined
  readonly databaseUrl?: string | undefined
  readonly port?: string | undefined
  readonly host?: string | undefined
  readonly logLevel?: string | undefined
  readonly manifest?: string | undefined
}

export const defaultPort = 8470

/** Throws `invalid_input` for a port that is none, a host that is not loopback, a public address that is not https. */
export function configOf(flags: Flags, environment: Readonly<Record<string, string | undefined>>): Config {
  return {
    dataDir: resolve(flags.data ?? environment.AKTSAM_DATA ?? './data'),
    databaseUrl: flags.databaseUrl ?? environment.AKTSAM_DATABASE_URL,
    host: hostOf(flags.host ?? '127.0.0.1'),
    port: flags.port === undefined ? undefined : portOf(flags.port),
    logKey: environment.AKTSAM_LOG_KEY,
    publicUrl: publicUrlOf(environment.AKTSAM_PUBLIC_URL),
    providers: providersIn(environment.AKTSAM_OIDC, environment),
    previousLogKey: environment.AKTSAM_LOG_KEY_PREVIOUS,
    witness: environment.AKTSAM_LOG_WITNESS,
    operation: operationSettings(flags, environment),
    notices: noticeSettings(environment),
    lists: listSettings(environment),
    wire: {
      manifest: (flags.manifest ?? environment.AKTSAM_MANIFEST) || undefined,
      updateToken: environment.AKTSAM_UPDATE_TOKEN,
      environment,
    },
  }
}

function publicUrlOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:' && url.pathname === '/') return url.origin
  throw new AppError({
    code: 'invalid_input',
    ...inEnglish(
      `AKTSAM_PUBLIC_URL ${text}: expected an https address without a path, e.g. https://aktsam.example.org.`,
    ),
  })
}

function portOf(text: string): number {
  const port = Number(text)
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new AppError({
    code: 'invalid_input',
    ...inEnglish(`--port ${text}: expected a whole number from 0 to 65535.`),
  })
}

const loopback = ['127.0.0.1', '::1', 'localhost']

function hostOf(host: string): string {
  if (loopback.includes(host)) return host
  throw new AppError({
    code: 'invalid_input',
    ...inEnglish(
      `--host ${host}: Aktsam answers on loopback only (${loopback.join(', ')}); put a proxy that speaks https before it and set AKTSAM_PUBLIC_URL. Leave --host out.`,
    ),
  })
}
