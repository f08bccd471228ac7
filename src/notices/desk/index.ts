import type { Act, Instant, Random, Wording } from '#kernel'
import type { LogEntry } from '#log/model'
import type { Db, Tx } from '#storage'
import type { WorkingDays } from '../digest.ts'
import type { Reader } from '../model.ts'

/** Whose business an object of the log is. */
export interface Where {
  readonly entity?: string
  readonly parties?: readonly string[]
  /** Who waits for what comes of it, e.g. who asked: told besides those whose role it is. */
  readonly waiting?: readonly string[]
  /** What people call it, for sentences that speak of "{what}": the title of a duty. Nobody's name. */
  readonly called?: Wording
}

/** What keeps secrets sealed where the database lies: see `sealing/`. */
export interface Sealer {
  seal(text: string): string
  /** Throws AppError `fault` where it was sealed with another key, or altered. */
  open(sealed: string): string
}

export interface MailSettings {
  /** `smtp://user:password@host:587`, `smtps://…` */
  readonly smtpUrl: string
  readonly from: string
  /** Where the application is reached; links in mail begin with it. */
  readonly publicUrl: string
}

/** What notices need of the application. */
export interface NoticesDesk {
  readonly db: Db
  readonly now: () => Instant
  readonly random: Random
  /** Everybody who may sign in now, from outside too. */
  people(tx: Tx): Promise<readonly Reader[]>
  /** The own legal entity and the outside parties whose business the object of an entry is. */
  whereOf?(tx: Tx, entry: Pick<LogEntry, 'type' | 'object' | 'body'>): Promise<Where | undefined>
  /** Ids of those of these entries that no address is told of, because of whom or what they concern. */
  keptInside?(tx: Tx, entries: readonly LogEntry[]): Promise<ReadonlySet<string>>
  /** Whether people of a country work on a day; Monday to Friday where left out. */
  readonly isWorkingDay?: WorkingDays
  /** Left out: no mail is sent, and none is planned. */
  readonly mail?: MailSettings
  readonly sealer: Sealer
  /** Addresses within our own networks that webhooks may reach, as CIDR: `127.0.0.0/8`. None where left out. */
  readonly webhookNetworks?: readonly string[]
  /** Who acts when something is done by itself. */
  act(): Act
  readonly onError: (error: unknown) => void
}
