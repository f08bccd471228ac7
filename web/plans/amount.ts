/** What was typed as an amount, in the smallest unit of a currency with two decimals; undefined where it is no number. */
export function minorOf(typed: string): number | undefined {
  const plain = typed
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.')
  if (!/^[+-]?\d{1,13}(\.\d{1,2})?$/.test(plain)) return undefined
  return Math.round(Number(plain) * 100)
}
