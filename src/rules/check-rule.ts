import { type FieldError, languages, validate } from '#kernel'
import { checkCondition, factsIn } from './check-condition.ts'
import { definitionOf } from './facts.ts'
import { type Condition, Rule } from './model.ts'
import { toMillis } from './periods.ts'
import { namesInBraces, ownBraces } from './template.ts'

/** Everything in a rule that is not wholly understood, by path. An empty list: the rule may act. */
export function checkRule(value: unknown): FieldError[] {
  const checked = validate(Rule, value)
  if (!checked.ok) return (checked.refusal.errors ?? []).map(explainLoosening)
  const rule = checked.value
  const conditions = [
    ...checkCondition(rule.when, { path: '/when', rule }),
    ...(rule.unless ? checkCondition(rule.unless, { path: '/unless', rule }) : []),
  ]
  const exceptions = conditions.length === 0 ? checkExceptions(rule) : []
  return [...checkHead(rule), ...checkPeriod(rule), ...checkTexts(rule), ...conditions, ...exceptions]
}

/** Words by which a rule would try to lower another. */
function explainLoosening({ path, message }: FieldError): FieldError {
  return /^\/(lowers|overrides|replaces|beats)$/.test(path)
    ? {
        path,
        message: `no outcome lowers another: own policy may only be stricter than the law (${message})`,
      }
    : { path, message }
}

function checkHead(rule: Rule): FieldError[] {
  const found: FieldError[] = []
  const isLaw = rule.layer === 'law'
  if (rule.id.startsWith('L-') !== isLaw)
    found.push({ path: '/id', message: 'a law rule is named L-…, one of own policy P-… or D-…' })
  if ((rule.outcome === 'hold') !== (rule.kind !== undefined))
    found.push({ path: '/kind', message: 'stands with the outcome hold, and only with it' })
  if (isLaw === (rule.jurisdiction === undefined || rule.jurisdiction === 'own'))
    found.push({
      path: '/jurisdiction',
      message: isLaw ? 'a law rule says whose law it is: EU, NO, SE …' : "of own policy it is 'own'",
    })
  if (isLaw && !/\d|\{/.test(rule.citation))
    found.push({ path: '/citation', message: 'names the act by number and the article' })
  if (/^(todo|tbd|n\/a|-|\?)/i.test(rule.citation))
    found.push({ path: '/citation', message: 'says where the rule stands' })
  const unknown = (rule.required ?? []).filter((name) => !definitionOf(name))
  return [...found, ...unknown.map((name) => ({ path: '/required', message: `unknown fact '${name}'` }))]
}

function checkPeriod({ from, to }: Rule): FieldError[] {
  const start = toMillis(from)
  if (Number.isNaN(start)) return [{ path: '/from', message: 'is not a day or an instant' }]
  if (to == null) return []
  const end = toMillis(to)
  return start < end
    ? []
    : [{ path: '/to', message: `must come after from (${from}): the rule would end before it begins` }]
}

function checkTexts(rule: Rule): FieldError[] {
  const texts: [string, string][] = [
    ['/citation', rule.citation],
    ...languages.flatMap((language): [string, string][] => [
      [`/title/${language}`, rule.title[language]],
      [`/message/${language}`, rule.message[language]],
    ]),
  ]
  return texts.flatMap(([path, text]) =>
    namesInBraces(text)
      .filter((name) => !ownBraces.includes(name) && !definitionOf(name))
      .map((name) => ({ path, message: `{${name}} is not a fact` })),
  )
}

/** An exception names one rule of own policy: a rule that listens for one from the law would lower it. */
function checkExceptions(rule: Rule): FieldError[] {
  const conditions: Condition[] = rule.unless ? [rule.when, rule.unless] : [rule.when]
  if (!conditions.flatMap(factsIn).includes('exceptions.rules')) return []
  const text = JSON.stringify(conditions)
  return /"fact":"exceptions\.rules","has(Any)?":\[?"L-/.test(text)
    ? [{ path: '/unless', message: 'there is no exception from a law rule' }]
    : []
}
