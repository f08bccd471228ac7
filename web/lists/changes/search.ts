export const changeKinds = ['added', 'changed', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** `/lists/eu-fsf/changes?from=…&to=…&change=added&find=bank`: which versions are held against each other, and what of it is shown. */
export interface ChangesSearch {
  readonly from?: string
  readonly to?: string
  readonly change?: ChangeKind
  readonly find?: string
}

/** What of an address the page understands; the rest falls away. */
export function changesSearch(given: Readonly<Record<string, unknown>>): ChangesSearch {
  const { from, to, find } = given
  const change = changeKinds.find((kind) => kind === given.change)
  return {
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof to === 'string' ? { to } : {}),
    ...(change ? { change } : {}),
    ...(typeof find === 'string' || typeof find === 'number' ? { find: String(find) } : {}),
  }
}
