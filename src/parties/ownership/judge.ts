import type { Day } from '#kernel'
import type { Case } from './case.ts'
import { ancestorsOf, type Graph, graphOf, heldBy, sharesOf } from './graph.ts'
import { noRuleWords } from './knowledge/judgement-words.ts'
import { type RegimeRule, regimeRuleOn } from './knowledge/regimes.ts'
import { missingFor, noRuleMissing } from './missing.ts'
import {
  type Ownership,
  type OwnershipHolder,
  type OwnershipJudgement,
  type OwnershipState,
  type Percents,
  type Regime,
  regimes,
} from './model.ts'
import { pathsTo } from './paths.ts'
import { sentenceFor } from './sentence.ts'
import { type Bounds, mayReach, none, percentsOf, reaches } from './share.ts'
import { type Standings, shareIn, type View, viewOf } from './view.ts'
import { stepsOf, usableFor } from './ways.ts'

/** What is on record, and the day it is asked for. */
export interface OwnershipQuestion {
  readonly records: readonly Ownership[]
  readonly day: Day
  /** Of every party that an edge names; one that is missing is an owner at whom nobody could look. */
  readonly standings: Standings
}

/** What each regime makes of who owns a company. Asked for many companies, the graph is read once. */
export interface Assessment {
  readonly graph: Graph
  of(company: string): OwnershipJudgement[]
  /** Of its shares, those whose owner is on record; null where no owner is. */
  accounted(company: string): Percents | null
}

/** Paths shown with a judgement. */
const mostPaths = 20

/**
 * Weighs ownership by the rules of every regime on the day: shares of listed owners, added or apart, down through
 * whatever they own; unknown shares as unknown; signs of control besides.
 */
export function assessOwnership({ records, day, standings: given }: OwnershipQuestion): Assessment {
  const graph = graphOf(records, day)
  const standings: Standings = new Map([
    ...graph.nodes.map((ref) => [ref, given.get(ref) ?? strangerAt(ref)] as const),
    ...given,
  ])
  const views = new Map<Regime, View>()
  const viewFor = (rule: RegimeRule, company: string): View => {
    const found = views.get(rule.regime) ?? viewOf(graph, rule, { standings })
    views.set(rule.regime, found)
    return found.maybeListed.has(company) && !found.listed.has(company)
      ? viewOf(graph, rule, { standings, except: company })
      : found
  }
  const of = (company: string) =>
    regimes.map((regime) => {
      const rule = regimeRuleOn(regime, day)
      const file = { graph, standings, company }
      return rule ? judge(file, viewFor(rule, company)) : unruled(file, regime)
    })
  const accounted = (company: string) =>
    graph.into.has(company) ? percentsOf(heldBy(graph, company, () => true)) : null
  return { graph, of, accounted }
}

const strangerAt = (ref: string) => ({ name: ref, listed: [], maybe: [], isLooked: false })

function judge(file: Case, view: View): OwnershipJudgement {
  const { graph, company } = file
  const { rule } = view
  const share = shareIn(graph, company, view)
  const state = stateOf(file, view, share)
  const { isStart, isUsable } = usableFor(state, view, company)
  const { paths, hasMore } = pathsTo(graph, { company, isStart, isUsable, most: mostPaths })
  const found = { state, share, paths }
  return {
    regime: rule.regime,
    state,
    rule: {
      ...{ standing: rule.standing, ...rule.threshold, together: rule.together, verified: rule.verified },
      ...{ citation: rule.citation, source: rule.source },
    },
    share: percentsOf(share),
    holders: holdersOf(file, view),
    paths: paths.map((path) => stepsOf(file, path)),
    morePaths: hasMore,
    missing: missingFor(file, view, found),
    sentence: sentenceFor(file, view, found),
  }
}

function stateOf({ graph, company }: Case, view: View, share: Bounds): OwnershipState {
  const { threshold } = view.rule
  if (view.listed.has(company)) return 'listed'
  if (view.owned.has(company) || reaches(share, threshold)) return 'owned'
  const isControlled = view.controlled.has(company)
  if (view.maybeOwned.has(company) || mayReach(share, threshold)) return 'untold'
  if (isControlled) return 'review'
  if (view.maybeControlled.has(company)) return 'untold'
  if (view.touched.has(company)) return 'minority'
  return (graph.into.get(company) ?? []).length > 0 ? 'notOwned' : 'noOwners'
}

/** Owners of the company itself that count, or may. */
function holdersOf({ graph, standings, company }: Case, view: View): OwnershipHolder[] {
  return (graph.into.get(company) ?? []).flatMap((tie): OwnershipHolder[] => {
    const because = becauseOf(tie.owner, view)
    if (because === undefined) return []
    const name = standings.get(tie.owner)?.name ?? tie.owner
    return [{ ref: tie.owner, name, share: percentsOf(sharesOf(tie)), because }]
  })
}

function becauseOf(owner: string, view: View): OwnershipHolder['because'] | undefined {
  if (view.listed.has(owner)) return 'listed'
  if (view.owned.has(owner)) return 'owned'
  if (view.maybeListed.has(owner)) return 'maybeListed'
  return view.maybeOwned.has(owner) || view.maybeControlled.has(owner) ? 'maybeOwned' : undefined
}

/** On that day the regime had no rule that is on record: nothing is counted, and nothing is cleared. */
function unruled(file: Case, regime: Regime): OwnershipJudgement {
  const { graph, company } = file
  const hasOwners = ancestorsOf(graph, company).size > 0
  return {
    regime,
    state: hasOwners ? 'untold' : 'noOwners',
    rule: {
      ...{ standing: 'none', percent: null, comparator: '>=', together: true, verified: false },
      ...{ citation: '', source: '' },
    },
    share: percentsOf(none),
    ...{ holders: [], paths: [], morePaths: false, missing: hasOwners ? noRuleMissing(noRuleWords) : [] },
    sentence: noRuleWords,
  }
}
