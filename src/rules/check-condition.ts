import { type FieldError, fieldFault, validate, type Wording } from '#kernel'
import { factNames } from './fact-names.ts'
import { definitionOf, type FactDefinition } from './facts.ts'
import { conditionFaults } from './knowledge/rule-fault-words.ts'
import { type Condition, type Rule, roles, Test } from './model.ts'
import { toMillis } from './periods.ts'

type Operator = Exclude<keyof Test, 'fact'>
const bounds = ['lt', 'lte', 'gt', 'gte'] as const
const always = ['isEmpty', 'isKnown'] as const
const fits: Readonly<Record<FactDefinition['type'], readonly Operator[]>> = {
  boolean: ['is', 'sameAs', ...always],
  number: ['is', 'in', 'notIn', 'sameAs', ...bounds, ...always],
  string: ['is', 'in', 'notIn', 'startsWith', 'sameAs', ...always],
  strings: ['has', 'hasAny', 'startsWith', ...always],
  day: [...bounds, ...always],
  instant: [...bounds, ...always],
}
/** The questions that fit a fact of this type. */
export function operatorsFor(type: FactDefinition['type']): readonly string[] {
  return fits[type]
}

const groups = ['all', 'any', 'not', 'anyParty', 'everyParty'] as const

/** Where a condition stands: its path as a JSON pointer, its rule, and whether a party is at hand. */
export interface Place {
  readonly path: string
  readonly rule: Pick<Rule, 'layer'>
  readonly inParty?: boolean
}

/** Everything in a condition that is not wholly understood, by path; empty where all is. */
export function checkCondition(condition: unknown, place: Place): FieldError[] {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
    return [fieldFault(place.path, conditionFaults.noCondition(groups.join(', ')))]
  const keys = Object.keys(condition)
  const group = groups.find((one) => keys.includes(one))
  if (!group) return checkTest(condition, place)
  const extra = keys.filter((key) => key !== group && !(key === 'roles' && group.endsWith('Party')))
  const unknown = extra.map((key) => fieldFault(`${place.path}/${key}`, conditionFaults.unknownWord(key)))
  const inner: unknown = Reflect.get(condition, group)
  const path = `${place.path}/${group}`
  if (group === 'all' || group === 'any') return [...unknown, ...checkMany(inner, { ...place, path })]
  if (group === 'not') return [...unknown, ...checkCondition(inner, { ...place, path })]
  return [...unknown, ...checkParty(inner, Reflect.get(condition, 'roles'), { ...place, path })]
}

function checkMany(inner: unknown, place: Place): FieldError[] {
  if (!Array.isArray(inner) || inner.length === 0) return [fieldFault(place.path, conditionFaults.noList)]
  return inner.flatMap((one, i) => checkCondition(one, { ...place, path: `${place.path}/${i}` }))
}

function checkParty(inner: unknown, asked: unknown, place: Place): FieldError[] {
  const known: readonly string[] = roles
  if (place.inParty) return [fieldFault(place.path, conditionFaults.nestedParty)]
  const isGood =
    asked === undefined ||
    (Array.isArray(asked) && asked.length > 0 && asked.every((role) => known.includes(role)))
  const wrong = fieldFault(`${place.path}/roles`, conditionFaults.otherRoles(roles.join(', ')))
  return [...(isGood ? [] : [wrong]), ...checkCondition(inner, { ...place, inParty: true })]
}

function checkTest(value: unknown, place: Place): FieldError[] {
  const test = validate(Test, value)
  if (!test.ok) return (test.refusal.errors ?? []).map((one) => ({ ...one, path: place.path + one.path }))
  const name = test.value.fact
  const definition = definitionOf(name)
  const path = `${place.path}/fact`
  if (!definition) return [fieldFault(path, unknownFact(name))]
  if (name.startsWith('party.') && !place.inParty) return [fieldFault(path, conditionFaults.partyOutside)]
  const lowered = lowersLaw(name, place)
  if (lowered) return [fieldFault(path, lowered)]
  return checkOperator(test.value, definition, place)
}

function unknownFact(name: string): Wording {
  const near = factNames().filter((known) => known.split('.').at(-1) === name.split('.').at(-1))
  return conditionFaults.unknownFact(name, near.slice(0, 3))
}

/** Facts that only own policy may listen to: the law knows neither our exceptions nor our promises. */
function lowersLaw(name: string, { rule }: Place): Wording | undefined {
  const isOwn = /^(exceptions|exception|transition|decisions)\./.test(name)
  return rule.layer === 'law' && isOwn ? conditionFaults.lowersLaw(name) : undefined
}

function checkOperator(test: Test, definition: FactDefinition, { path }: Place): FieldError[] {
  const operators = fits[definition.type].filter((operator) => operator in test)
  const used = Object.keys(test).filter((key) => key !== 'fact')
  if (used.length !== 1) return [fieldFault(path, conditionFaults.oneOperator(used))]
  const [operator] = operators
  if (!operator)
    return [
      fieldFault(
        `${path}/${used[0]}`,
        conditionFaults.otherOperator(definition.type, fits[definition.type].join(', ')),
      ),
    ]
  return checkOperand(test[operator], { definition, path: `${path}/${operator}`, operator })
}

interface Operand {
  readonly definition: FactDefinition
  readonly path: string
  readonly operator: Operator
}

function checkOperand(value: Test[Operator], { definition, path, operator }: Operand): FieldError[] {
  const wrong = (said: Wording) => [fieldFault(path, said)]
  const { type, values } = definition
  if (operator === 'isEmpty' || operator === 'isKnown' || operator === 'startsWith') return []
  if (operator === 'sameAs')
    return definitionOf(String(value))?.type === type ? [] : wrong(conditionFaults.otherFact(type))
  if (bounds.some((bound) => bound === operator)) return checkBound(value, type) ? [] : wrong(boundHelp(type))
  const given = [value].flat()
  if (operator === 'is' && value === null) return []
  const plain = type === 'strings' ? 'string' : type
  const odd = given.find((one) => typeof one !== plain)
  if (odd !== undefined) return wrong(conditionFaults.otherValue(plain, JSON.stringify(odd)))
  const outside = given.find((one) => values && !values.includes(String(one)))
  return outside === undefined
    ? []
    : wrong(conditionFaults.outside(String(outside), (values ?? []).join(', ')))
}

function checkBound(value: Test[Operator], type: FactDefinition['type']): boolean {
  if (type === 'number') return typeof value === 'number' || definitionOf(String(value))?.type === 'number'
  if (typeof value !== 'string') return false
  const other = definitionOf(value)?.type
  return other === 'day' || other === 'instant' || (/^\d{4}-/.test(value) && !Number.isNaN(toMillis(value)))
}

function boundHelp(type: FactDefinition['type']): Wording {
  return type === 'number' ? conditionFaults.numberBound : conditionFaults.dayBound
}

/** The facts that a condition reads, as written (`party.*` within quantifiers). */
export function factsIn(condition: Condition): string[] {
  if ('fact' in condition) return [condition.fact]
  if ('all' in condition) return condition.all.flatMap(factsIn)
  if ('any' in condition) return condition.any.flatMap(factsIn)
  if ('not' in condition) return factsIn(condition.not)
  return factsIn('anyParty' in condition ? condition.anyParty : condition.everyParty)
}
