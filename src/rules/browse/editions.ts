import type { Instant, Wording } from '#kernel'
import type { HoldKind, Jurisdiction, Layer, Outcome, Rule } from '../model.ts'
import { toMillis } from '../periods.ts'

/** A version of a pack as far as browsing goes; `examples` in the order of `rules`. */
export interface Version {
  readonly name: string
  readonly version: string
  readonly status: string
  readonly author: string
  readonly approver: string | null
  readonly effective_at: string | null
  readonly rules: readonly Rule[]
  readonly examples: readonly (readonly unknown[])[] | null
}

export const editionStates = ['active', 'upcoming', 'superseded', 'ended', 'draft', 'withdrawn'] as const
export type EditionState = (typeof editionStates)[number]

/** One wording of one rule, with the time for which it counts: `[from, to)`, null where it never ends or began. */
export interface Edition {
  readonly rule: Rule
  readonly examples: readonly unknown[] | null
  readonly pack: string
  /** The version that brought it, and the last that still has it. */
  readonly version: string
  readonly through: string
  readonly author: string
  readonly approver: string | null
  readonly isWaiting: boolean
  readonly isWithdrawn: boolean
  readonly from: number
  readonly to: number
}

/**
 * Every wording that a rule ever had, oldest first within a pack. Versions that repeat a rule word for word lengthen
 * its edition; a version that waits or was withdrawn shows only what it would change.
 */
export function editionsOf(versions: readonly Version[]): Edition[] {
  return [...Map.groupBy(versions, ({ name }) => name).values()].flatMap(editionsOfPack)
}

function editionsOfPack(versions: readonly Version[]): Edition[] {
  const counting = versions
    .filter(({ status }) => status === 'active')
    .toSorted((a, b) => momentOf(a) - momentOf(b))
  const editions = new Map<string, Edition>()
  const done: Edition[] = []
  for (const [i, version] of counting.entries()) {
    const next = counting[i + 1]
    const until = next ? momentOf(next) : Number.POSITIVE_INFINITY
    const fresh = new Map(entriesOf(version).map((entry) => [keyOf(entry.rule), entry]))
    for (const [key, entry] of fresh) {
      const before = editions.get(key)
      editions.set(key, before ? lengthened(before, version, until) : begun(entry, version, until))
    }
    for (const [key, edition] of [...editions])
      if (!fresh.has(key)) {
        done.push(edition)
        editions.delete(key)
      }
  }
  const others = versions.filter(({ status }) => status !== 'active')
  return [...done, ...editions.values(), ...others.flatMap((version) => waiting(version, editions))]
}

interface Entry {
  readonly rule: Rule
  readonly examples: readonly unknown[] | null
}

function entriesOf({ rules, examples }: Version): Entry[] {
  return rules.map((rule, i) => ({ rule, examples: examples?.[i] ?? null }))
}

/** Author and approver belong to the version, not to what the rule says. */
function keyOf({ author: _author, approver: _approver, ...rule }: Rule): string {
  return JSON.stringify(rule)
}

function momentOf({ effective_at }: Version): number {
  return effective_at === null ? Number.POSITIVE_INFINITY : Date.parse(effective_at)
}

function begun({ rule, examples }: Entry, version: Version, until: number): Edition {
  const { name, version: number, author, approver, status } = version
  const to = rule.to == null ? Number.POSITIVE_INFINITY : toMillis(rule.to)
  return {
    ...{ rule, examples, pack: name, version: number, through: number, author, approver },
    isWaiting: status === 'draft',
    isWithdrawn: status === 'withdrawn',
    from: Math.max(momentOf(version), toMillis(rule.from)),
    to: Math.min(until, to),
  }
}

function lengthened(edition: Edition, { version }: Version, until: number): Edition {
  const end = edition.rule.to == null ? Number.POSITIVE_INFINITY : toMillis(edition.rule.to)
  return { ...edition, through: version, to: Math.min(until, end) }
}

function waiting(version: Version, standing: ReadonlyMap<string, Edition>): Edition[] {
  return entriesOf(version)
    .filter(({ rule }) => !standing.has(keyOf(rule)))
    .map((entry) => begun(entry, version, Number.POSITIVE_INFINITY))
}

/** Where an edition stands at a moment. `superseded`: another wording of the rule followed; `ended`: none did. */
export function stateAt(edition: Edition, at: Instant, all: readonly Edition[]): EditionState {
  if (edition.isWithdrawn) return 'withdrawn'
  if (edition.isWaiting) return 'draft'
  const now = Date.parse(at)
  if (edition.from >= edition.to) return 'superseded'
  if (now < edition.from) return 'upcoming'
  if (now < edition.to) return 'active'
  return followersOf(edition, all).length > 0 ? 'superseded' : 'ended'
}

/** Wordings of the same rule that began when this one ended. */
export function followersOf(edition: Edition, all: readonly Edition[]): Edition[] {
  return all.filter((other) => isSameRule(edition, other) && other !== edition && other.from === edition.to)
}

/** Wordings of the same rule that ended when this one began. */
export function forerunnersOf(edition: Edition, all: readonly Edition[]): Edition[] {
  return all.filter((other) => isSameRule(edition, other) && other !== edition && other.to === edition.from)
}

function isSameRule(a: Edition, b: Edition): boolean {
  return a.rule.id === b.rule.id && !b.isWaiting && !b.isWithdrawn
}

/** What a list shows of an edition. */
export interface EditionView {
  readonly id: string
  readonly title: Wording
  readonly layer: Layer
  readonly jurisdiction: Jurisdiction | null
  readonly citation: string
  readonly outcome: Outcome
  readonly kind: HoldKind | null
  readonly verified: boolean
  readonly state: EditionState
  readonly effectiveFrom: Instant | null
  readonly effectiveTo: Instant | null
  readonly pack: string
  readonly version: string
  readonly through: string
  readonly author: string
  readonly approver: string | null
  readonly supersedes: string[]
  readonly supersededBy: string[]
}

/** An edition as it is shown at a moment, with what it took the place of and what took its own. */
export function viewOf(edition: Edition, at: Instant, all: readonly Edition[]): EditionView {
  const { rule, pack, version, through, author, approver } = edition
  const name = (other: Edition) => `${other.pack} ${other.version}`
  return {
    id: rule.id,
    title: rule.title,
    layer: rule.layer,
    jurisdiction: rule.jurisdiction ?? null,
    citation: rule.citation,
    outcome: rule.outcome,
    kind: rule.kind ?? null,
    verified: rule.verified,
    state: stateAt(edition, at, all),
    effectiveFrom: instantOf(edition.from),
    effectiveTo: instantOf(edition.to),
    ...{ pack, version, through, author, approver },
    supersedes: [...new Set(forerunnersOf(edition, all).map(name))],
    supersededBy: [...new Set(followersOf(edition, all).map(name))],
  }
}

function instantOf(millis: number): Instant | null {
  return Number.isFinite(millis) ? new Date(millis).toISOString() : null
}
