import type { Instant, Wording } from '#kernel'
import { explain } from './explain.ts'
import { judge } from './judge.ts'
import { askFor, canBeAskedFor } from './missing.ts'
import type {
  CouldBe,
  Facts,
  FactValue,
  Layer,
  LayerVerdict,
  LineVerdict,
  MissingFact,
  NextStep,
  Rule,
  Spoken,
} from './model.ts'
import { inForce } from './periods.ts'
import { byStrictness, strictest } from './rank.ts'
import { inEachLanguage, renderLine } from './sentence.ts'
import { fillIn } from './template.ts'

export { canonicalVerdict, evaluatorVersion } from './canonical.ts'
export { strictest } from './rank.ts'
export { inEachLanguage, renderOrder, renderRule } from './sentence.ts'
export { outcomeWords } from './words.ts'

const unsaid: Wording = { sv: '', nb: '', fi: '', en: '' }

/** A rule that had something to say about the facts, or might have. */
interface Heard {
  readonly rule: Rule
  readonly spoke: boolean
  readonly reads: Readonly<Record<string, FactValue>>
  readonly missing: readonly string[]
}

/**
 * Judges one order line: the verdict of both layers with every rule that spoke, every fact it read, every fact that
 * was missing, and the sentence in each language. Of `rules`, those in force at `asOf` are asked. Facts are flat
 * (`item.cn`); an absent one is unknown, and unknown never satisfies a permission. Does not fail.
 */
export function evaluateLine(rules: readonly Rule[], facts: Facts, asOf: Instant): LineVerdict {
  const heard = inForce(rules, asOf).flatMap((rule) => hear(rule, facts) ?? [])
  heard.sort((a, b) => byStrictness(a.rule, b.rule))
  const line = facts['line.number']
  const law = layerOf('law', heard, facts)
  const policy = layerOf('policy', heard, facts)
  const verdict: LineVerdict = {
    line: typeof line === 'number' ? line : 1,
    ...strictest([law, policy]),
    sentence: '',
    wording: unsaid,
    law,
    policy,
    missing: missingOf(heard, facts),
    next: nextOf(heard, facts),
  }
  const wording = inEachLanguage((language) => renderLine(verdict, { rules, facts, asOf }, language))
  return { ...verdict, sentence: wording.en, wording }
}

/** A rule speaks where `when` holds and `unless` is not known to hold. Silent rules cost one look. */
function hear(rule: Rule, facts: Facts): Heard | undefined {
  const scene = { facts }
  if (judge(rule.when, scene) === false) return undefined
  if (rule.unless && judge(rule.unless, scene) === true) return undefined
  const when = explain(rule.when, scene)
  const unless = rule.unless ? explain(rule.unless, scene) : undefined
  const spoke = when.truth === true
  return {
    rule,
    spoke,
    reads: Object.fromEntries([...when.reads, ...(unless?.reads ?? [])]),
    missing: [...new Set([...when.missing, ...(spoke ? (unless?.missing ?? []) : [])])],
  }
}

function layerOf(layer: Layer, heard: readonly Heard[], facts: Facts): LayerVerdict {
  const own = heard.filter(({ rule }) => rule.layer === layer)
  const spoke = own.filter((one) => one.spoke)
  const open = own.filter((one) => !one.spoke)
  const heldFor: { outcome: 'hold'; kind: 'data' }[] = open.some(isHeldFor)
    ? [{ outcome: 'hold', kind: 'data' }]
    : []
  return {
    ...strictest([...spoke.map(({ rule }) => rule), ...heldFor]),
    spoke: spoke.map((one) => spokenOf(one, facts)),
    couldBe: open.map((one) => couldBeOf(one, facts)),
  }
}

/** An undecided rule holds, but for one that only allows or sets conditions and lacks nothing that it requires. */
function isHeldFor({ rule, missing }: Heard): boolean {
  if (!isPermitting(rule)) return true
  return missing.some((name) => rule.required?.includes(name))
}

function isPermitting({ outcome }: Rule): boolean {
  return outcome === 'allow' || outcome === 'allowWithConditions'
}

function spokenOf({ rule, reads }: Heard, facts: Facts): Spoken {
  const { jurisdiction } = rule
  const citation = fillIn(rule.citation, { facts, names: Object.keys(reads), language: 'en' })
  const own = jurisdiction ? { jurisdiction } : {}
  return { rule: rule.id, citation, verified: rule.verified, ...own, ...weight(rule), reads }
}

function couldBeOf({ rule, missing }: Heard, facts: Facts): CouldBe {
  const citation = fillIn(rule.citation, { facts, names: missing, language: 'en' })
  return { rule: rule.id, citation, verified: rule.verified, ...weight(rule), missing: [...missing] }
}

function weight({ outcome, kind }: Rule) {
  return kind ? { outcome, kind } : { outcome }
}

/**
 * What a person can supply: facts for which an undecided rule holds, what a rule that spoke asks for, and what might
 * yet excuse it.
 */
function missingOf(heard: readonly Heard[], facts: Facts): MissingFact[] {
  const names = heard.flatMap((one) => {
    if (!one.spoke) return isHeldFor(one) ? one.missing : []
    return [...askedBy(one.rule), ...(isPermitting(one.rule) ? [] : one.missing.filter(canBeAskedFor))]
  })
  const found = new Map(names.flatMap((name) => askFor(name, facts)).map((ask) => [ask.fact, ask]))
  return [...found.values()]
}

/** `next: [{ act: askData, fact: line.serials }]`: a rule may know better than its reads what is to be supplied. */
function askedBy(rule: Rule): string[] {
  return (rule.next ?? []).flatMap(({ act, fact }) =>
    act === 'askData' && typeof fact === 'string' ? [fact] : [],
  )
}

function nextOf(heard: readonly Heard[], facts: Facts): NextStep[] {
  const steps = heard.flatMap((one): NextStep[] => {
    if (one.spoke) return one.rule.next ?? []
    if (!isHeldFor(one)) return []
    return one.missing.flatMap((name) => askFor(name, facts)).map(({ fact }) => ({ act: 'askData', fact }))
  })
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()]
}
