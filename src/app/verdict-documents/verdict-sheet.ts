import type { VerdictSheet } from '#documents/model'
import type { Language } from '#kernel'
import type { Order } from '#orders/model'
import { askWords, labelOf, outcomeWords, showValue, unverified } from '#rules'
import type { CouldBe, LayerVerdict, LineVerdict, Outcome, Spoken, Verdict } from '#rules/model'
import { nextWords } from './next-words.ts'

export interface Told {
  readonly verdict: Verdict
  readonly order: Order
  readonly language: Language
  /** A party by its name; its reference where it has none. */
  readonly nameOf: (ref: string) => string
  readonly proof?: VerdictSheet['proof']
}

/** A kept answer in the words of one language, as the templates of verdicts take it. */
export function verdictSheet({ verdict, order, language, nameOf, proof }: Told): VerdictSheet {
  const { country, area } = order.shipTo ?? {}
  const to = country ? showValue('shipTo.country', country, language) : null
  return {
    order: {
      ref: order.ref,
      seller: nameOf(order.legalEntity),
      buyer: nameOf(order.buyer),
      endUser: order.endUser ? nameOf(order.endUser) : null,
      destination: to && area ? `${to}, ${area}` : to,
    },
    outcome: outcomeWords[verdict.outcome][language],
    tone: toneOf[verdict.outcome],
    sentence: verdict.wording[language],
    asOf: verdict.asOf,
    expiresAt: verdict.expiresAt,
    traceId: verdict.traceId,
    digest: verdict.digest,
    ruleSet: verdict.ruleSet,
    lists: Object.entries(verdict.lists).map(([name, version]) => ({ name, version })),
    lines: verdict.lines.map((line) => lineSheet(line, order, language)),
    ...(proof ? { proof } : {}),
  }
}

const toneOf: Readonly<Record<Outcome, VerdictSheet['tone']>> = {
  block: 'stop',
  licence: 'stop',
  notifyAuthority: 'stop',
  hold: 'wait',
  substitute: 'wait',
  allowWithConditions: 'good',
  allow: 'good',
}

function lineSheet(line: LineVerdict, order: Order, language: Language): VerdictSheet['lines'][number] {
  const ordered = order.lines[line.line - 1]
  return {
    line: line.line,
    what: ordered ? `${ordered.quantity} × ${ordered.sku}` : '–',
    outcome: outcomeWords[line.outcome][language],
    sentence: line.wording[language],
    law: layerSheet(line.law, language),
    policy: layerSheet(line.policy, language),
    missing: line.missing.map(({ fact, who }) => askWords(fact, who, language)),
    next: [...new Set(line.next.map(({ act }) => nextWords[act][language]))],
  }
}

function layerSheet(layer: LayerVerdict, language: Language): VerdictSheet['lines'][number]['law'] {
  return {
    outcome: outcomeWords[layer.outcome][language],
    rules: layer.spoke.map((rule) => ({ ...ruleSheet(rule, language), reads: readsOf(rule, language) })),
    couldBe: layer.couldBe.map((rule) => ruleSheet(rule, language)),
  }
}

function ruleSheet({ rule, citation, outcome, verified }: Spoken | CouldBe, language: Language) {
  return {
    rule,
    citation,
    outcome: outcomeWords[outcome][language],
    unverified: verified ? null : unverified[language],
    reads: [],
  }
}

function readsOf({ reads }: Spoken, language: Language) {
  return Object.entries(reads).map(([fact, value]) => ({
    fact: labelOf(fact, language),
    value: showValue(fact, value, language) || '–',
  }))
}
