import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'
import { tableSearch } from '../ui/table/table-search.ts'
import type { AskSearch } from './ask-page.tsx'
import type { ExceptionSearch } from './exception-page.tsx'
import type { ExceptionsSearch } from './exceptions-page.tsx'

const getParentRoute = () => root
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

const exceptions = createRoute({
  getParentRoute,
  path: '/exceptions',
  component: screen(() => import('./exceptions-page.tsx'), 'ExceptionsPage', ['exceptions']),
  validateSearch: (search: Record<string, unknown>): ExceptionsSearch => ({
    ...tableSearch(search),
    ...(search.view === 'byRule' ? { view: 'byRule' } : {}),
  }),
})
const ask = createRoute({
  getParentRoute,
  path: '/exceptions/new',
  component: screen(() => import('./ask-page.tsx'), 'AskPage', ['exceptions']),
  validateSearch: (search: Record<string, unknown>): AskSearch =>
    Object.fromEntries(
      ['rule', 'legalEntity', 'customer', 'product', 'count', 'order'].flatMap((name) => {
        const given = text(search[name])
        return given ? [[name, given]] : []
      }),
    ),
})
const exception = createRoute({
  getParentRoute,
  path: '/exceptions/$ref',
  component: screen(() => import('./exception-page.tsx'), 'ExceptionPage', ['exceptions']),
  validateSearch: (search: Record<string, unknown>): ExceptionSearch => {
    const order = text(search.order)
    return order ? { order } : {}
  },
})

export const exceptionRoutes = [exceptions, ask, exception] as const
