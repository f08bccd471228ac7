import { useQuery } from '@tanstack/react-query'
import type { HoldKind, Outcome } from '#rules/model'
import { ask, change, type Page, write } from '../app/client.ts'
import type { Said } from '../ui/said.ts'
import type { Differences, Fault, TestOutcome } from './api.ts'

export const draftStates = [
  'draft',
  'tested',
  'dryRun',
  'approved',
  'active',
  'superseded',
  'withdrawn',
] as const
export type DraftState = (typeof draftStates)[number]

export type RuleChange = { readonly rule: Readonly<Record<string, unknown>> } | { readonly remove: string }

export interface DraftText {
  readonly title: string
  readonly reason: string
  readonly pack?: string
  readonly changes: readonly RuleChange[]
}

interface DraftBase {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly pack: string
  readonly state: DraftState
  readonly edition: number
  readonly authors: readonly string[]
  /** In whose place they wrote. */
  readonly authorsFor?: readonly string[]
  readonly createdAt: string
  readonly editedAt: string
  readonly approved: {
    readonly by: string
    readonly at: string
    readonly effectiveAt: string
    readonly version: string
  } | null
  readonly activatedAt: string | null
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null
  readonly version: number
}
export interface DraftHead extends DraftBase {
  readonly rules: readonly string[]
  readonly passed: boolean | null
}
export interface DraftView extends DraftBase {
  readonly changes: readonly RuleChange[]
  readonly base: string | null
  readonly baseNow: string | null
  readonly tested: {
    readonly at: string
    readonly by: string
    readonly passed: boolean
    readonly errors: readonly (Fault & { readonly rule: string | null })[]
    readonly results: readonly TestOutcome[]
  } | null
  readonly dryRun: string | null
  readonly deeds: readonly string[]
  readonly errors: readonly (Fault & { readonly rule: string | null })[]
  readonly difference: Differences | null
}

export interface Weight {
  readonly outcome: Outcome
  readonly kind?: HoldKind
}
export interface DryRunExample {
  readonly traceId: string
  readonly order: string
  readonly at: string
  readonly kept: Weight
  readonly before: Weight
  readonly after: Weight
  readonly lines: readonly {
    readonly line: number
    readonly gone: readonly string[]
    readonly added: readonly string[]
  }[]
}
export interface DryRun {
  readonly id: string
  readonly edition: number | null
  readonly by: string
  readonly at: string
  readonly total: number
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly endedAt: string | null
  readonly problem: string | null
  readonly tally: {
    readonly asked: number
    readonly differ: number
    readonly otherReasons: number
    readonly moves: readonly { readonly before: string; readonly after: string; readonly count: number }[]
    readonly examples: readonly DryRunExample[]
  }
  readonly says: Said
}

const path = (id: string) => `/api/rules/drafts/${encodeURIComponent(id)}`

/** All of them, oldest first, page after page. */
async function fetchDrafts(): Promise<readonly DraftHead[]> {
  const all: DraftHead[] = []
  let after: string | null | undefined
  do {
    const query = new URLSearchParams({
      limit: '200',
      ...(after ? { after } : {}),
    })
    const page: Page<DraftHead> = await ask(`/api/rules/drafts?${query}`)
    all.push(...page.items)
    after = page.next
  } while (after)
  return all.reverse()
}

/** Newest first. */
export function useDrafts() {
  return useQuery({ queryKey: ['rules', 'drafts'], queryFn: fetchDrafts })
}

export function useDraft(id: string, enabled = true) {
  return useQuery({
    queryKey: ['rules', 'draft', id],
    queryFn: ({ signal }) => ask<DraftView>(path(id), { signal }),
    enabled,
  })
}

/** What is run dry: a draft, or a version of a pack that waits. */
export const draftRuns = (id: string): string => path(id)
export const packRuns = (pack: string, version: string): string => `/api/rules/packs/${pack}/${version}`

const lookAgain = 700 // milliseconds between looks at a dry run that goes on

/** Dry runs, newest first; looked at again while one is under way. */
export function useDryRuns(of: string) {
  return useQuery({
    queryKey: ['rules', 'dry-runs', of],
    queryFn: async () => (await ask<Page<DryRun>>(`${of}/dry-runs`)).items,
    refetchInterval: ({ state }) => (state.data?.some((run) => run.state === 'running') ? lookAgain : false),
  })
}

export const beginDraft = (text: DraftText) => write<DraftView>('/api/rules/drafts', text)
export const saveDraft = (id: string, text: DraftText, version: number) =>
  change<DraftView>('PUT', path(id), { body: text, version })
export const testDraft = ({ id, version }: DraftView) => write<DraftView>(`${path(id)}/test`, {}, version)
export const beginDryRun = (of: string) => write<DryRun>(`${of}/dry-run`)
export const cancelDryRun = (id: string) => write<DryRun>(`/api/rules/dry-runs/${id}/cancel`)
/** `effectiveAt` empty: at once. */
export const approveDraft = ({ id, version }: DraftView, effectiveAt: string) =>
  write<DraftView>(`${path(id)}/approve`, effectiveAt ? { effectiveAt } : {}, version)
export const withdrawDraft = ({ id, version }: DraftView, reason: string) =>
  write<DraftView>(`${path(id)}/withdraw`, { reason }, version)
