import { warningSources, warningStates } from '#casework/model'

/** What the inbox can be set to; it stands in the address. */
export interface WarningsSearch {
  readonly state?: string
  readonly source?: string
  readonly overdue?: true
  readonly q?: string
  readonly sort?: string
  readonly warning?: string
}

/** A part that is set anew; undefined or empty takes it away. */
export type WarningsChange = { readonly [K in keyof WarningsSearch]?: string | boolean | undefined }

const sorts = ['-received', 'received', 'due']

export function warningsSearch(search: Readonly<Record<string, unknown>>): WarningsSearch {
  const one = (name: string, known: readonly string[]) => {
    const value = search[name]
    return typeof value === 'string' && known.includes(value) ? { [name]: value } : {}
  }
  const text = (name: string) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? { [name]: value } : {}
  }
  return {
    ...one('state', warningStates),
    ...one('source', warningSources),
    ...one('sort', sorts),
    ...(search.overdue === true ? ({ overdue: true } as const) : {}),
    ...text('q'),
    ...text('warning'),
  }
}
