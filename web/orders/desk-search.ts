const startFields = ['buyer', 'sku', 'legalEntity', 'quantity', 'site'] as const
/** What a new order starts with: `/orders/new?buyer=kommun`. */
export type DeskSearch = Partial<Record<(typeof startFields)[number], string>>

export function deskSearch(search: Record<string, unknown>): DeskSearch {
  return Object.fromEntries(
    startFields.flatMap((field) => {
      const given = search[field]
      return typeof given === 'string' || typeof given === 'number' ? [[field, String(given)]] : []
    }),
  )
}
