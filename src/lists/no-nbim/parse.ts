import { bracketed } from '../also-known.ts'
import { countryCode } from '../country-code.ts'
import { type Named, namesFrom } from '../entry.ts'
import { noFileWords } from '../knowledge/import-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { referenceOfName } from '../name-reference.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { distinct } from '../tidy.ts'
import { facts } from './facts.ts'
import { statementsOf } from './rows.ts'
import { said } from './says.ts'
import { criteriaIn, type Outcome, type Statement, standing } from './statement.ts'

/** The companies of all files given, each once by its name, with what stands about it today and what stood before. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  if (files.length === 0) refuseFile(facts.name, noFileWords(facts.name, facts.files))
  const companies = new Map<string, Statement[]>()
  for (const file of files)
    for (const statement of await statementsOf(file, reading)) {
      const entry = referenceOf(statement.company)
      companies.set(entry, [...(companies.get(entry) ?? []), statement])
      if (criteriaIn(statement.criterion).length === 0)
        note(reading.unknown, `criterion "${statement.criterion}"`)
    }
  for (const [entry, statements] of companies) {
    const now = standing(statements)
    for (const _ of statements.slice(1)) note(reading.leftOut, 'row joined to the entry of its company')
    if (now.length === 0) note(reading.leftOut, 'company that is neither excluded nor observed any more')
    else yield entryOf(entry, statements, now)
  }
}

/** "&" and "and" are the same word: the bank writes one, the council the other. */
function referenceOf(company: string): string {
  return referenceOfName(namesOf(company).names[0]?.text.replaceAll('&', ' and ') ?? company)
}

const programmes: Readonly<Record<Outcome, string>> = {
  exclusion: 'Exclusion',
  observation: 'Observation',
  withdrawn: 'Recommendation withdrawn',
  open: 'Recommendation open',
  revoked: '',
  ended: '',
}

function entryOf(entry: string, all: readonly Statement[], now: readonly Statement[]): ListEntry {
  const [first] = now
  const names = all.flatMap(({ company, formerly }) => [...namesOf(company).names, ...formerly])
  const decided = now.filter(({ outcome, isStanding }) => outcome !== 'withdrawn' && !isStanding)
  const days = distinct(decided.map(({ on }) => on)).toSorted()
  const before = all.filter((one) => !now.includes(one))
  return plainEntry({
    ...{ entry, schema: 'Organization', names: namesFrom(names) },
    countries: distinct(all.map(({ company }) => namesOf(company).country)),
    programmes: distinct(now.map(({ outcome }) => programmes[outcome])),
    measures: distinct(now.map(said)),
    ...(days[0] ? { listedOn: days[0] } : {}),
    remarks: distinct([
      before.length > 0 ? `Before: ${distinct(before.map(said)).join('; ')}.` : '',
      `Sources: ${distinct(all.map(sourceOf)).join('; ')}.`,
    ]).join(' '),
    origin: { file: first?.file ?? '', line: first?.line ?? 1 },
  })
}

function sourceOf({ source }: Statement): string {
  return source.replace(/^press:\s*/, 'the press, not the bank: ')
}

/** "AES Corp/The" and "Electra Ltd/Israel" are how the bank's data vendor writes an article and a country. */
function namesOf(company: string): { readonly names: readonly Named[]; readonly country?: string } {
  const [, bare = company, suffix = ''] = /^(.+)\/(\p{Lu}[\p{L} ]+)$/u.exec(company) ?? []
  const code = suffix === 'The' ? undefined : countryCode(suffix)
  const text = suffix === 'The' || code ? bare : company
  const { name, inner } = bracketed(text)
  const country = code ? { country: code } : {}
  if (!inner || countryCode(inner)) return { names: [{ text, kind: 'primary' }], ...country }
  return {
    names: [
      { text: name, kind: 'primary' },
      { text: inner, kind: 'alias' },
    ],
    ...country,
  }
}
