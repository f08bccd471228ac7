import { type Act, dayIn, type Language, zoneOf } from '#kernel'
import { findLives, livesIn, take } from '#lifecycle'
import { record } from '#log'
import { tell } from '#notices'
import { inTransaction, type Tx } from '#storage'
import { noteInCase } from '../../cases/store.ts'
import { silentText } from '../../knowledge/request-words.ts'
import { tellSupplier } from '../actions.ts'
import { reminderDays } from '../days/index.ts'
import type { RequestDesk } from '../desk/index.ts'
import { findingFor, keepJudged } from '../judge/actions.ts'
import { documentRequestKind } from '../kind/index.ts'
import type { DocumentRequest, Reminder, ReminderKind } from '../model.ts'
import { peopleOf } from '../people/store.ts'
import { isSilent, remindersDue, silenced } from '../progress.ts'
import { lockRequest, requests } from '../store.ts'

/** What the clock did to a request. */
export interface RequestNews {
  readonly ref: string
  readonly did: 'reminded' | 'lapsed' | 'silent'
  readonly reminder?: ReminderKind
}

/**
 * Reminds suppliers seven working days before the last day, on it and seven after; notes what is overdue; and judges
 * silence when the last reminder has passed too, with its draft finding (F37). For the app's clock, as the operator.
 */
export async function tickRequests(desk: RequestDesk, act: Act): Promise<RequestNews[]> {
  const open = await inTransaction(desk.db, act.at, (tx) =>
    livesIn(tx, 'documentRequest', ['sent', 'partial', 'overdue']),
  )
  const news: RequestNews[] = []
  for (const { object } of open)
    news.push(...(await inTransaction(desk.db, act.at, (tx) => tickOne(tx, act, { desk, ref: object }))))
  return news
}

async function tickOne(
  tx: Tx,
  act: Act,
  { desk, ref }: { desk: RequestDesk; ref: string },
): Promise<RequestNews[]> {
  const kept = (await lockRequest(tx, ref))?.record
  const [life] = await findLives(tx, 'documentRequest', [ref])
  if (!kept || kept.dueOn === null || !life) return []
  const today = dayIn(zoneOf(kept.country), act.at)
  const days = reminderDays(kept.country, kept.dueOn)
  const news: RequestNews[] = []
  const due = remindersDue(kept, days, today)
  const reminded = due.length > 0 ? await remind(tx, act, { kept, due }) : kept
  const last = due.at(-1)
  if (last) news.push({ ref, did: 'reminded', reminder: last })
  if (today > kept.dueOn && life.record.state !== 'overdue') {
    const lapsed = await take(tx, act, { life: documentRequestKind, object: ref, deed: 'lapse' })
    if (lapsed.ok) news.push({ ref, did: 'lapsed' })
  }
  if (isSilent(reminded, days, today)) {
    await fallSilent(tx, act, { desk, kept: reminded })
    news.push({ ref, did: 'silent' })
  }
  return news
}

/** Of several that fell due while nobody looked, the last one is said; those before it are noted as passed. */
async function remind(
  tx: Tx,
  act: Act,
  { kept, due }: { kept: DocumentRequest; due: readonly ReminderKind[] },
): Promise<DocumentRequest> {
  const people = await peopleOf(tx, { party: kept.supplier, role: 'supplier', at: act.at })
  const said = due.at(-1)
  const given: Reminder[] = due.map((kind) => ({
    ...{ kind, at: act.at, people: kind === said ? people.length : 0, letter: null },
    way: kind !== said ? 'passed' : people.length > 0 ? 'mail' : 'letter',
  }))
  const changed = { ...kept, reminders: [...kept.reminders, ...given] }
  await requests.put(tx, act, changed)
  await tellSupplier(tx, act, { kept, people, key: 'requestReminder' })
  const body = { reminder: said ?? null, way: given.at(-1)?.way ?? null, legalEntity: kept.legalEntity }
  await record(tx, act, { type: 'request.remind', object: kept.ref, body })
  await tellUs(tx, act, { kept, key: people.length > 0 ? 'requestWaits' : 'requestLetterDue' })
  if (kept.case !== null)
    await noteInCase(tx, act, {
      ...{ case: kept.case, kind: 'requestReminded', object: kept.ref },
      facts: { reminder: said ?? '', people: people.length },
    })
  return changed
}

async function tellUs(
  tx: Tx,
  act: Act,
  { kept, key }: { kept: DocumentRequest; key: 'requestWaits' | 'requestLetterDue' | 'requestSilent' },
): Promise<void> {
  await tell(tx, act, {
    ...{ key, persons: [kept.askedBy], entity: kept.legalEntity },
    params: { request: kept.ref, dueOn: kept.dueOn ?? '–' },
    about: { kind: 'documentRequest', id: kept.ref, link: linkOf(kept) },
  })
}

/** Its place among us: in the room of its case. */
export function linkOf({ ref, case: of }: Pick<DocumentRequest, 'ref' | 'case'>): string {
  return of === null
    ? `/requests/${encodeURIComponent(ref)}`
    : `/cases/${encodeURIComponent(of)}?tab=requests`
}

const languages: Readonly<Record<string, Language>> = { SE: 'sv', NO: 'nb', FI: 'fi' }

async function fallSilent(
  tx: Tx,
  act: Act,
  { desk, kept }: { desk: RequestDesk; kept: DocumentRequest },
): Promise<void> {
  const missing = kept.items.filter(({ state, verdict }) => state === 'missing' && verdict === null)
  const made = await findingFor(tx, act, { desk, kept, items: missing, verdict: 'silent', because: '' })
  // A case that takes no findings any more (closed) keeps the verdict all the same.
  const finding = made.ok ? made.value : null
  const text = silentText[languages[kept.country] ?? 'en']
  const items = silenced(kept.items, { at: act.at, by: act.by, text, finding })
  const body = { silent: missing.map(({ id }) => id), finding, legalEntity: kept.legalEntity }
  await record(tx, act, { type: 'request.judge', object: kept.ref, body })
  await keepJudged(tx, act, { ...kept, items })
  await tellUs(tx, act, { kept, key: 'requestSilent' })
  if (kept.case !== null)
    await noteInCase(tx, act, {
      ...{ case: kept.case, kind: 'requestSilent', object: kept.ref },
      facts: { items: missing.length, ...(finding === null ? {} : { finding }) },
    })
}
