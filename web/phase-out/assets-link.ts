/** The list of devices that a number of a board counts. */
export function assetsOf(plan: string, filter: Readonly<Record<string, string>> = {}): string {
  return `/assets?filter=${encodeURIComponent(JSON.stringify({ plan, ...filter }))}`
}
