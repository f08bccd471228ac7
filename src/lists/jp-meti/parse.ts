import { kindOf, knownCountry, madeReference, type Named, namesFrom, withBracket } from '../entry.ts'
import { readHarmonised } from '../harmonised.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { fieldKey, readTable } from '../sheet.ts'
import { distinct, tidy } from '../tidy.ts'

/** The headings are Japanese and English; the English half names the column. */
const columns = ['no', 'country_or_region', 'company_or_organization', 'also_known_as', 'type_of_wmd']

/** Streams the table, as a workbook or as comma-separated text, or a harmonised copy. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'end-user-list.xlsx')
  if ((await kindOf(file)) === 'json') {
    yield* readHarmonised(file, reading, ({ names, remarks = '' }) =>
      toldBy({ name: names[0]?.full_name ?? '', country: remarks.replace(/^Country: /, '') }, reading),
    )
    return
  }
  for await (const { line, cell } of readTable(file, { columns, key: englishKey }, reading)) {
    const name = cell('company_or_organization')
    const others = cell('also_known_as').split(/[;；\n\r・]+/)
    const told = toldBy({ name, country: cell('country_or_region'), others }, reading)
    const entry = told.entry
    if (told.names.length === 0)
      refuseFile(file.name, atLine(line, readingFaults.noName(`No. ${cell('no')}`)), { line, entry })
    const measures = concerns(cell('type_of_wmd'), reading)
    yield plainEntry({ ...told, schema: 'Organization', origin: { file: file.name, line }, measures })
  }
}

/** "企業名、組織名 Company or Organization" and "Company or organisation" are one column. */
function englishKey(heading: string): string {
  return fieldKey(heading).replace('organisation', 'organization')
}

interface Body {
  readonly name: string
  readonly country: string
  readonly others?: readonly string[]
}

/** Numbers are counted anew in each edition: country and name refer to a body. */
function toldBy({ name, country, others = [] }: Body, reading: Reading) {
  const latin = tidy(country.replace(/[^\p{Script=Latin}\s'’,.()-]/gu, ' '))
  const code = knownCountry(latin || country, reading)
  const [main = '', ...inner] = withBracket(name)
  const named = [...inner, ...others.flatMap(withBracket)]
  return {
    entry: madeReference(code ?? country, main),
    names: namesFrom([
      { text: main, kind: 'primary' },
      ...named.map((text): Named => ({ text, kind: 'alias' })),
    ]),
    countries: distinct([code]),
    programmes: ['Foreign End User List'],
  }
}

const weapons: Readonly<Record<string, string>> = {
  B: 'biological weapons',
  C: 'chemical weapons',
  M: 'missiles',
  N: 'nuclear weapons',
}

/** What a body may have to do with: "C,M,N". For what is asked for against it a licence is needed. */
function concerns(text: string, reading: Reading): string[] {
  return distinct(text.split(/[\s,，、・/]+/)).flatMap((letter) => {
    const weapon = weapons[letter.normalize('NFKC').toUpperCase()]
    if (weapon === undefined) note(reading.unknown, `type of weapon "${letter}"`)
    return weapon === undefined ? [] : [`Licence: ${weapon}`]
  })
}
