const names = ['state', 'list', 'party', 'priority', 'age', 'assignee', 'sort', 'alert'] as const

/** `/alerts?state=new&list=eu-fsf&alert=…`: what of the queue is shown, and the alert that is open. */
export type AlertsSearch = { readonly [Name in (typeof names)[number]]?: string }

/** A change of what is shown; undefined takes it away. */
export type AlertsChange = { readonly [Name in keyof AlertsSearch]: string | undefined }

/** What of an address the queue understands; the rest falls away. */
export function alertsSearch(given: Readonly<Record<string, unknown>>): AlertsSearch {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name]
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
    }),
  )
}
