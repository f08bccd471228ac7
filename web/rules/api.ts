import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { FactValue, HoldKind, Jurisdiction, Layer, LineVerdict, Outcome, Rule } from '#rules/model'
import { ask, type Page } from '../app/client.ts'
import type { Said } from '../ui/said.ts'

export type EditionState = 'active' | 'upcoming' | 'superseded' | 'ended' | 'draft' | 'withdrawn'

/** One wording of one rule, with the time for which it counts. */
export interface RuleEdition {
  readonly id: string
  readonly title: Said
  readonly layer: Layer
  readonly jurisdiction: Jurisdiction | null
  readonly citation: string
  readonly outcome: Outcome
  readonly kind: HoldKind | null
  readonly verified: boolean
  readonly state: EditionState
  readonly effectiveFrom: string | null
  readonly effectiveTo: string | null
  readonly pack: string
  readonly version: string
  readonly author: string
  readonly approver: string | null
  readonly supersedes: readonly string[]
  readonly supersededBy: readonly string[]
}
export interface RuleGroup {
  readonly instrument: string
  readonly layer: Layer
  readonly rules: readonly RuleEdition[]
}
export interface RulePage extends Page<RuleGroup> {
  readonly total: number
}

export type Truth = 'yes' | 'no' | 'unknown'
/** A node of a condition in words. */
export interface Branch {
  readonly op: 'test' | 'all' | 'any' | 'not' | 'anyParty' | 'everyParty' | 'role'
  readonly path: string
  readonly says: Said
  readonly truth?: Truth
  readonly parts: readonly Branch[]
}
export interface TestOutcome {
  readonly rule: string
  readonly name: string
  readonly expected: string
  readonly found: string
  readonly passed: boolean
}
export interface RuleReading extends RuleEdition {
  readonly rule: Rule
  readonly reading: Said
  readonly when: Branch
  readonly unless: Branch | null
  readonly facts: readonly { readonly fact: string; readonly words: Said }[]
  readonly tests: readonly TestOutcome[] | null
}
export interface RuleReadings {
  readonly id: string
  readonly entries: readonly RuleReading[]
  readonly history: readonly RuleEdition[]
}

/** What is wrong, and where: a JSON pointer. */
export interface Fault {
  readonly path: string
  readonly message: string
  /** The same in every language; `message` is its English. */
  readonly wording?: Said | null
}
export interface Checked {
  readonly errors: readonly Fault[]
  readonly reading: Said | null
  readonly when: Branch | null
  readonly unless: Branch | null
  readonly results: readonly TestOutcome[]
}
export interface Tried {
  readonly does: 'speaks' | 'silent' | 'undecided'
  readonly inForce: boolean
  readonly when: Branch
  readonly unless: Branch | null
  readonly missing: readonly string[]
  readonly verdict: LineVerdict
}

export type FactType = 'boolean' | 'number' | 'string' | 'strings' | 'day' | 'instant'
/** One thing that rules may ask about. */
export interface FactInfo {
  readonly fact: string
  readonly type: FactType
  readonly words: Said
  readonly operators: readonly string[]
  readonly unit?: string
  readonly valueWords?: readonly { readonly value: string; readonly words: Said }[]
}

export interface FieldChange {
  readonly field: string
  readonly says: Said
  readonly before?: unknown
  readonly after?: unknown
}
export interface RuleDifference {
  readonly rule: string
  readonly title: Said
  readonly change: 'added' | 'removed' | 'changed'
  readonly direction: 'stricter' | 'looser' | null
  readonly before: Said | null
  readonly after: Said | null
  readonly fields: readonly FieldChange[]
}
export interface Differences {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly rules: readonly RuleDifference[]
}

export interface PackVersion {
  readonly pack: string
  readonly version: string
  readonly layer: Layer
  readonly title: string
  readonly author: string
  readonly approver: string | null
  readonly status: string
  readonly importedAt: string
  readonly importedBy: string | null
  readonly effectiveAt: string | null
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null
}

const queryOf = (wish: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(wish).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  ).toString()

/** A rule's id is part of the address as it is: `D-1/newSale`. */
const idPath = (id: string): string => id.split('/').map(encodeURIComponent).join('/')

export function useRules(wish: Readonly<Record<string, string | undefined>>) {
  return useQuery({
    queryKey: ['rules', 'browse', wish],
    queryFn: ({ signal }) =>
      ask<RulePage>(`/api/rules/browse?${queryOf({ ...wish, limit: '500' })}`, { signal }),
  })
}

export function useReadings(id: string, at: string | undefined) {
  return useQuery({
    queryKey: ['rules', 'readings', id, at],
    queryFn: ({ signal }) =>
      ask<RuleReadings>(`/api/rules/readings/${idPath(id)}?${queryOf({ at })}`, { signal }),
  })
}

/** The vocabulary changes with the product only. */
export function useFacts() {
  return useQuery({
    queryKey: ['rules', 'facts'],
    queryFn: async () => (await ask<{ readonly facts: readonly FactInfo[] }>('/api/rules/facts')).facts,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function usePacks() {
  return useQuery({
    queryKey: ['rules', 'packs'],
    queryFn: async () => (await ask<{ readonly packs: readonly PackVersion[] }>('/api/rules/packs')).packs,
  })
}

export function usePackDifference(pack: string, { from, to }: { from: string | undefined; to: string }) {
  return useQuery({
    queryKey: ['rules', 'diff', pack, from, to],
    queryFn: () => ask<Differences>(`/api/rules/packs/${pack}/diff?${queryOf({ from, to })}`),
  })
}

interface ReportRow {
  readonly cells: Readonly<Record<string, string | number | null>>
}
/** In how many orders the rule stood in the way, of the last ninety days. */
export function useStops(rule: string, mayRead: boolean) {
  return useQuery({
    queryKey: ['reports', 'holds-by-reason'],
    queryFn: () => ask<{ readonly rows: readonly ReportRow[] }>('/api/reports/holds-by-reason'),
    enabled: mayRead,
    select: ({ rows }) => Number(rows.find(({ cells }) => cells.rule === rule)?.cells.orders ?? 0),
  })
}

/** Reads and judges one rule as it is being written. Leaves no trace, hence no key of its own. */
export const checkRule = (rule: object, signal: AbortSignal) =>
  ask<Checked>('/api/rules/check', { method: 'POST', body: { rule }, signal })

export const tryRule = (rule: object, facts: Readonly<Record<string, FactValue>>) =>
  ask<Tried>('/api/rules/try', { method: 'POST', body: { rule, facts } })

/** Everything that was read of rules and drafts is asked anew. */
export function useRulesChanged(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['rules'] })
    await client.invalidateQueries({ queryKey: ['orders'] })
  }
}
