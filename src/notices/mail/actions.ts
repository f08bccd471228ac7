import { createTransport, type Transporter } from 'nodemailer'
import { permit } from '#access'
import { type Act, type Instant, newId, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { mailPauses, nextAttempt } from '../backoff.ts'
import type { MailSettings, NoticesDesk } from '../desk/index.ts'
import { noFailedMailWords } from '../knowledge/refusal-words.ts'
import type { Reader, UnsentMail } from '../model.ts'
import { say, tellingOf } from '../words.ts'
import { type Letter, type Line, writeLetter } from './letter.ts'
import {
  failMail,
  forgetMail,
  insertMail,
  type MailToSend,
  readMailedNews,
  readUnsent,
  reviveMail,
  takeDueNotices,
  takeMail,
} from './store.ts'

/** Puts together, for each person, one mail of what is to be mailed by now: a burst of news is one mail, not twenty. */
export async function gatherMail({ db, now, random }: NoticesDesk): Promise<number> {
  const at = now()
  return await inTransaction(db, at, async (tx) => {
    const due = await takeDueNotices(tx, at)
    for (const { person, ids } of due)
      await insertMail(tx, { id: newId('mal', { at, random }), person, notices: ids, at })
    return due.length
  })
}

/** Sends by one server. `close` ends its connections. */
export interface Postman {
  readonly transport: Transporter
  close(): void
}

const patience = 20_000 // milliseconds for each step of talking to the mail server

const onThisMachine = ['localhost', '127.0.0.1', '[::1]']

/** Past this machine only over TLS. Nothing is fetched for a mail, from the disk or from anywhere. */
export function openPostman({ smtpUrl }: MailSettings): Postman {
  const isHere = onThisMachine.includes(new URL(smtpUrl).hostname)
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: !isHere,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { transport, close: () => transport.close() }
}

const lease = 5 * 60_000

/** Sends what is due. What fails comes again, after a minute at first and a day in the end, or is dead with its reason. */
export async function sendMail(desk: NoticesDesk, postman: Postman): Promise<number> {
  const { db, now } = desk
  const at = now()
  const until = new Date(Date.parse(at) + lease).toISOString()
  const mails = await inTransaction(db, at, (tx) => takeMail(tx, { at, until }))
  for (const mail of mails) await sendOne(desk, postman, mail)
  return mails.length
}

interface Written {
  readonly to: string
  readonly letter: Letter
}

async function sendOne(desk: NoticesDesk, postman: Postman, mail: MailToSend): Promise<void> {
  const { db, now } = desk
  const written = await inTransaction(db, now(), (tx) => write(desk, tx, mail))
  if (typeof written === 'string') return await settle(desk, mail, { error: written, isFinal: true })
  if (!written) return await inTransaction(db, now(), (tx) => forgetMail(tx, mail.id))
  try {
    await post(desk, postman, { mail, written })
  } catch (error) {
    return await settle(desk, mail, { error: reasonOf(error), isFinal: isFinal(error) })
  }
  await inTransaction(db, now(), (tx) => forgetMail(tx, mail.id))
}

/** Undefined: what it told of is gone. A sentence: it can never be sent. */
async function write(
  { people, mail: settings }: NoticesDesk,
  tx: Tx,
  { person, notices }: MailToSend,
): Promise<Written | string | undefined> {
  const reader = (await people(tx)).find(({ id }) => id === person)
  if (!reader?.email) return 'The person may not sign in any more, or has no address.'
  const told = await readMailedNews(tx, notices)
  if (told.length === 0 || !settings) return undefined
  const lines = told.map((news) => lineOf(news, reader))
  return { to: reader.email, letter: writeLetter(lines, reader.language, settings.publicUrl) }
}

function lineOf(
  { key, params = {}, about }: Awaited<ReturnType<typeof readMailedNews>>[number],
  { language }: Reader,
): Line {
  return { title: say(key, params, language).title, link: tellingOf(key).mailLink ?? about.link }
}

/** The id makes the mail the same one however often it is sent: a server that had it already may drop it. */
async function post(
  { mail: settings }: NoticesDesk,
  { transport }: Postman,
  { mail, written }: { mail: MailToSend; written: Written },
): Promise<void> {
  const { hostname } = new URL(settings?.publicUrl ?? 'http://localhost')
  await transport.sendMail({
    from: settings?.from,
    to: { name: '', address: written.to },
    ...written.letter,
    messageId: `<${mail.id}@${hostname}>`,
    date: new Date(mail.at),
    headers: { 'auto-submitted': 'auto-generated' },
  })
}

async function settle(
  { db, now }: NoticesDesk,
  { id, attempt }: MailToSend,
  { error, isFinal }: { error: string; isFinal: boolean },
): Promise<void> {
  const at = now()
  const due: Instant | null = isFinal ? null : nextAttempt(mailPauses, attempt, at)
  await inTransaction(db, at, (tx) => failMail(tx, id, { due, error }))
}

/** The server knows no such recipient: no second attempt will find one. All else may pass. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error) || !('command' in error) || !('responseCode' in error)) return false
  return error.command === 'RCPT TO' && Number(error.responseCode) >= 500
}

/** Without addresses: servers like to repeat them. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return reason.replaceAll(/[^\s<>@]+@[^\s<>@]+/g, '…').slice(0, 500)
}

/** Mail that failed, newest first: who should have had it, how often it was tried, and why it failed. */
export async function unsentMail(
  db: Db,
  act: Act,
  { after, limit }: { after?: number | undefined; limit: number },
): Promise<Result<{ items: UnsentMail[]; next: string | null }>> {
  const permitted = permit(act, 'mail.read')
  if (!permitted.ok) return permitted
  const found = await inTransaction(db, act.at, (tx) => readUnsent(tx, { before: after, limit: limit + 1 }))
  const page = found.slice(0, limit)
  const items = page.map(({ nth: _, ...mail }) => mail)
  return ok({ items, next: found.length > limit ? String(page.at(-1)?.nth ?? '') : null })
}

/** Lets a dead mail be tried again from the beginning. Refuses `not_found`. */
export async function retryMail(db: Db, act: Act, id: string): Promise<Result<{ id: string }>> {
  return await inTransaction(db, act.at, async (tx) => {
    const permitted = permit(act, 'mail.retry')
    const outcome = permitted.ok ? await revive(tx, act, id) : permitted
    const body = outcome.ok ? {} : { refused: outcome.refusal.code }
    await record(tx, permitted.ok ? permitted.value : act, { type: 'mail.retry', object: id, body })
    return outcome
  })
}

async function revive(tx: Tx, act: Act, id: string): Promise<Result<{ id: string }>> {
  if (await reviveMail(tx, id, act.at)) return ok({ id })
  return refuse({ code: 'not_found', ...worded(noFailedMailWords(id)) })
}
