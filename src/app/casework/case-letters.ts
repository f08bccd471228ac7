import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { everybody, permit } from '#access'
import {
  caseKind,
  type DecisionDesk,
  findDecisions,
  listFindings,
  listHearings,
  listMeasures,
  listProposals,
  readCase,
  readProposal,
  readTimeline,
} from '#casework'
import type { CaseView, ProposalView } from '#casework/model'
import { LetterLanguage, MadeDocument } from '#documents/model'
import {
  type Act,
  dayIn,
  fieldFault,
  type Language,
  ok,
  orThrow,
  Ref,
  type Result,
  refuse,
  worded,
  zoneOf,
} from '#kernel'
import { viewOf } from '#lifecycle'
import { findParties } from '#parties'
import { showValue } from '#rules'
import { inTransaction, type Tx } from '#storage'
import { type DocumentRoom, makeDocument } from '../deeds/make-document.ts'
import {
  notClosedWords,
  notCoveredWords,
  noticeUnfit,
  notSignedWords,
} from '../knowledge/case-letter-words.ts'
import { optionKinds } from '../knowledge/memo-words.ts'

export interface CaseLetterRoutes extends DocumentRoom {
  readonly desk: DecisionDesk
}
type Room = CaseLetterRoutes

const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref })
const CaseLetterWish = Type.Object(
  { kind: Type.Enum(['charter', 'closure']), language: LetterLanguage },
  { $id: 'CaseLetterWish', ...strict },
)
const NoticeWish = Type.Object({ supplier: Ref, language: LetterLanguage }, { $id: 'NoticeWish', ...strict })

/** The charter of a case, the report of its end, and the notice of a decision to a supplier: from the records. */
export const caseLetterRoutes: FastifyPluginAsyncTypebox<CaseLetterRoutes> = async (app, room) => {
  app.post(
    '/api/cases/:ref/letters',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags: ['cases'], summary: 'The charter of a case, or the report of its end, from the records' },
        ...{ params: Named, body: CaseLetterWish, response: { 201: MadeDocument } },
      },
    },
    async (request, reply) => {
      const order = { ref: request.params.ref, ...request.body }
      return await reply.code(201).send(orThrow(await makeCaseLetter(room, room.act(request), order)))
    },
  )
  app.post(
    '/api/decisions/:ref/notice',
    {
      config: { deed: 'case.weigh' },
      schema: {
        ...{ tags: ['decisions'], summary: 'The notice of a signed decision to a supplier that it covers' },
        ...{ params: Named, body: NoticeWish, response: { 201: MadeDocument } },
      },
    },
    async (request, reply) => {
      const order = { ref: request.params.ref, ...request.body }
      return await reply.code(201).send(orThrow(await makeNotice(room, room.act(request), order)))
    },
  )
}

interface CaseLetter {
  readonly ref: string
  readonly kind: 'charter' | 'closure'
  readonly language: Language
}

/** Refuses what entering the case refuses, and `not_allowed_from` for the end of a case that is not closed. */
async function makeCaseLetter(
  room: Room,
  act: Act,
  { ref, kind, language }: CaseLetter,
): Promise<Result<MadeDocument>> {
  const told = await inTransaction(room.db, act.at, async (tx) => {
    const entered = await readCase(tx, act, ref)
    const timeline = await readTimeline(tx, act, ref)
    // Findings are for the house alone: a guest of the case is refused here.
    const findings = await listFindings(tx, act, ref)
    for (const read of [entered, timeline, findings]) if (!read.ok) return read
    const kept = orThrow(entered)
    if (kind === 'closure' && kept.state !== 'closed')
      return refuse({ code: 'not_allowed_from', ...worded(notClosedWords(ref)) })
    const make = kind === 'charter' ? charterOf : closureOf
    return ok({ kept, data: await make(tx, act, { room, kept, language }) })
  })
  if (!told.ok) return told
  return await makeDocument(room, act, {
    ...{ template: `case-${kind}`, language, data: told.value.data, about: [{ kind: 'case', id: ref }] },
    legalEntity: told.value.kept.legalEntity,
  })
}

interface Telling {
  readonly room: Room
  readonly kept: CaseView
  readonly language: Language
}

async function factsOf(tx: Tx, act: Act, { ref, title, legalEntity, subjects }: CaseView) {
  const nameOf = await namesOf(tx, [legalEntity, ...subjects.map((subject) => subject.ref)])
  const people = new Map((await everybody(tx, act.at)).map(({ id, name }) => [id, name]))
  const about = subjects.map((subject) => nameOf(subject.ref)).join(', ')
  return {
    facts: { ref, title, company: nameOf(legalEntity), about },
    personOf: (id: string) => people.get(id) ?? id,
  }
}

async function charterOf(tx: Tx, act: Act, { kept }: Telling): Promise<object> {
  const { facts, personOf } = await factsOf(tx, act, kept)
  const { why, scope, questions, obligations, timetable } = kept.charter
  const now = kept.team.filter(({ until }) => until === null || until > act.at)
  const inPart = (lead: boolean) =>
    now.filter(({ part }) => (part === 'lead') === lead).map(({ person }) => personOf(person))
  const notes = orThrow(await readTimeline(tx, act, kept.ref))
  const approved = notes.findLast(({ kind }) => kind === 'charterApproved')
  return {
    ...{ ...facts, lead: inPart(true).join(', ') || '–', team: inPart(false), why: why || '–' },
    ...{ scope: scope || '–', questions, obligations, timetable },
    approvedBy: approved ? personOf(approved.by) : null,
    approvedAt: approved?.at ?? null,
  }
}

async function closureOf(tx: Tx, act: Act, { room, kept, language }: Telling): Promise<object> {
  const { ref, openedAt, country, since } = kept
  const { facts, personOf } = await factsOf(tx, act, kept)
  const findings = orThrow(await listFindings(tx, act, ref))
  const decisions = orThrow(await listProposals(tx, act, { desk: room.desk, ref }))
  const measures = orThrow(await listMeasures(tx, act, ref))
  const { history } = orThrow(await viewOf(caseKind).shown(tx, act, { object: ref, language }))
  const reopened = history.findLastIndex(({ deed }) => deed === 'reopen')
  const closing = history.slice(reopened + 1).filter(({ deed }) => deed === 'close')
  return {
    ...{ ...facts, openedOn: dayIn(zoneOf(country), openedAt), closedAt: since },
    findings: findings.map(({ ref: id, statement, statusTitle }) => ({
      ...{ ref: id, statement, state: statusTitle[language] },
    })),
    decisions: decisions
      .filter(({ state }) => state === 'signed')
      .map((one) => ({ ref: one.ref, what: whatOf(one, language), reason: one.reason || '–' })),
    measures: measures.map(({ ref: id, title, stateTitle }) => ({
      ...{ ref: id, title: title[language], state: stateTitle[language] },
    })),
    closedBy: [...new Set(closing.map(({ by }) => personOf(by)))],
  }
}

interface Notice {
  readonly ref: string
  readonly supplier: string
  readonly language: Language
}

/** Refuses `not_allowed_from` for what is not signed, and `invalid_input` for whom it does not cover. */
async function makeNotice(
  room: Room,
  act: Act,
  { ref, supplier, language }: Notice,
): Promise<Result<MadeDocument>> {
  const told = await inTransaction(room.db, act.at, async (tx) => {
    const read = await readProposal(tx, act, { desk: room.desk, ref })
    if (!read.ok) return read
    const proposal = read.value
    const hearings = await listHearings(tx, act, proposal.case)
    if (!hearings.ok) return hearings
    const allowed = permit(act, 'case.weigh', { entity: proposal.legalEntity })
    if (!allowed.ok) return allowed
    if (proposal.state !== 'signed')
      return refuse({ code: 'not_allowed_from', ...worded(notSignedWords(ref)) })
    if (!proposal.covered.includes(supplier))
      return refuse({
        ...{ code: 'invalid_input', ...worded(noticeUnfit) },
        errors: [fieldFault('/supplier', notCoveredWords(supplier))],
      })
    const heard = hearings.value.filter(({ party }) => party === supplier)
    const standing = heard.flatMap(({ points }) =>
      points.filter(({ answer }) => answer?.effect !== 'withdrawn'),
    )
    const findings = standing.map(({ finding, statement }) => ({ ref: finding, statement }))
    return ok({ proposal, data: await noticeOf(tx, act, { proposal, supplier, language, findings }) })
  })
  if (!told.ok) return told
  const { proposal, data } = told.value
  return await makeDocument(room, act, {
    ...{ template: 'supplier-notice', language, data, legalEntity: proposal.legalEntity },
    about: [
      { kind: 'case', id: proposal.case },
      { kind: 'decision', id: ref },
    ],
  })
}

interface Noticing {
  readonly proposal: ProposalView
  readonly supplier: string
  readonly language: Language
  readonly findings: readonly object[]
}

async function noticeOf(
  tx: Tx,
  act: Act,
  { proposal, supplier, language, findings }: Noticing,
): Promise<object> {
  const { ref, legalEntity, legalEntities, country, categories, countries, reviewOn, made } = proposal
  const nameOf = await namesOf(tx, [supplier, legalEntity, ...legalEntities])
  const people = await everybody(tx, act.at)
  const [decision] = await findDecisions(tx, made)
  const company = nameOf(legalEntity)
  const values = (fact: string, all: readonly string[]) =>
    all.map((one) => showValue(fact, one, language)).join(', ')
  return {
    ...{ ref, company, supplier: nameOf(supplier), decision: whatOf(proposal, language), reviewOn, findings },
    signer: people.find(({ id }) => id === act.by)?.name ?? company,
    from: dayIn(zoneOf(country), decision?.effectiveAt ?? proposal.effectiveAt ?? act.at),
    companies: legalEntities.map(nameOf).join(', ') || company,
    categories: values('item.category', categories) || '–',
    countries: values('shipTo.country', countries) || null,
  }
}

function whatOf({ options, chosen }: ProposalView, language: Language): string {
  const kind = chosen === null ? undefined : options[chosen]?.kind
  return kind ? optionKinds[kind][language] : '–'
}

async function namesOf(tx: Tx, refs: readonly string[]): Promise<(ref: string) => string> {
  const { organisations, legalEntities } = await findParties(tx, [...new Set(refs)])
  const names = new Map([...organisations, ...legalEntities].map(({ key, record }) => [key, record.name]))
  return (ref) => names.get(ref) ?? ref
}
