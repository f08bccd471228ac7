import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the addresses of the administration say: which thing is open, and how the page is set. */
export interface AdministrationSearch {
  /** The thing that is open: a person, an address, a form. */
  readonly item?: string
  /** Which side of the page is shown: `invitations`, `dead`. */
  readonly view?: string
  readonly role?: string
  readonly country?: string
  readonly year?: string
  readonly duty?: string
  readonly start?: string
  readonly language?: string
}

const names = ['item', 'view', 'role', 'country', 'year', 'duty', 'start', 'language'] as const

/** For `validateSearch`: texts and numbers stay, as texts; all else falls away. */
export function administrationSearch(search: Readonly<Record<string, unknown>>): AdministrationSearch {
  const kept: { [name in (typeof names)[number]]?: string } = {}
  for (const name of names) {
    const value = search[name]
    if (typeof value === 'string' || typeof value === 'number') kept[name] = String(value)
  }
  return kept
}

/** What the address says, and how to change it: what is set to undefined leaves the address. */
export function useAdministrationSearch() {
  const found = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = (part: { readonly [name in keyof AdministrationSearch]: string | undefined }) =>
    void navigate({ to: '.', search: (former) => changed(former, part), replace: true })
  return { search: administrationSearch({ ...found }), change }
}

function changed<T extends object>(former: T, part: object): T {
  const search = { ...former }
  for (const [name, value] of Object.entries(part))
    if (value === undefined) Reflect.deleteProperty(search, name)
    else Reflect.set(search, name, value)
  return search
}
