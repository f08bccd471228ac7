import type { ListEntry } from '#lists/model'
import { figuresBy, figuresOf, type Judged, type ScreeningQuery, screen } from '#screening'
import { bandsTable, figuresTable } from './figures-table.ts'
import { less, type Miss, more, type Outcome, type Section } from './section.ts'
import { everyOf, kindOf, type Listed, listed } from './sources.ts'

/** Two entries of two lists that are one party, by a number that both publishers give. */
interface Twin {
  readonly one: Listed
  readonly other: Listed
  readonly by: 'UN reference' | 'number'
}
interface Seen extends Judged {
  readonly kind: string
  readonly by: string
  readonly text: string
}

/** Whole entries (names, birth dates, countries, gender; never the number that ties them) against another list. */
export const entities: Section = {
  name: 'entities',
  title:
    'Whole entries against another list, by names, birth dates, countries and gender: tied by UN reference or number',
  measure: async (tools) => {
    const snapshot = await tools.snapshot()
    const seen = everyOf(twinsOf(await listed(tools)), tools.every).flatMap(({ one, other, by }): Seen[] => {
      const kind = kindOf(one.entry.schema)
      const lists = [other.list]
      const answer = screen(snapshot, queryOf(one.entry), { lists, threshold: 0.4, limit: 20 })
      if (answer.status === 'refused') return []
      const found = answer.matches.map((match): Seen => {
        const isMatch = match.entry === other.entry.entry
        const text = `${one.entry.names[0]?.full}\t${match.name}\t${match.score}\t${one.list} ${one.entry.entry}\t${match.list} ${match.entry}`
        return { isMatch, score: match.score, kind, by, text }
      })
      if (found.some(({ isMatch }) => isMatch)) return found
      const text = `${one.entry.names[0]?.full}\t${other.entry.names[0]?.full}\tnot found\t${one.list} ${one.entry.entry}\t${other.list} ${other.entry.entry}`
      return [...found, { isMatch: true, score: 0, kind, by, text }]
    })
    return outcomeOf(seen)
  },
}

function queryOf({ schema, names, birthDates, nationalities, countries, gender }: ListEntry): ScreeningQuery {
  const born = birthDates.map(({ from, to }) => (from === to ? from : from.slice(0, 4)))
  return {
    schema,
    name: names
      .filter(({ kind }) => kind !== 'weak')
      .map(({ full }) => full)
      .slice(0, 10),
    ...(born.length > 0 ? { birthDate: born } : {}),
    ...(nationalities.length > 0 ? { nationality: nationalities } : {}),
    ...(countries.length > 0 ? { country: countries } : {}),
    ...(gender ? { gender } : {}),
  }
}

/** Entries that bear one reference or number, where just one entry of each of two lists bears it. */
function twinsOf(all: readonly Listed[]): Twin[] {
  const holders = new Map<string, Listed[]>()
  for (const one of all)
    for (const number of numbersOf(one.entry)) holders.set(number, [...(holders.get(number) ?? []), one])
  const twins = new Map<string, Twin>()
  for (const [number, of] of holders) {
    for (const [one, other] of couplesOf(of)) {
      const by = number.startsWith('UN ') ? 'UN reference' : 'number'
      twins.set(`${one.entry.entry} ${other.list} ${other.entry.entry}`, { one, other, by })
    }
  }
  return [...twins.values()]
}

/** Each list's only holder with each other list's. */
function couplesOf(of: readonly Listed[]): (readonly [Listed, Listed])[] {
  const byList = [...Map.groupBy(of, ({ list }) => list).values()]
  const single = byList.flatMap((some) => (some.length === 1 && some[0] ? [some[0]] : []))
  return single.flatMap((one) =>
    single.flatMap((other) =>
      one.list !== other.list && one.entry.schema === other.entry.schema ? [[one, other] as const] : [],
    ),
  )
}

function numbersOf({ unReference, identifiers }: ListEntry): string[] {
  const numbers = identifiers.flatMap(({ kind, value }) => {
    const plain = value.toUpperCase().replace(/[^A-Z0-9]/g, '')
    return plain.length >= 7 && /\d{4}/.test(plain) ? [`${kind} ${plain}`] : []
  })
  return [...new Set([...(unReference ? [`UN ${unReference}`] : []), ...numbers])]
}

function outcomeOf(seen: readonly Seen[]): Outcome {
  const all = figuresOf(seen, 0.7)
  const misses: Miss[] = seen
    .filter(({ isMatch, score }) => isMatch !== score >= 0.7)
    .map(({ isMatch, kind, text }) => ({ cause: `${isMatch ? 'missed' : 'another'}, ${kind}`, text }))
  return {
    lines: [
      figuresTable('entries', [
        ['all', all],
        ...figuresBy(seen, 0.7, ({ kind }) => kind),
        ...figuresBy(seen, 0.7, ({ by }) => `tied by ${by}`),
      ]),
      bandsTable(all),
      'Entries that a list holds twice, and families of companies, count as another here: precision is a lower bound.',
    ],
    figures: [
      more('F1', [2 * all.right, all.found + all.wanted]),
      more('recall', [all.right, all.wanted]),
      more('precision', [all.right, all.found]),
      less('calibration error', [(all.calibrationError ?? 0) * all.pairs, all.pairs]),
      less('share at 1.0', [(all.atOne ?? 0) * all.pairs, all.pairs]),
    ],
    misses,
  }
}
