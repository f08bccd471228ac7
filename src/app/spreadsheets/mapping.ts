import type { Field } from './fields.ts'

/** A heading as headings are compared. */
function plainHeading(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The field that each column most likely fills; each field at most once, the first column first. */
export function guessMapping(header: readonly string[], fields: readonly Field[]): (string | null)[] {
  const taken = new Set<string>()
  return header.map((heading) => {
    const plain = plainHeading(heading)
    const found = fields.find(
      ({ field, headings }) =>
        !taken.has(field) && (headings.includes(plain) || plainHeading(field) === plain),
    )
    if (!found) return null
    taken.add(found.field)
    return found.field
  })
}

/** The same, where headings differ in how surely they mean a field: each field takes the column with its surest one. */
export function guessSurest(header: readonly string[], fields: readonly Field[]): (string | null)[] {
  const plain = header.map(plainHeading)
  const mapping: (string | null)[] = header.map(() => null)
  for (const { field, headings } of fields) {
    const surest = [plainHeading(field), ...headings].find((heading) =>
      plain.some((one, column) => one === heading && mapping[column] === null),
    )
    const column = plain.findIndex((one, at) => one === surest && mapping[at] === null)
    if (surest !== undefined) mapping[column] = field
  }
  return mapping
}
