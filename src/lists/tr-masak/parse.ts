import { datesInText } from '../dates-in-text.ts'
import {
  kindOf as kindOfFile,
  knownCountry,
  madeReference,
  type Named,
  namesFrom,
  withBracket,
} from '../entry.ts'
import { readHarmonised } from '../harmonised.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { fieldKey, readTable } from '../sheet.ts'
import { distinct, tidy } from '../tidy.ts'
import { kindOf } from './kind.ts'

/** Headings as MASAK words them in its lists, by what they say: name, other names, birth, passport, nationality … */
const headings: readonly (readonly [string, RegExp])[] = [
  ['no', /^(?:sira|s)_?no$|^no$/],
  ['others', /^(?:kullandigi_)?(?:bilinen_)?diger_isim|^diger_ad|^takma_ad/],
  ['former', /^eski_(?:adi|isim|unvan)/],
  ['name', /^adi?_|^unvan|^isim/],
  ['born', /^dogum_tarihi/],
  ['birth_place', /^dogum_yeri/],
  ['nationality', /^uyru/],
  ['passport', /^pasaport/],
  ['national_id', /^(?:t_?c_?_?)?kimlik|^tckn/],
  ['address', /^adres/],
  ['decision', /karar|gazete/],
]
const columns = ['name', 'born', 'nationality', 'passport']
const also = headings.map(([field]) => field)

/** Streams list D: a workbook with a row an entry, or a harmonised copy. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'list D (.xlsx)')
  if ((await kindOfFile(file)) === 'json') {
    yield* readHarmonised(file, reading, ({ names }) => {
      const name = names[0]?.full_name ?? ''
      return { ...toldBy(name, []), schema: kindOf(name), kindUnsaid: true }
    })
    return
  }
  for await (const { line, cell } of readTable(file, { columns, also, key: headingKey }, reading)) {
    const name = cell('name')
    if (tidy(name) === '')
      refuseFile(file.name, atLine(line, readingFaults.noName(`No. ${cell('no')}`)), { line })
    yield entryOf(cell, { file: file.name, line }, reading)
  }
}

function headingKey(heading: string): string {
  const key = fieldKey(heading)
  return headings.find(([, words]) => words.test(key))?.[0] ?? key
}

/** The numbers of the list are those of its rows: the name refers to an entry. */
function toldBy(name: string, others: readonly Named[]) {
  const [main = '', ...inner] = withBracket(name)
  const named = inner.flatMap((text) => (/^[^/]+\/[^/]+$/.test(text) ? text.split('/') : [text]))
  return {
    entry: madeReference(main),
    names: namesFrom([
      { text: main, kind: 'primary' },
      ...named.map((text): Named => ({ text, kind: 'alias' })),
      ...others,
    ]),
    programmes: ['Law 7262'],
  }
}

function entryOf(cell: (column: string) => string, origin: ListEntry['origin'], reading: Reading): ListEntry {
  const named = (column: string, kind: Named['kind']) =>
    parted(cell(column)).map((text): Named => ({ text, kind }))
  const passports = numbers(cell('passport'))
  const { dates, isWhole } = datesInText(cell('born'))
  if (!isWhole) note(reading.leftOut, 'birth date in words')
  const isPerson = dates.length > 0 || passports.length > 0
  const schema = kindOf(cell('name'), isPerson)
  const remarks = tidy(cell('decision'))
  return plainEntry({
    ...toldBy(cell('name'), [...named('others', 'alias'), ...named('former', 'formerly')]),
    ...{ schema, origin },
    ...(isPerson ? {} : { kindUnsaid: true }),
    birthDates: [...dates],
    birthPlaces: distinct([cell('birth_place')]),
    nationalities: distinct(parted(cell('nationality')).map((name) => knownCountry(name, reading))),
    addresses: distinct([cell('address')]).map((text) => ({ text })),
    identifiers: [
      ...passports.map((value) => ({ kind: 'passport' as const, value })),
      ...numbers(cell('national_id')).map((value) => ({ kind: 'nationalId' as const, value })),
    ],
    ...(remarks ? { remarks } : {}),
  })
}

function parted(text: string): string[] {
  return distinct(text.split(/[;\n]|,\s/))
}

/** What has no digit is no number: "-", "bilinmiyor". */
function numbers(text: string): string[] {
  return parted(text).filter((number) => /\d/.test(number))
}
