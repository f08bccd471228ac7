import type { ListEntry } from '#lists/model'
import { analyse, matchNames, nameCost, scoreOf } from '#names'
import { figuresBy, figuresOf } from '#screening'
import { type Chance, chanceFrom } from './chance.ts'
import { bandsTable, figuresTable } from './figures-table.ts'
import { lettersOf } from './nearness.ts'
import { type Figure, less, type Miss, more, type Outcome, percent, type Section } from './section.ts'
import { evenly, everyOf, kindOf } from './sources.ts'
import { isRespelling } from './spelled.ts'

const aList = 1500

interface Pair {
  readonly label: 'spelling' | 'other name' | 'stranger' | 'shares a word'
  readonly kind: string
  readonly isMatch: boolean
  readonly score: number
  readonly text: string
  readonly cause: string
}

/** Latin alias pairs of the lists: two names of one entry, and of two entries of one list that share a word or none. */
export const sameScript: Section = {
  name: 'alias-pairs',
  title: 'Latin alias pairs of the lists: one entry against two entries of the same list',
  measure: async (tools) => {
    const pairs = (await tools.lists()).flatMap(({ entries }) =>
      pairsOf(everyOf(entries, tools.every), entries),
    )
    return outcomeOf(pairs)
  },
}

const namesOf = ({ names }: ListEntry) => [
  ...new Set(
    names.flatMap(({ full, kind }) =>
      kind !== 'weak' && /^[\p{Script=Latin}\P{L}]+$/u.test(full) ? [full] : [],
    ),
  ),
]
const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)

function pairsOf(chosen: readonly ListEntry[], all: readonly ListEntry[]): Pair[] {
  const chance = chanceFrom(all.length)
  const holders = new Map<string, ListEntry[]>()
  for (const entry of all)
    for (const word of new Set(namesOf(entry).flatMap(wordsOf)))
      holders.set(word, [...(holders.get(word) ?? []), entry])
  const several = chosen.filter((entry) => namesOf(entry).length > 1)
  return evenly(several, aList).flatMap((entry) => {
    const names = namesOf(entry)
    const name = chance.of(names) ?? ''
    const own = chance.of(names.filter((other) => lettersOf(other).sorted !== lettersOf(name).sorted))
    const word = chance.of(wordsOf(name)) ?? ''
    const near = strangerOf(entry, holders.get(word) ?? [], chance)
    const far = strangerOf(entry, all, chance)
    const kind = kindOf(entry.schema)
    const isSpelt = own !== undefined && isRespelling(name, own, kind)
    return [
      ...pairOf(entry, [name, own], isSpelt ? 'spelling' : 'other name'),
      ...pairOf(entry, [name, near], 'shares a word'),
      ...pairOf(entry, [name, far], 'stranger'),
    ]
  })
}

/** A name of another entry of the same kind. */
function strangerOf(entry: ListEntry, among: readonly ListEntry[], chance: Chance): string | undefined {
  const others = among.filter((other) => other !== entry && other.schema === entry.schema)
  const other = chance.of(others)
  return other && chance.of(namesOf(other))
}

function pairOf(
  entry: ListEntry,
  [a, b]: readonly [string, string | undefined],
  label: Pair['label'],
): Pair[] {
  if (b === undefined) return []
  const kind = kindOf(entry.schema)
  const [one, other] = [analyse(a, kind), analyse(b, kind)]
  const score = Math.round(10_000 * scoreOf(nameCost(one, other, Number.POSITIVE_INFINITY))) / 10_000
  const isMatch = label === 'spelling' || label === 'other name'
  const { notes } = matchNames(one, other, Number.POSITIVE_INFINITY)
  const heaviest = notes.toSorted((x, y) => y.cost - x.cost)[0]
  const cause = `${isMatch ? 'missed' : 'false'} ${label}: ${heaviest?.feature ?? 'same'}`
  return [{ label, kind, isMatch, score, cause, text: `${kind}\t${a}\t${b}\t${score}\t${entry.entry}` }]
}

function outcomeOf(pairs: readonly Pair[]): Outcome {
  const told = pairs.filter(({ label }) => label !== 'other name')
  const all = figuresOf(told, 0.7)
  const labels = [...Map.groupBy(pairs, ({ label }) => label)]
  const over = (of: readonly Pair[]) => of.filter(({ score }) => score >= 0.7).length
  const shares = labels.map(
    ([label, of]) =>
      `${label}: ${over(of)} of ${of.length} at 0.70 or more (${percent(over(of), of.length)})`,
  )
  const figures: Figure[] = [
    more('F1', [2 * all.right, all.found + all.wanted]),
    less('calibration error', [(all.calibrationError ?? 0) * all.pairs, all.pairs]),
    less('share at 1.0', [(all.atOne ?? 0) * all.pairs, all.pairs]),
    ...labels.map(([label, of]) =>
      label === 'spelling' || label === 'other name'
        ? more(label, [over(of), of.length])
        : less(label, [over(of), of.length]),
    ),
  ]
  const misses: Miss[] = pairs.filter(
    ({ isMatch, score, label }) => label !== 'other name' && isMatch !== score >= 0.7,
  )
  return {
    lines: [
      figuresTable('spellings against strangers', [
        ['all', all],
        ...figuresBy(told, 0.7, ({ kind }) => kind),
      ]),
      bandsTable(all),
      shares.join('\n'),
    ],
    figures,
    misses,
  }
}
