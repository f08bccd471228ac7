import { holdingFields } from './fields.ts'

/** A heading as headings are compared. */
function plainHeading(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The field that each column most likely fills; each field at most once, the first column first. */
export function guessHoldingMapping(header: readonly string[]): (string | null)[] {
  const taken = new Set<string>()
  return header.map((heading) => {
    const plain = plainHeading(heading)
    const found = holdingFields.find(
      ({ field, headings }) => !taken.has(field) && (headings.includes(plain) || field === plain),
    )
    if (!found) return null
    taken.add(found.field)
    return found.field
  })
}
