import { type FieldError, fieldFault, languages, saidBy, validate } from '#kernel'
import { checkCondition, factsIn } from './check-condition.ts'
import { definitionOf } from './facts.ts'
import { ruleFaults } from './knowledge/rule-fault-words.ts'
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
function explainLoosening(fault: FieldError): FieldError {
  if (!/^\/(lowers|overrides|replaces|beats)$/.test(fault.path)) return fault
  const why = saidBy({ ...fault, detail: fault.message })
  return fieldFault(fault.path, ruleFaults.lowersAnother(why))
}

function checkHead(rule: Rule): FieldError[] {
  const found: FieldError[] = []
  const isLaw = rule.layer === 'law'
  if (rule.id.startsWith('L-') !== isLaw) found.push(fieldFault('/id', ruleFaults.otherName))
  if ((rule.outcome === 'hold') !== (rule.kind !== undefined))
    found.push(fieldFault('/kind', ruleFaults.kindOfHold))
  if (isLaw === (rule.jurisdiction === undefined || rule.jurisdiction === 'own'))
    found.push(fieldFault('/jurisdiction', isLaw ? ruleFaults.whoseLaw : ruleFaults.ownJurisdiction))
  if (isLaw && !/\d|\{/.test(rule.citation)) found.push(fieldFault('/citation', ruleFaults.citeAct))
  if (/^(todo|tbd|n\/a|-|\?)/i.test(rule.citation)) found.push(fieldFault('/citation', ruleFaults.citePlace))
  const unknown = (rule.required ?? []).filter((name) => !definitionOf(name))
  return [...found, ...unknown.map((name) => fieldFault('/required', ruleFaults.unknownFact(name)))]
}

function checkPeriod({ from, to }: Rule): FieldError[] {
  const start = toMillis(from)
  if (Number.isNaN(start)) return [fieldFault('/from', ruleFaults.noMoment)]
  if (to == null) return []
  const end = toMillis(to)
  return start < end ? [] : [fieldFault('/to', ruleFaults.endsBefore(from))]
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
      .map((name) => fieldFault(path, ruleFaults.noFact(name))),
  )
}

/** An exception names one rule of own policy: a rule that listens for one from the law would lower it. */
function checkExceptions(rule: Rule): FieldError[] {
  const conditions: Condition[] = rule.unless ? [rule.when, rule.unless] : [rule.when]
  if (!conditions.flatMap(factsIn).includes('exceptions.rules')) return []
  const text = JSON.stringify(conditions)
  return /"fact":"exceptions\.rules","has(Any)?":\[?"L-/.test(text)
    ? [fieldFault('/unless', ruleFaults.noExceptionFromLaw)]
    : []
}
