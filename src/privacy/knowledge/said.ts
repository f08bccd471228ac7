import type { Words } from '#lifecycle/model'

/** One text in the four languages, in this order. */
export function said(...[sv, nb, fi, en]: readonly [sv: string, nb: string, fi: string, en: string]): Words {
  return { sv, nb, fi, en }
}

/** The same in all four: names, what people wrote themselves. */
export function asWritten(text: string): Words {
  return { sv: text, nb: text, fi: text, en: text }
}
