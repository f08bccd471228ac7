/** What a value of a changed field holds besides the text of the publisher: words of ours, which the reader's language has. */
export interface ValueWords {
  readonly kindOfName: (kind: string) => string
  readonly kindOfEntry: (schema: string) => string
  readonly kindOfNumber: (kind: string) => string
  readonly gender: (gender: string) => string
  readonly about: (date: string) => string
  readonly country: (code: string) => string
  readonly day: (day: string) => string
}

/** A value of a changed field, as the server compares it, in the words of the reader. */
export function fieldValue(field: string, value: string, words: ValueWords): string {
  switch (field) {
    case 'names':
      return value.replace(/ \((alias|formerly|weak)\)$/, (_, kind: string) => ` (${words.kindOfName(kind)})`)
    case 'schema':
      return words.kindOfEntry(value)
    case 'gender':
      return words.gender(value)
    case 'birthDates':
      return value.startsWith('about ') ? words.about(value.slice('about '.length)) : value
    case 'identifiers':
      return numberWords(value, words)
    case 'nationalities':
    case 'countries':
      return words.country(value)
    case 'listedOn':
      return words.day(value)
    default:
      return value
  }
}

function numberWords(value: string, { kindOfNumber, country }: ValueWords): string {
  const [, kind, number = value, code] = /^(\w+) (.*?)(?: \(([A-Z]{2})\))?$/s.exec(value) ?? []
  if (kind === undefined) return value
  return `${kindOfNumber(kind)} ${number}${code === undefined ? '' : ` (${country(code)})`}`
}
