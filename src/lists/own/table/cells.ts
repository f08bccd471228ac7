import type { Wording } from '#kernel'
import { datesInText } from '../../dates-in-text.ts'
import { kindOfName } from '../../kind-of-name.ts'
import { kindWords, otherKinds, type ownFieldNames } from '../../knowledge/own-fields.ts'
import { cellWords } from '../../knowledge/own-words.ts'
import type { BirthDate, Identifier, Schema } from '../../model.ts'
import { distinct } from '../../tidy.ts'
import { plainWord } from './guess.ts'

type Field = (typeof ownFieldNames)[number]

/** Values of one cell that takes several: parted by semicolons or upright lines, each once. */
export function valuesIn(cell: string): string[] {
  return distinct(cell.split(/[;|\n]/))
}

/** What a word says of the kind; `other` where it names something that is no entry of a list; undefined: no kind. */
export function kindIn(cell: string): Schema | 'other' | undefined {
  const word = plainWord(cell)
  for (const schema of ['Person', 'Organization', 'Vessel', 'Aircraft'] as const)
    if (kindWords[schema].includes(word)) return schema
  return otherKinds.includes(word) ? 'other' : undefined
}

/** The kind where no column says it. A ship's number makes a ship; a given name or a birth date makes a person. */
export function kindOf(name: string, said: ReadonlySet<Field>): Schema {
  if (ofShips.some((field) => said.has(field))) return 'Vessel'
  return ofPersons.some((field) => said.has(field)) ? 'Person' : kindOfName(name)
}
const ofShips = ['imo', 'mmsi'] as const
const ofPersons = ['givenName', 'familyName', 'birthDate', 'gender'] as const

/** Whether what a row says tells its kind, and not its name alone. */
export function tellsKind(said: ReadonlySet<Field>): boolean {
  return [...ofShips, ...ofPersons].some((field) => said.has(field))
}

/** Birth dates in a cell, and why not all of it could be read. */
export function birthDatesIn(
  cell: string,
  order: 'dayFirst' | 'monthFirst',
): { readonly dates: readonly BirthDate[]; readonly fault?: Wording } {
  const text = order === 'monthFirst' ? turned(cell) : cell
  const { dates, isWhole } = datesInText(text.replace(/T\d{2}:\d{2}.*$/, ''))
  return isWhole ? { dates } : { dates, fault: cellWords.noDate(cell) }
}

/** 04/13/1970 with the month first as 13/04/1970. */
function turned(cell: string): string {
  return cell.replaceAll(/(?<!\d)(\d{1,2})([/.])(\d{1,2})([/.]\d{4})/g, '$3$2$1$4')
}

const kinds: Partial<Record<Field, Identifier['kind']>> = {
  registrationNumber: 'registration',
  taxNumber: 'taxId',
  passport: 'passport',
  nationalId: 'nationalId',
  imo: 'imo',
  mmsi: 'mmsi',
  lei: 'lei',
  otherNumber: 'other',
}

/** The fields that hold numbers. */
export const numberFields: readonly Field[] = [
  ...(['registrationNumber', 'taxNumber', 'passport', 'nationalId'] as const),
  ...(['imo', 'mmsi', 'lei', 'otherNumber'] as const),
]

/** Numbers of a cell. `IMO9187629` is an IMO number wherever it stands; an LEI has its twenty characters. */
export function numbersIn(field: Field, cell: string): Identifier[] {
  const kind = kinds[field] ?? 'other'
  return valuesIn(cell).map((value) => {
    const [, imo] = /^IMO[ .:-]*(\d{7})$/i.exec(value) ?? []
    if (imo) return { kind: 'imo', value: imo }
    if (kind === 'other' && /^[A-Z0-9]{18}\d{2}$/.test(value)) return { kind: 'lei', value }
    return { kind, value }
  })
}
