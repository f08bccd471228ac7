import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { tableSearch } from '../ui/table/table-search.ts'
import type { EditorSearch } from './editor/editor-page.tsx'
import type { PacksSearch } from './packs-page.tsx'
import type { RulesSearch } from './rules-page.tsx'
import { editionStates, jurisdictions, layers, outcomes, wordIn } from './words.ts'

const getParentRoute = () => root
type Given = Record<string, unknown>

const text = (name: string, value: unknown) =>
  typeof value === 'string' && value !== '' ? { [name]: value } : {}
const word = (name: string, words: readonly string[], value: unknown) =>
  wordIn(words, value) === undefined ? {} : { [name]: value }

const rules = createRoute({
  getParentRoute,
  path: '/rules',
  component: screen(() => import('./rules-page.tsx'), 'RulesPage', ['rules', 'facts']),
  validateSearch: (given: Given): RulesSearch => ({
    ...text('q', given.q),
    ...text('rule', given.rule),
    ...word('layer', layers, given.layer),
    ...word('jurisdiction', jurisdictions, given.jurisdiction),
    ...word('outcome', outcomes, given.outcome),
    ...word('verified', ['yes', 'no'], given.verified),
    ...word('state', [...editionStates, 'any'], given.state),
  }),
})
const packs = createRoute({
  getParentRoute,
  path: '/rules/packs',
  component: screen(() => import('./packs-page.tsx'), 'PacksPage', ['rules', 'facts']),
  validateSearch: (given: Given): PacksSearch => ({
    ...text('pack', given.pack),
    ...text('version', given.version),
    ...text('from', given.from),
  }),
})
const drafts = createRoute({
  getParentRoute,
  path: '/rules/drafts',
  component: screen(() => import('./drafts-page.tsx'), 'DraftsPage', ['rules', 'facts']),
  validateSearch: tableSearch,
})
const draft = createRoute({
  getParentRoute,
  path: '/rules/drafts/$id',
  component: screen(() => import('./draft-page.tsx'), 'DraftPage', ['rules', 'facts']),
})
const editor = createRoute({
  getParentRoute,
  path: '/rules/drafts/$id/edit',
  component: screen(() => import('./editor/editor-page.tsx'), 'EditorPage', ['rules', 'facts']),
  validateSearch: (given: Given): EditorSearch => ({
    ...text('rule', given.rule),
    ...text('remove', given.remove),
    ...(typeof given.change === 'number' ? { change: given.change } : {}),
  }),
})

export const ruleRoutes = [rules, packs, drafts, draft, editor] as const
