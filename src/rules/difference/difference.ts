import type { Static } from 'typebox'
import { canonicalJson, type Language, type Wording } from '#kernel'
import type { Condition, Rule } from '../model.ts'
import { weigh } from '../rank.ts'
import { outcomeSaid, readInEachLanguage, sayCondition, sayWhole } from '../reading/read-aloud.ts'
import { type ComparedField, changeWords, fieldWords } from './field-words.ts'
import type { RuleDifference as DifferenceForm, Differences, FieldChange } from './model.ts'

type RuleDifference = Static<typeof DifferenceForm>
type Change = Static<typeof FieldChange>

/**
 * What became of the rules between two versions, rule by rule and field by field, in words. Entries of one id are
 * matched by outcome first, then in their order. Pure.
 */
export function differencesOf(before: readonly Rule[], after: readonly Rule[]): Static<typeof Differences> {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  const rules = ids.flatMap((id) => {
    const own = (rules: readonly Rule[]) => rules.filter((rule) => rule.id === id)
    return matched(own(before), own(after)).flatMap(([was, is]) => differenceOf(was, is) ?? [])
  })
  const count = (change: string) => rules.filter((rule) => rule.change === change).length
  return { added: count('added'), removed: count('removed'), changed: count('changed'), rules }
}

type Pair = readonly [Rule | undefined, Rule | undefined]

/** Those that are the same first, then those that give the same outcome, then whatever is left, in order. */
function matched(before: readonly Rule[], after: readonly Rule[]): Pair[] {
  const open = [...after]
  const take = (fits: (rule: Rule) => boolean): Rule | undefined => {
    const at = open.findIndex(fits)
    return at < 0 ? undefined : open.splice(at, 1)[0]
  }
  const same = before.map((was) => take((is) => textOf(was) === textOf(is)))
  const alike = before.map((was, i) => same[i] ?? take((is) => weigh(was) === weigh(is)))
  const pairs = before.map((was, i): Pair => [was, alike[i] ?? take(() => true)])
  return [...pairs, ...open.map((is): Pair => [undefined, is])]
}

function textOf({ author: _author, approver: _approver, ...rule }: Rule): string {
  return canonicalJson(JSON.parse(JSON.stringify(rule)))
}

function differenceOf(was: Rule | undefined, is: Rule | undefined): RuleDifference | undefined {
  const one = is ?? was
  if (!one) return undefined
  const head = {
    rule: one.id,
    title: one.title,
    before: was ? readInEachLanguage(was) : null,
    after: is ? readInEachLanguage(is) : null,
  }
  if (!was || !is) return { ...head, change: is ? 'added' : 'removed', direction: null, fields: [] }
  const fields = fieldsOf(was, is)
  return fields.length === 0
    ? undefined
    : { ...head, change: 'changed', direction: directionOf(was, is), fields }
}

function directionOf(was: Rule, is: Rule): 'stricter' | 'looser' | null {
  if (weigh(was) === weigh(is)) return null
  return weigh(is) < weigh(was) ? 'stricter' : 'looser'
}

const fieldNames: readonly ComparedField[] = [
  ...([
    'outcome',
    'kind',
    'when',
    'unless',
    'from',
    'to',
    'citation',
    'source',
    'verified',
    'layer',
  ] as const),
  ...(['jurisdiction', 'title', 'message', 'required', 'next', 'tests'] as const),
]

function fieldsOf(was: Rule, is: Rule): Change[] {
  return fieldNames.flatMap((field) => {
    const [before, after] = [was[field] ?? undefined, is[field] ?? undefined]
    if (jsonOf(before) === jsonOf(after)) return []
    // Versions kept before examples were have none to compare with.
    if (field === 'tests' && (before === undefined || after === undefined)) return []
    const says = each((language) => sayChange({ field, was, is }, language))
    return [{ field, says, before, after }]
  })
}

function jsonOf(value: unknown): string {
  return value === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(value)))
}

interface Compared {
  readonly field: ComparedField
  readonly was: Rule
  readonly is: Rule
}

function sayChange({ field, was, is }: Compared, language: Language): string {
  const simple = [sayField(was, field, language), sayField(is, field, language)] as const
  const [before, after] = simple[0] === simple[1] ? wholly({ field, was, is }, language) : simple
  const template = field === 'tests' ? changeWords.examples : frameOf(before, after)
  const texts: Readonly<Record<string, string>> = { field: fieldWords[field][language], before, after }
  return template[language].replace(/\{(field|before|after)\}/g, (_brace, name: string) => texts[name] ?? '')
}

/** Conditions that differ in what their simplest form leaves unsaid are said in full. */
function wholly({ field, was, is }: Compared, language: Language): readonly [string, string] {
  const say = (rule: Rule) => {
    const condition = field === 'when' ? rule.when : rule.unless
    return field !== 'when' && field !== 'unless'
      ? sayField(rule, field, language)
      : condition
        ? `”${sayWhole(condition, language)}”`
        : ''
  }
  return [say(was), say(is)]
}

function frameOf(before: string, after: string): Wording {
  if (before === '') return changeWords.set
  return after === '' ? changeWords.unset : changeWords.changed
}

/** A field in words; '' where the rule does not have it. */
function sayField(rule: Rule, field: ComparedField, language: Language): string {
  const value = rule[field]
  if (value === undefined || value === null) return ''
  if (field === 'outcome' || field === 'kind') return `”${outcomeSaid(rule, language)}”`
  if (field === 'when') return quoted(rule.when, language)
  if (field === 'unless') return rule.unless ? quoted(rule.unless, language) : ''
  if (field === 'title' || field === 'message') return `”${rule[field][language]}”`
  if (field === 'tests') return String(rule.tests?.length ?? 0)
  if (field === 'verified') return yesNo[rule.verified ? 'yes' : 'no'][language]
  return typeof value === 'string' ? value : canonicalJson(JSON.parse(JSON.stringify(value)))
}

const yesNo = {
  yes: { sv: 'ja', nb: 'ja', fi: 'kyllä', en: 'yes' },
  no: { sv: 'nej', nb: 'nei', fi: 'ei', en: 'no' },
}

function quoted(condition: Condition, language: Language): string {
  return `”${sayCondition(condition, language)}”`
}

function each(say: (language: Language) => string): Wording {
  return { sv: say('sv'), nb: say('nb'), fi: say('fi'), en: say('en') }
}
