import { type Day, type FieldError, fieldFault, type Instant, type Wording } from '#kernel'
import type { Case } from '../cases/model.ts'
import { lackWords } from '../knowledge/decision-words.ts'
import type { DecisionOption, ProposalKind, ProposalText } from './model.ts'

/** What a proposal is held against. */
export interface Ground {
  readonly kind: Case['kind']
  readonly hearing: string
  readonly findings: number
  readonly notFinal: number
  /** What of suspicion, risk and guidelines nobody weighed. */
  readonly unweighed: readonly string[]
  /** All our companies. */
  readonly group: readonly string[]
  /** Named suppliers that are on record. */
  readonly known: readonly string[]
  readonly at: Instant
  /** The day of the company that leads the case. */
  readonly today: Day
}

const fault = (path: string, said: Wording) => [fieldFault(path, said)]
const isSaid = (text: string) => text.trim().length >= 3

/** Everything that a proposal lacks before anybody may be asked to sign it, each with its field (R42). */
export function lacksOfProposal(text: ProposalText, ground: Ground): FieldError[] {
  return [
    ...ofOptions(text, ground),
    ...ofReasons(text),
    ...(chosenOf(text)?.kind === 'conclude' ? [] : ofScope(text, ground)),
    ...ofTime(text, ground),
    ...ofCase(ground),
  ]
}

/** The option that is proposed. */
export function chosenOf({ options, chosen }: ProposalText): DecisionOption | undefined {
  return chosen === null ? undefined : options[chosen]
}

/** Our companies that a proposal binds: the whole group but those that are excepted. */
export function boundBy(
  { exceptions }: Pick<ProposalText, 'exceptions'>,
  group: readonly string[],
): string[] {
  return group.filter((ref) => !exceptions.some(({ legalEntity }) => legalEntity === ref))
}

/** Decisions that stop nothing. */
export const stopsNothing: readonly ProposalKind[] = ['continue', 'reinstate', 'conclude']

function ofOptions(text: ProposalText, { kind }: Ground): FieldError[] {
  const { options } = text
  const chosen = chosenOf(text)
  const isAboutSupplier = kind === 'supplier' || kind === 'partner' || kind === 'product'
  return [
    ...(options.length < 2 ? fault('/options', lackWords.options) : []),
    ...options.flatMap((option, n) =>
      isExplained(option) ? [] : fault(`/options/${n}`, lackWords.unexplained),
    ),
    ...(chosen ? [] : fault('/chosen', lackWords.chosen)),
    ...(chosen && isAboutSupplier && chosen.kind === 'conclude' ? fault('/chosen', lackWords.kind) : []),
  ]
}

function isExplained({ effects, exit, continues }: DecisionOption): boolean {
  return [effects, continues, ...Object.values(exit)].every(isSaid)
}

function ofReasons({ reason, leverage, crucial }: ProposalText): FieldError[] {
  return [
    ...(isSaid(reason) ? [] : fault('/reason', lackWords.reason)),
    ...(isSaid(leverage) ? [] : fault('/leverage', lackWords.leverage)),
    ...(isSaid(crucial.why) ? [] : fault('/crucial/why', lackWords.crucial)),
  ]
}

function ofScope(text: ProposalText, { group, known }: Ground): FieldError[] {
  const { suppliers, categories, exceptions, transition } = text
  const kind = chosenOf(text)?.kind
  return [
    ...(suppliers.length === 0 ? fault('/suppliers', lackWords.suppliers) : []),
    ...suppliers.flatMap((ref, n) =>
      known.includes(ref) ? [] : fault(`/suppliers/${n}`, lackWords.unknownSupplier),
    ),
    ...(categories.length === 0 ? fault('/categories', lackWords.categories) : []),
    ...exceptions.flatMap(({ legalEntity }, n) =>
      group.includes(legalEntity) ? [] : fault(`/exceptions/${n}/legalEntity`, lackWords.unknownEntity),
    ),
    ...(boundBy(text, group).length === 0 ? fault('/exceptions', lackWords.entities) : []),
    ...(transition && kind && stopsNothing.includes(kind) ? fault('/transition', lackWords.transition) : []),
  ]
}

function ofTime({ effectiveAt, reviewOn, measures }: ProposalText, { at, today }: Ground): FieldError[] {
  const begins = effectiveAt === null ? today : effectiveAt.slice(0, 10)
  return [
    ...(isPast(effectiveAt, at) ? fault('/effectiveAt', lackWords.past) : []),
    ...(reviewOn === null ? fault('/reviewOn', lackWords.review) : []),
    ...(reviewOn !== null && reviewOn <= begins ? fault('/reviewOn', lackWords.earlyReview) : []),
    ...measures.flatMap(({ dueOn }, n) =>
      dueOn > today ? [] : fault(`/measures/${n}/dueOn`, lackWords.measureDue),
    ),
  ]
}

/** Whether a decision would begin before it is signed. */
export function isPast(effectiveAt: Instant | null, at: Instant): boolean {
  return effectiveAt !== null && Date.parse(effectiveAt) < Date.parse(at)
}

function ofCase({ hearing, unweighed, findings, notFinal }: Ground): FieldError[] {
  const isHeard = hearing === 'done' || hearing === 'skipped'
  return [
    ...(isHeard ? [] : fault('/hearing', lackWords.heard)),
    ...(unweighed.length === 0 ? [] : fault('/weighed', lackWords.weighed)),
    ...(findings > notFinal ? [] : fault('/findings', lackWords.findings)),
  ]
}
