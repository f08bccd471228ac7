import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'

/** `/documents?q=passport&sourceClass=official&evidence=evd_…`. */
export interface EvidenceSearch {
  readonly q?: string
  readonly sourceClass?: string
  readonly evidence?: string
}
/** `/documents/made?document=doc_…`. */
export interface MadeSearch {
  readonly document?: string
}

const getParentRoute = () => root
const text = (search: Readonly<Record<string, unknown>>, name: string) => {
  const value = search[name]
  return typeof value === 'string' && value !== '' ? { [name]: value } : {}
}

const evidence = createRoute({
  getParentRoute,
  path: '/documents',
  component: screen(() => import('./evidence/evidence-page.tsx'), 'EvidencePage', ['documents']),
  validateSearch: (search: Record<string, unknown>): EvidenceSearch => ({
    ...text(search, 'q'),
    ...text(search, 'sourceClass'),
    ...text(search, 'evidence'),
  }),
})
const forms = createRoute({
  getParentRoute,
  path: '/documents/forms',
  component: screen(() => import('./forms/forms-page.tsx'), 'FormsPage', ['documents']),
})
const answers = createRoute({
  getParentRoute,
  path: '/documents/forms/$id',
  component: screen(() => import('./forms/answers-page.tsx'), 'AnswersPage', ['documents']),
})
const made = createRoute({
  getParentRoute,
  path: '/documents/made',
  component: screen(() => import('./made/made-page.tsx'), 'MadePage', ['documents']),
  validateSearch: (search: Record<string, unknown>): MadeSearch => text(search, 'document'),
})

export const documentRoutes = [evidence, forms, answers, made] as const
