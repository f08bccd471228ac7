import {
  type Day,
  type FieldError,
  fieldFault,
  mustFollow,
  noSuch,
  type Refusal,
  sentenceOf,
  things,
  type Wording,
  worded,
} from '#kernel'
import type { Rule } from '#rules/model'
import {
  atMostDays,
  isLaw,
  isLawWords,
  noRuleInForce,
  notInThePast,
  setsConditionsOnly,
  stopsNothingWords,
} from '../knowledge/exception-words.ts'
import type { AskException } from './model.ts'

/** The longest time for which a rule is set aside at once. */
const longest = 366

/** What the records say of what an exception names. */
export interface AskedAbout {
  readonly rule: Rule | undefined
  /** The day where it is to count. */
  readonly today: Day
  readonly knowsCustomer: boolean
  readonly knowsProduct: boolean
}

/** Why an exception cannot even be asked for; undefined where it can. */
export function whyNotAsk(ask: AskException, about: AskedAbout): Refusal | undefined {
  const { rule } = about
  if (ask.rule.startsWith('L-') || rule?.layer === 'law')
    return {
      code: 'not_allowed',
      ...worded(isLawWords(ask.rule)),
      errors: [fieldFault('/rule', isLaw)],
    }
  if (rule && !canBeExcepted(rule))
    return {
      code: 'not_allowed',
      ...worded(stopsNothingWords(ask.rule)),
      errors: [fieldFault('/rule', setsConditionsOnly)],
    }
  const errors = problemsOf(ask, about)
  return errors.length > 0 ? { code: 'invalid_input', ...worded(sentenceOf(errors)), errors } : undefined
}

/** Rules of own policy that stop or hold carry an `unless` that listens to exceptions. */
export function canBeExcepted({ layer, unless }: Pick<Rule, 'layer' | 'unless'>): boolean {
  return layer === 'policy' && JSON.stringify(unless ?? null).includes('"exceptions.rules"')
}

/** Days for which it is to count; `to` is the first day after it. */
export function daysOf({ from, to }: { readonly from: Day; readonly to: Day }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function problemsOf(ask: AskException, about: AskedAbout): FieldError[] {
  const days = daysOf(ask)
  const where = (isWrong: boolean, path: string, said: Wording) => (isWrong ? [fieldFault(path, said)] : [])
  return [
    ...where(!about.rule, '/rule', noRuleInForce(ask.rule)),
    ...where(ask.from < about.today, '/from', notInThePast(about.today)),
    ...where(days <= 0, '/to', mustFollow('from', ask.from)),
    ...where(days > longest, '/to', atMostDays(longest)),
    ...where(!about.knowsCustomer, '/customer', noSuch(things.party, ask.customer ?? '')),
    ...where(!about.knowsProduct, '/product', noSuch(things.product, ask.product ?? '')),
  ]
}
