/** What is asked, as it stands in the address: text as people write it. */
export const askedFields = [
  ...(['product', 'serial', 'customer', 'legalEntity', 'hfov', 'coldest', 'hottest', 'ip', 'onvif'] as const),
  ...(['distance', 'density', 'forms', 'channels', 'bitrate', 'decoding'] as const),
] as const
export type Asked = Partial<Record<(typeof askedFields)[number], string>>

/** Reads it out of an address; what is no text is left out. */
export function askedFrom(search: Record<string, unknown>): Asked {
  return Object.fromEntries(
    askedFields.flatMap((field) => {
      const given = search[field]
      return typeof given === 'string' || typeof given === 'number' ? [[field, String(given)]] : []
    }),
  )
}
