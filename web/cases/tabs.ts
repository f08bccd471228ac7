/** The parts of a case room, in the order of the work. */
export const tabs = [
  'requests',
  'experts',
  'evidence',
  'findings',
  'weighing',
  'hearing',
  'decision',
  'measures',
  'timeline',
] as const
export type Tab = (typeof tabs)[number]

/** Parts that put two things beside each other, or many in a row: they take the whole width, and the life of the case stands below. */
export const wideTabs: readonly (Tab | undefined)[] = [
  'evidence',
  'findings',
  'weighing',
  'hearing',
  'measures',
]

/** `/cases/C-2026-1?tab=timeline`: the charter is shown without. */
export interface CaseSearch {
  readonly tab?: Tab
  /** The finding, or the piece of evidence, to which the reader was led. */
  readonly finding?: string
  readonly piece?: string
  /** Which of the evidence is shown, and words of its title. */
  readonly show?: string
  readonly q?: string
}

const texts = ['finding', 'piece', 'show', 'q'] as const

/** Reads the address; what it does not know is left out. */
export function caseSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const tab = tabs.find((name) => name === search.tab)
  const given = texts.flatMap((name) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
  })
  return { ...(tab ? { tab } : {}), ...Object.fromEntries(given) }
}
