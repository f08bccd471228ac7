import { redFlagCatalogue } from './red-flag-catalogue.ts'
import { textMatches } from './text-matches.ts'

/** What the records say about a line; a field that is absent is unknown. */
export interface RedFlagContext {
  /** Destination (or end user) in the EU or EEA. */
  readonly inEea?: boolean
  /** The worst country band of end user and destination. */
  readonly band?: string
  readonly isStateSecurity?: boolean
  readonly isBiometric?: boolean
  readonly isHighPriority?: boolean // item.chp
  readonly destination?: string
  readonly buyer: string
  readonly endUser?: string | null
  readonly payer?: string | null
  readonly text?: string | null
}
export interface RedFlags {
  /** Questions that must be answered for this line; none at home, where nothing points to a risk. */
  readonly asked: readonly string[]
  readonly unanswered: readonly string[]
  readonly raised: readonly string[]
  /** Sum of the weights of what was raised. */
  readonly score: number
}

/** Common routes for common high priority goods (domain.md B.4): Central Asia, Caucasus, Türkiye, Emirates, Hong Kong. */
const diversionCountries = ['AE', 'AM', 'AZ', 'GE', 'HK', 'KG', 'KZ', 'TJ', 'TM', 'TR', 'UZ']
const lowBands = ['A', 'B']
const highBands = ['D', 'E']

/** The red flags of one line: raised by the answers of sales, or by what the records already say. */
export function redFlags(answers: Readonly<Record<string, boolean>>, context: RedFlagContext): RedFlags {
  const asked = isQuestioned(context)
    ? redFlagCatalogue.filter(({ answeredBy }) => answeredBy !== 'record').map(({ id }) => id)
    : []
  const byRecord = raisedByRecord(context)
  const raised = redFlagCatalogue.filter(({ id, flagWhen }) => byRecord.has(id) || answers[id] === flagWhen)
  return {
    asked,
    unanswered: asked.filter((id) => answers[id] === undefined),
    raised: raised.map(({ id }) => id),
    score: raised.reduce((sum, { weight }) => sum + weight, 0),
  }
}

/** Answers to questions that the catalogue does not have: an unknown word is an error. */
export function unknownAnswers(answers: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.keys(answers).filter((id) => !redFlagCatalogue.some((flag) => flag.id === id))
}

/** Where people are at risk: a weak country, or state security or biometrics outside the EEA where no band says A or B. */
function isQuestioned({ inEea, band, isStateSecurity, isBiometric }: RedFlagContext): boolean {
  if (band !== undefined && highBands.includes(band)) return true
  if (inEea === true || (band !== undefined && lowBands.includes(band))) return false
  return isStateSecurity === true || isBiometric === true
}

function raisedByRecord(context: RedFlagContext): ReadonlySet<string> {
  const { inEea, payer, buyer, endUser, text } = context
  const raised = new Set<string>()
  if (textMatches(text).includes('targetingGroup')) raised.add('namesGroup')
  if (inEea === true) return raised
  if (context.isStateSecurity) raised.add('securityEndUser')
  if (context.isBiometric) raised.add('sensitiveFunctions')
  if (payer != null && payer !== buyer && payer !== endUser) raised.add('thirdPartyPayer')
  if (context.isHighPriority && diversionCountries.includes(context.destination ?? ''))
    raised.add('diversionRoute')
  return raised
}
