import {
  certainly,
  jointlyHeld,
  type Members,
  maybeControlled,
  ownedApart,
  ownedTogether,
  possibly,
  reachable,
} from './closure.ts'
import { type Graph, heldBy } from './graph.ts'
import type { RegimeRule } from './knowledge/regimes.ts'
import type { Standing } from './model.ts'
import { type Bounds, none } from './share.ts'

export type Standings = ReadonlyMap<string, Standing>

/** How a graph looks to one regime: who is listed, who is owned, and who may be. Each set holds the one before it. */
export interface View {
  readonly rule: RegimeRule
  readonly listed: Members
  /** Listed, or with an open hit, or nobody could look. */
  readonly maybeListed: Members
  readonly owned: Members
  readonly maybeOwned: Members
  /** Owned or controlled, as far as can be, by those who are listed for certain. */
  readonly controlled: Members
  /** The same by those who may be listed. */
  readonly maybeControlled: Members
  /** Any tie upward to a listed one. */
  readonly touched: Members
  /** Who owns for certain, and who may: all that count as one, or each listed owner's own. */
  readonly families: readonly Members[]
  readonly maybeFamilies: readonly Members[]
}

/** Reads the graph as a regime does. `except`: the company asked about, whose own hits say nothing of its owners. */
export function viewOf(
  graph: Graph,
  rule: RegimeRule,
  { standings, except }: { readonly standings: Standings; readonly except?: string | undefined },
): View {
  const listed = seedsOf(standings, except, (one) => isOn(rule, one.listed))
  const maybe = seedsOf(
    standings,
    except,
    (one) => isOn(rule, one.listed) || isOn(rule, one.maybe) || !one.isLooked,
  )
  const { threshold } = rule
  const families = familiesOf(graph, rule, { seeds: listed, test: certainly })
  const maybeFamilies = familiesOf(graph, rule, { seeds: maybe, test: possibly })
  return {
    rule,
    listed,
    maybeListed: maybe,
    ...{ families, maybeFamilies, owned: union(families), maybeOwned: union(maybeFamilies) },
    controlled: maybeControlled(graph, listed, threshold),
    maybeControlled: maybeControlled(graph, maybe, threshold),
    touched: reachable(graph, listed),
  }
}

function familiesOf(
  graph: Graph,
  { together, threshold }: RegimeRule,
  { seeds, test }: { readonly seeds: Members; readonly test: typeof certainly },
): Members[] {
  return together
    ? [ownedTogether(graph, seeds, { test, threshold })]
    : [...ownedApart(graph, seeds, { test, threshold }).values()]
}

export function isOn({ lists }: RegimeRule, names: readonly string[]): boolean {
  return names.some((name) => lists.includes(name))
}

function seedsOf(standings: Standings, except: string | undefined, is: (one: Standing) => boolean): Members {
  return new Set([...standings].filter(([ref, one]) => ref !== except && is(one)).map(([ref]) => ref))
}

function union(families: readonly Members[]): Members {
  return new Set(families.flatMap((family) => [...family]))
}

/**
 * What those who count hold of the company: for certain at least, and at most. Where holdings are not added, what the
 * one who holds most has.
 */
export function shareIn(graph: Graph, company: string, view: View): Bounds {
  const held = (families: readonly Members[], members: Members) => [
    ...families.map((family) => heldBy(graph, company, (owner) => family.has(owner))),
    ...(view.rule.together ? [] : jointlyHeld(graph, company, members)),
  ]
  const least = held(view.families, view.owned).reduce(
    (one, other) => (isMore(other, one) ? other : one),
    none,
  )
  const most = held(view.maybeFamilies, view.maybeOwned).reduce(
    (one, other) => (mayBeMore(other, one) ? other : one),
    none,
  )
  return { least: least.least, over: least.over, most: most.most, under: most.under }
}

function isMore(one: Bounds, other: Bounds): boolean {
  return one.least > other.least || (one.least === other.least && one.over && !other.over)
}

function mayBeMore(one: Bounds, other: Bounds): boolean {
  return one.most > other.most || (one.most === other.most && !one.under && other.under)
}
