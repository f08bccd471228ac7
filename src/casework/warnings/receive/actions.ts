import { permit } from '#access'
import { keepEvidence, type ReadyEvidence, readyEvidence, type Upload } from '#documents'
import {
  type Act,
  fieldFault,
  noLegalEntity,
  ok,
  type Refusal,
  type Result,
  refuse,
  toInstant,
  worded,
} from '#kernel'
import { begin, startDeadline, take } from '#lifecycle'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { wholly } from '../../decisions/once/index.ts'
import { notYetWords, staysRestrictedWords, warningUnfitWords } from '../../knowledge/warning-words.ts'
import type { WarningDesk } from '../desk/index.ts'
import { mailType } from '../email/mail.ts'
import { refreshLine } from '../inbox/store.ts'
import { warningKind } from '../kind/index.ts'
import { acknowledgements, triageDuty } from '../life.ts'
import type { NewWarning, Reporter, Warning, WarningChannel, WarningReceipt } from '../model.ts'
import { codeBytes, codeOf } from '../receipt-code.ts'
import { keepReceipt, keepReporter, nextWarningRef, warnings } from '../store.ts'
import { namesIn } from '../text.ts'

/** A warning as it comes in by one of the ways, with its files. */
export interface Incoming {
  readonly given: NewWarning
  readonly channel: WarningChannel
  readonly files: readonly Upload[]
  /** Whether whoever sent it gets a code to follow it with. */
  readonly withCode: boolean
}

/** Warnings that were looked at, and can be kept. */
export interface Ready {
  readonly incoming: Incoming
  readonly ref: string
  readonly country: string
  readonly namesUs: boolean
  /** Files that were looked through, and are kept with it. */
  readonly files: readonly ReadyEvidence[]
}

/**
 * Takes a warning in: the clock of its triage runs from its receipt. Who reported it is kept apart. Refuses `forbidden`,
 * `unknown_reference` (legal entity), `invalid_input` and what evidence refuses; a refusal is recorded, and nothing kept.
 */
export async function receiveWarning(
  desk: WarningDesk,
  act: Act,
  incoming: Incoming,
): Promise<Result<WarningReceipt>> {
  const received = await receiveWarnings(desk, act, [incoming])
  if (!received.ok) return received
  const [receipt] = received.value
  if (!receipt) throw new Error('a warning was kept, and has no receipt')
  return ok(receipt)
}

/** The same for several: all or none. */
export async function receiveWarnings(
  desk: WarningDesk,
  act: Act,
  all: readonly Incoming[],
): Promise<Result<WarningReceipt[]>> {
  const ready: Ready[] = []
  for (const incoming of all) {
    const one = await prepare(desk, act, incoming)
    if (!one.ok) return await refuseIntake(desk, act, { channel: incoming.channel, refusal: one.refusal })
    ready.push(one.value)
  }
  return await wholly(desk.db, act, {
    ...{ type: 'warning.receive', object: 'none' },
    work: async (tx) => {
      const receipts: WarningReceipt[] = []
      for (const one of ready) {
        const kept = await keep(tx, act, one)
        if (!kept.ok) return kept
        receipts.push(kept.value)
      }
      return ok(receipts)
    },
  })
}

/** What cannot be taken in leaves its attempt in the log, and nothing else. */
export async function refuseIntake(
  { db }: WarningDesk,
  act: Act,
  given: { readonly channel: WarningChannel; readonly refusal?: Refusal },
): Promise<Result<never>> {
  const refusal = given.refusal ?? { code: 'invalid_input', ...worded(warningUnfitWords) }
  const body = { channel: given.channel, refused: refusal.code }
  await inTransaction(db, act.at, (tx) => record(tx, act, { type: 'warning.receive', object: 'none', body }))
  return refuse(refusal)
}

async function prepare(desk: WarningDesk, act: Act, incoming: Incoming): Promise<Result<Ready>> {
  const { given } = incoming
  const allowed = mayReceive(act, incoming)
  if (!allowed.ok) return allowed
  const fault = faultIn(given, act)
  if (fault) return refuse(fault)
  const placed = await inTransaction(desk.db, act.at, async (tx) => {
    const entity = given.legalEntity ?? null
    const country = entity === null ? 'SE' : await desk.countryOf(tx, entity)
    return country === undefined
      ? refuse(noLegalEntity(entity ?? ''))
      : ok({ country, ref: await nextWarningRef(tx, act.at) })
  })
  if (!placed.ok) return placed
  const written = namesIn(`${given.title}\n${given.text}`)
  const namesUs = await desk.namesUs(act, [...(given.subjects ?? []).map(({ name }) => name), ...written])
  const files = await attached(desk, act, { ref: placed.value.ref, incoming })
  return files.ok ? ok({ incoming, ...placed.value, namesUs, files: files.value }) : files
}

/** The open door is open to everybody: whoever comes by it acts as a reporter. */
function mayReceive(act: Act, { channel }: Incoming): Result<Act> {
  return channel === 'publicForm' ? ok(act) : permit(act, 'warning.receive')
}

function faultIn({ receivedAt, source, confidentiality }: NewWarning, act: Act): Refusal | undefined {
  const errors = [
    ...(receivedAt !== undefined && toInstant(receivedAt) > act.at
      ? [fieldFault('/receivedAt', notYetWords)]
      : []),
    ...(source.class === 'whistleblower' && (confidentiality === 'public' || confidentiality === 'internal')
      ? [fieldFault('/confidentiality', staysRestrictedWords)]
      : []),
  ]
  return errors.length > 0 ? { code: 'invalid_input', ...worded(warningUnfitWords), errors } : undefined
}

/** What follows from a deed without anybody doing it. */
export function byItself({ at, random }: Act): Act {
  return { at, by: 'aktsam', random, role: 'operator' }
}

/** Whoever may hand a warning in hands its files in with it. The head of a mail says who sent it. */
async function attached(
  { db, dataDir }: WarningDesk,
  act: Act,
  { ref, incoming }: { ref: string; incoming: Incoming },
): Promise<Result<ReadyEvidence[]>> {
  const { files, channel } = incoming
  const mails = channel === 'email' ? files.filter(({ declared }) => declared === mailType) : []
  const rest = files.filter((file) => !mails.includes(file))
  const ready: ReadyEvidence[] = []
  for (const given of [
    { ref, incoming, files: mails, more: [{ kind: 'reporter', id: ref }] },
    { ref, incoming, files: rest, more: [] },
  ]) {
    if (given.files.length === 0) continue
    const one = await readyFiles({ db, dataDir }, act, given)
    if (!one.ok) return one
    ready.push(one.value)
  }
  return ok(ready)
}

interface Attaching {
  readonly ref: string
  readonly incoming: Incoming
  readonly files: readonly Upload[]
  /** What they are about besides the warning. */
  readonly more: readonly { readonly kind: string; readonly id: string }[]
}

async function readyFiles(
  room: Pick<WarningDesk, 'db' | 'dataDir'>,
  act: Act,
  { ref, incoming, files, more }: Attaching,
): Promise<Result<ReadyEvidence>> {
  const { given } = incoming
  return await readyEvidence(room, act, {
    ...{ files, isLetIn: true },
    record: {
      title: given.title,
      about: [{ kind: 'warning', id: ref }, ...more],
      sourceClass: given.source.class,
      confidentiality: confidentialityOf(incoming),
      provenance: {
        from: given.source.name ?? incoming.channel,
        obtained: 'received',
        url: given.source.url ?? null,
      },
      legalEntity: given.legalEntity ?? null,
    },
  })
}

/** What comes in from outside may give away who sent it: it begins restricted. */
export function confidentialityOf({ given, channel }: Incoming): Warning['confidentiality'] {
  const isFromOutside =
    channel === 'publicForm' || channel === 'email' || given.source.class === 'whistleblower'
  return given.confidentiality ?? (isFromOutside ? 'restricted' : 'internal')
}

async function keep(tx: Tx, act: Act, ready: Ready): Promise<Result<WarningReceipt>> {
  const { ref, incoming } = ready
  const { given, channel, withCode } = incoming
  const allowed = mayReceive(act, incoming)
  if (!allowed.ok) return allowed
  const by = allowed.value
  const ids: string[] = []
  for (const files of ready.files) {
    const kept = await keepEvidence(tx, files)
    if (!kept.ok) return kept
    ids.push(...kept.value.map(({ id }) => id))
  }
  const warning = warningOf(by, ready, ids)
  await warnings.put(tx, by, warning)
  const code = withCode ? codeOf(act.random(codeBytes)) : null
  if (code !== null) await keepReceipt(tx, { ref, code })
  const reporter = isNamed(given.reporter) ? given.reporter : null
  if (reporter) await keepReporter(tx, { ref, at: act.at, reporter })
  const { source, legalEntity, attachments, receivedAt } = warning
  const body = { channel, sourceClass: source.class, legalEntity, receivedAt, attachments: [...attachments] }
  await record(tx, by, { type: 'warning.receive', object: ref, body })
  const dueOn = await startLife(tx, by, { warning, isAwaited: code !== null || reporter !== null })
  await refreshLine(tx, ref)
  return ok({ ref, receivedAt, triageDueOn: dueOn, code })
}

function isNamed(reporter: Reporter | null | undefined): reporter is Reporter {
  return reporter != null && (reporter.name !== null || reporter.contact !== null)
}

function warningOf(
  act: Act,
  { incoming, ref, country, namesUs }: Ready,
  attachments: readonly string[],
): Warning {
  const { given, channel, withCode } = incoming
  const { name = null, class: sourceClass, url = null } = given.source
  return {
    ...{ ref, title: given.title, text: given.text, channel, receivedBy: act.by, country },
    receivedAt: given.receivedAt === undefined ? act.at : toInstant(given.receivedAt),
    datedOn: given.datedOn ?? null,
    source: { name, class: sourceClass, url, status: { state: 'issued', why: null } },
    kind: given.kind ?? (namesUs ? 'ownConduct' : null),
    subjects: (given.subjects ?? []).map(({ name: written, party = null }) => ({
      ...{ name: written, party, score: null },
      confirmedBy: party === null ? null : act.by,
    })),
    allegations: given.allegations ?? [],
    language: given.language ?? null,
    confidentiality: confidentialityOf(incoming),
    anonymous: channel === 'publicForm' && !isNamed(given.reporter),
    hasReceipt: withCode,
    legalEntity: given.legalEntity ?? null,
    attachments: [...attachments],
    ...{ links: [], additions: [], reviewOn: null },
  }
}

/** Its clocks run from the receipt, even where it is written down later. Nobody waits for an answer: nobody is told. */
async function startLife(
  tx: Tx,
  act: Act,
  { warning, isAwaited }: { warning: Warning; isAwaited: boolean },
): Promise<string> {
  const { ref, receivedAt, legalEntity, country, source } = warning
  const subject = await warningKind.subject(tx, ref, act.at)
  if (!subject) throw new Error(`${ref} was kept, and is not there`)
  await begin(tx, act, { life: warningKind, object: ref, subject })
  const of = { object: { kind: 'warning', id: ref }, legalEntity, country, startAt: receivedAt }
  const owner = { kind: 'role', id: 'complianceOfficer' } as const
  const triage = await startDeadline(tx, act, { ...of, owner, duty: triageDuty })
  if (!triage.ok) throw new Error(triage.refusal.detail)
  const duty = acknowledgements.find((code) => code.startsWith(country)) ?? 'EU_WB_ACK'
  if (source.class === 'whistleblower' && isAwaited) await startDeadline(tx, act, { ...of, owner, duty })
  if (!isAwaited) await take(tx, byItself(act), { life: warningKind, object: ref, deed: 'acknowledge' })
  return triage.value.dueOn
}
