import {
  addToCase,
  answerPoint,
  approveProposal,
  finishMeasure,
  layProposal,
  listMeasures,
  listProposals,
  moveCase,
  moveFinding,
  propose,
  replyToPoint,
  sendHearing,
  setGuideline,
  setRating,
  setTies,
  verifyMeasure,
  writeFinding,
} from '#casework'
import { stageFiles } from '#documents'
import { type Act, AppError, inEnglish, orThrow, type Result } from '#kernel'
import { inTransaction } from '#storage'
import { decisionDesk } from '../casework/decisions.ts'
import { hearingDesk } from '../casework/hearing.ts'
import type { Services } from '../services.ts'
import type { CaseDeeds } from './case-deeds.ts'

/** A case while it is played: its reference, and what the things of the file are called here. */
interface Played {
  readonly services: Services
  readonly act: Act
  readonly ref: string
  readonly called: Map<string, string>
}
type Given<K extends keyof CaseDeeds> = NonNullable<CaseDeeds[K]>

/** Does what is given, in the name of whom the act names. */
export async function playDeeds(played: Played, given: CaseDeeds): Promise<void> {
  await playFound(played, given)
  await playHeard(played, given)
  await playWeighed(played, given)
  await playDecided(played, given)
}

async function playFound(played: Played, { paper, finding, finalise, withdraw }: CaseDeeds) {
  if (paper) await handIn(played, paper)
  if (finding) await write(played, finding)
  if (finalise) await moveOne(played, finalise, 'finalise')
  if (withdraw) await moveOne(played, withdraw, 'withdraw')
}

async function playHeard(played: Played, { move, hearing, reply, answer }: CaseDeeds) {
  const { services, act, ref } = played
  const desk = hearingDesk(services)
  if (move) orThrow(await moveCase(decisionDesk(services), act, { ref, deed: move }))
  if (hearing) {
    const findings = namedIn(played, hearing.findings)
    const { key, ...order } = hearing
    played.called.set(key, orThrow(await sendHearing(desk, act, { ...order, case: ref, findings })))
  }
  if (reply) await noteReply(played, reply)
  if (answer) orThrow(await answerPoint(desk, act, { ...answer, ...pointOf(played, answer) }))
}

async function playWeighed(played: Played, { rate, ties, guideline }: CaseDeeds) {
  const { services, act, ref } = played
  const { db } = services.store
  if (rate) orThrow(await setRating({ db }, act, { ref, ...rate }))
  if (ties) orThrow(await setTies({ db }, act, { ref, ...ties }))
  if (guideline) {
    const { papers, ...verdict } = guideline
    orThrow(await setGuideline({ db }, act, { ref, ...verdict, evidence: namedIn(played, papers) }))
  }
}

async function playDecided(played: Played, { propose: text, lay, approve, finish, verify }: CaseDeeds) {
  const { services, act } = played
  const desk = decisionDesk(services)
  if (text) await proposeNow(played, text)
  if (lay) orThrow(await layProposal(desk, act, (await proposed(played)).ref))
  if (approve) {
    const { ref, content } = await proposed(played)
    orThrow(await approveProposal(desk, act, { ref, content }))
  }
  if (finish) {
    const proof = { says: finish.says, evidence: [] }
    orThrow(await finishMeasure(desk, act, { ref: await measureOf(played, finish.measure), proof }))
  }
  if (verify) orThrow(await verifyMeasure(desk, act, await measureOf(played, verify)))
}

/** A text that somebody keeps as evidence of a case. */
async function withFile<T>(
  { services }: Pick<Played, 'services'>,
  { name, text }: { readonly name: string; readonly text: string },
  keep: (files: Awaited<ReturnType<typeof stageFiles>>['files']) => Promise<Result<T>>,
): Promise<T> {
  const bytes = new TextEncoder().encode(text)
  const { files, discard } = await stageFiles(services.store.dataDir, [
    { filename: name, declared: 'text/plain', bytes },
  ])
  return orThrow(await keep(files).finally(discard))
}

async function handIn(played: Played, { key, name, text, record }: Given<'paper'>) {
  const { services, act, ref, called } = played
  const room = hearingDesk(services)
  const [piece] = await withFile(played, { name, text }, (files) =>
    addToCase(room, act, { ref, given: record, files }),
  )
  if (piece) called.set(key, piece.id)
}

async function write(played: Played, { key, papers, said }: Given<'finding'>) {
  const { services, act, ref, called } = played
  const evidence = namedIn(played, papers)
  const desk = hearingDesk(services)
  called.set(key, orThrow(await writeFinding(desk, act, { ...said, case: ref, evidence })))
}

async function moveOne(played: Played, key: string, deed: 'finalise' | 'withdraw') {
  const desk = hearingDesk(played.services)
  orThrow(await moveFinding(desk, played.act, { ref: named(played, key), deed }))
}

async function noteReply(played: Played, reply: Given<'reply'>) {
  const { text, letter } = reply
  const desk = hearingDesk(played.services)
  await withFile(played, { name: 'letter.txt', text: letter }, (files) =>
    replyToPoint(desk, played.act, { ...pointOf(played, reply), text, files }),
  )
}

function pointOf(played: Played, { hearing, finding }: { hearing: string; finding: string }) {
  return { ref: named(played, hearing), finding: named(played, finding) }
}

async function proposeNow({ services, act, ref }: Played, { reviewIn, ...text }: Given<'propose'>) {
  const reviewOn = new Date(Date.parse(act.at) + reviewIn * 86_400_000).toISOString().slice(0, 10)
  orThrow(await propose(decisionDesk(services), act, { ref, text: { ...text, reviewOn } }))
}

/** The newest proposal of the case. */
async function proposed({ services, act, ref }: Played) {
  const { db } = services.store
  const desk = decisionDesk(services)
  const all = orThrow(await inTransaction(db, act.at, (tx) => listProposals(tx, act, { desk, ref })))
  return all.at(-1) ?? missing('proposal', ref)
}

/** Looked up as the house itself does: whoever owes a measure need not be let into its case. */
async function measureOf({ services, ref }: Played, code: string): Promise<string> {
  const act = services.act({ by: 'demo' })
  const all = orThrow(await inTransaction(services.store.db, act.at, (tx) => listMeasures(tx, act, ref)))
  return all.find(({ standard }) => standard === code)?.ref ?? missing('measure', code)
}

const namedIn = (played: Played, keys: readonly string[]) => keys.map((key) => named(played, key))

function named({ called }: Played, key: string): string {
  return called.get(key) ?? missing('thing', key)
}

function missing(what: string, key: string): never {
  throw new AppError({ code: 'not_found', ...inEnglish(`The demo has no ${what} '${key}' yet.`) })
}
