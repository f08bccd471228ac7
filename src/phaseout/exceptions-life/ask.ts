import type { Day, FieldError, Refusal } from '#kernel'
import type { Rule } from '#rules/model'
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
      detail: `${ask.rule} is law, and nobody can make an exception from the law. Change the order, or ask the authority for a licence.`,
      errors: [{ path: '/rule', message: 'is a rule of law' }],
    }
  if (rule && !canBeExcepted(rule))
    return {
      code: 'not_allowed',
      detail: `${ask.rule} stops and holds nothing: there is nothing to make an exception from.`,
      errors: [{ path: '/rule', message: 'sets conditions only' }],
    }
  const errors = problemsOf(ask, about)
  const [first] = errors
  return first && { code: 'invalid_input', detail: `${first.path.slice(1)}: ${first.message}.`, errors }
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
  const missing = (isMissing: boolean, path: string, message: string) =>
    isMissing ? [{ path, message }] : []
  return [
    ...missing(!about.rule, '/rule', `no rule in force has the id '${ask.rule}'`),
    ...missing(
      ask.from < about.today,
      '/from',
      `must not be before today (${about.today}): nothing is excused afterwards`,
    ),
    ...missing(days <= 0, '/to', `must be after from (${ask.from}); it is the first day after`),
    ...missing(days > longest, '/to', `must be within ${longest} days of from; ask again when it ends`),
    ...missing(!about.knowsCustomer, '/customer', `there is no party '${ask.customer}'`),
    ...missing(!about.knowsProduct, '/product', `there is no product '${ask.product}'`),
  ]
}
