/** Options that a designation may hold in brackets and that are told one by one, at most. */
const mostOptions = 6

/**
 * The forms in which one and the same device is written: hyphens of any kind, small letters and blanks are a matter of
 * writing; a prefix that only names the seller's brand, and the length of a lens that is ordered with it, name no other
 * device; letters in brackets are options that may be there or not. Nothing else is taken away: another digit or
 * letter is another device.
 */
export function formsOf(designation: string): ReadonlySet<string> {
  const text = designation
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
    .replace(/^AXIS\s+/, '')
    .replace(/^DH-(?=\w)/, '')
    .replace(/[\s(]\d+(?:\.\d+)?\s*MM\)?/g, '')
  const parts = text.split(/\(([^()]*)\)/)
  const options = Math.min(mostOptions, (parts.length - 1) / 2)
  const forms = new Set<string>()
  for (let chosen = 0; chosen < 2 ** options; chosen++) {
    const kept = parts.filter((_, n) => n % 2 === 0 || (chosen >> ((n - 1) / 2)) % 2 === 1)
    forms.add(keyOf(kept.join('')))
  }
  return forms
}

/** Blanks and hyphens are written either way; strokes and dots part what would otherwise run together. */
const keyOf = (text: string) => text.replaceAll(/[\s-]+/g, '-').replaceAll(/^-|-$/g, '')

/** Whether both may be the same device. */
export function isSameDevice(one: string, other: string): boolean {
  return !formsOf(one).isDisjointFrom(formsOf(other))
}

/**
 * The products that a recommendation names. The designation itself; where the range has none of it, every variant that
 * adds letters alone after a hyphen (Q6355: Q6355-LE). A later mark (MK II) is another generation, and none of it.
 */
export function namedBy(recommended: string, products: readonly string[]): string[] {
  const exact = products.filter((product) => isSameDevice(product, recommended))
  if (exact.length > 0) return exact
  const heads = [...formsOf(recommended)]
  return products.filter((product) =>
    [...formsOf(product)].some((form) => heads.some((head) => isVariant(form, head))),
  )
}

const isVariant = (form: string, head: string) =>
  form.startsWith(`${head}-`) && /^[A-Z]{1,5}$/.test(form.slice(head.length + 1))
