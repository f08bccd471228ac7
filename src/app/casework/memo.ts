import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { everybody } from '#access'
import { type DecisionDesk, enterCase, readProposal } from '#casework'
import type { Case, ProposalView } from '#casework/model'
import { LetterLanguage, MadeDocument } from '#documents/model'
import { type Act, ok, orThrow, Ref, type Result } from '#kernel'
import { findParties } from '#parties'
import { showValue } from '#rules'
import { inTransaction, type Tx } from '#storage'
import { type DocumentRoom, makeDocument } from '../deeds/make-document.ts'
import {
  ceilingScopes,
  ceilingWords,
  keptWords,
  newSalesWords,
  noCeilingWords,
  optionKinds,
  seatNames,
  yesNo,
} from '../knowledge/memo-words.ts'

type Language = 'sv' | 'nb' | 'fi' | 'en'
export interface MemoRoutes extends DocumentRoom {
  readonly desk: DecisionDesk
  /** What the weighing of a case says: findings, and how sure we are, in one language. */
  readonly weighed: (tx: Tx, ref: string, language: Language) => Promise<Weighed>
}
export interface Weighed {
  readonly known: readonly string[]
  readonly sure: readonly string[]
}

/** `POST /api/decisions/:ref/memo`: two pages for those who sign, from the records, as PDF and HTML. */
export const memoRoutes: FastifyPluginAsyncTypebox<MemoRoutes> = async (app, options) => {
  app.post(
    '/api/decisions/:ref/memo',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags: ['decisions'], summary: 'The memo of a proposed decision, from the records' },
        params: Type.Object({ ref: Ref }),
        body: Type.Object({ language: LetterLanguage }, { $id: 'MemoWish', additionalProperties: false }),
        response: { 201: MadeDocument },
      },
    },
    async (request, reply) => {
      const { language } = request.body
      const made = await makeMemo(options, options.act(request), { ref: request.params.ref, language })
      return await reply.code(201).send(orThrow(made))
    },
  )
}

/** Sets the memo of a proposal as it stands now. Refuses what `readProposal` refuses. */
export async function makeMemo(
  room: Omit<MemoRoutes, 'act'>,
  act: Act,
  { ref, language }: { readonly ref: string; readonly language: Language },
): Promise<Result<MadeDocument>> {
  const told = await inTransaction(room.db, act.at, (tx) => tell(tx, act, { room, ref, language }))
  if (!told.ok) return told
  const { data, proposal } = told.value
  return await makeDocument(room, act, {
    ...{ template: 'decision-memo', language, data },
    about: [
      { kind: 'case', id: proposal.case },
      { kind: 'decision', id: ref },
    ],
    legalEntity: proposal.legalEntity,
  })
}

interface Telling {
  readonly room: Pick<MemoRoutes, 'desk' | 'weighed'>
  readonly ref: string
  readonly language: Language
}

async function tell(
  tx: Tx,
  act: Act,
  { room, ref, language }: Telling,
): Promise<Result<{ data: object; proposal: ProposalView }>> {
  const read = await readProposal(tx, act, { desk: room.desk, ref })
  if (!read.ok) return read
  const proposal = read.value
  const entered = await enterCase(tx, act, proposal.case)
  if (!entered.ok) return entered
  const { organisations, legalEntities } = await findParties(tx, [
    ...proposal.covered,
    ...proposal.legalEntities,
    ...proposal.exceptions.map(({ legalEntity }) => legalEntity),
  ])
  const names = new Map([...organisations, ...legalEntities].map(({ key, record }) => [key, record.name]))
  const people = new Map((await everybody(tx, act.at)).map(({ id, name }) => [id, name]))
  const weighed = await room.weighed(tx, proposal.case, language)
  const about = entered.value.stored.record
  return ok({ data: dataOf({ proposal, about, weighed, names, people, language }), proposal })
}

interface Told {
  readonly proposal: ProposalView
  readonly about: Case
  readonly weighed: Weighed
  readonly names: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly language: Language
}

function dataOf({ proposal, about, weighed, names, people, language }: Told): object {
  const { options, chosen, crucial, exceptions, countries, purposes } = proposal
  const nameOf = (ref: string) => names.get(ref) ?? ref
  const all = (refs: readonly string[]) => refs.map(nameOf).join(', ') || '–'
  const values = (fact: string, list: readonly string[]) =>
    list.map((one) => showValue(fact, one, language)).join(', ')
  const proposed = chosen === null ? undefined : options[chosen]
  return {
    ...{ ref: proposal.ref, case: proposal.case, caseTitle: about.title, why: said(about.charter.why) },
    ...{ proposal: proposed?.title ?? '–', known: [...weighed.known], sure: [...weighed.sure] },
    ...{ reason: said(proposal.reason), leverage: said(proposal.leverage) },
    crucial: `${yesNo[crucial.is ? 'yes' : 'no'][language]}: ${said(crucial.why)}`,
    options: options.map((option, n) => ({
      ...{ n: n + 1, title: option.title, kind: optionKinds[option.kind][language] },
      ...{ isProposed: n === chosen, effects: said(option.effects), continues: said(option.continues) },
      ...{ customers: said(option.exit.customers), workers: said(option.exit.workers) },
      ...{ rightsHolders: said(option.exit.rightsHolders), environment: said(option.exit.environment) },
      costs: option.costs.map((cost) => money(cost, language)).join('; ') || '–',
    })),
    ...{ suppliers: all(proposal.covered), companies: all(proposal.legalEntities) },
    spared:
      exceptions.map(({ legalEntity, reason }) => `${nameOf(legalEntity)}: ${reason}`).join('; ') || null,
    categories: values('item.category', proposal.categories) || '–',
    countries: values('shipTo.country', countries) || null,
    purposes: values('line.purpose', purposes) || null,
    ...goesOn(proposal, language),
    ...{ effectiveAt: proposal.effectiveAt, reviewOn: proposal.reviewOn, measures: proposal.measures.length },
    seats: proposal.seats.map(({ seat, by, at }) => ({
      seat: seatNames[seat][language],
      by: by === null ? null : (people.get(by) ?? by),
      at,
    })),
  }
}

/** Whose sales end and what is kept up, where the decision says so. */
function goesOn(proposal: ProposalView, language: Language) {
  const { options, chosen, newSales, transition, sparePartCeiling: ceiling } = proposal
  const isPhaseOut = chosen !== null && options[chosen]?.kind === 'phaseOut'
  const promises =
    transition && keptWords(transition.quotesBefore.slice(0, 10), transition.honouredUntil.slice(0, 10))
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const per = (ceiling?.per ?? []).map((scope) => ceilingScopes[scope][language]).join(', ')
  const spare = ceiling ? ceilingWords(number.format(ceiling.share * 100), per) : noCeilingWords
  return {
    newSales: isPhaseOut ? newSalesWords[newSales][language] : null,
    promises: promises ? promises[language] : null,
    ceiling: isPhaseOut ? spare[language] : null,
  }
}

const said = (text: string) => (text.trim() === '' ? '–' : text)

function money(
  { what, minor, currency }: { what: string; minor: number; currency: string },
  language: Language,
): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency })
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions()
  const amount = format.format(minor / 10 ** digits)
  return `${what} ${amount.replaceAll('\u00a0', ' ')}`
}
