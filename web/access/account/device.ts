const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [mark: RegExp, name: string])[] = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** Browser and system in two words, from what the browser says of itself: "Firefox, Windows". */
export function deviceOf(userAgent: string | null): string | undefined {
  if (!userAgent) return undefined
  const named = (table: typeof browsers) => table.find(([mark]) => mark.test(userAgent))?.[1]
  return [named(browsers), named(systems)].filter(Boolean).join(', ') || userAgent.slice(0, 40)
}
