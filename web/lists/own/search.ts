/** What the address of the page keeps: the list that is looked at. */
export interface OwnSearch {
  readonly list?: string
}

export function ownSearch({ list }: Record<string, unknown>): OwnSearch {
  return typeof list === 'string' && list !== '' ? { list } : {}
}
