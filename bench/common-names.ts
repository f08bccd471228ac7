/**
 * Writes `src/names/knowledge/common-names.json`: the words that many names bear. Run it with the folder of the US
 * Census Bureau's name files of 1990 (`dist.all.last`, `dist.male.first`, `dist.female.first`) and the folder of the
 * Social Security Administration's `yobNNNN.txt`. The lists are those of the test data; other countries stand in
 * `src/names/knowledge/frequent-names.json`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ListEntry } from '#lists/model'
import { analyse, compareWords } from '#names'
import frequent from '../src/names/knowledge/frequent-names.json' with { type: 'json' }
import arabic from '../src/names/knowledge/given-names-arabic.json' with { type: 'json' }
import { realLists } from './real-lists.ts'

const target = 'src/names/knowledge/common-names.json'
/** A word is of the first class whose share of bearers it reaches. */
const shares = [0.005, 0.001, 0.0002, 0.00004]
/** A family or a network stands together on a list: there a share counts a third, and three bearers are chance. */
const fewestListed = 4
const listedPart = 1 / 3
/** On a smaller list than this a share says little. */
const smallest = 4000
/** The lists that name organisations in one language, not in twenty-four. */
const inEnglish = ['us-ofac-sdn', 'uk-sl', 'un-sc']
/** A name is a man's or a woman's when this share of its bearers were, and there were enough of them. */
const oneSex = 0.9
const fewestBorn = 2000

type Counts = Map<string, number>

function count(into: Counts, word: string, by: number): void {
  into.set(word, (into.get(word) ?? 0) + by)
}

/** Per cent of a sex, or of all, by name. */
function censusShares(folder: string): Counts {
  const shares: Counts = new Map()
  for (const [file, part] of [
    ['dist.all.last', 1],
    ['dist.male.first', 0.5],
    ['dist.female.first', 0.5],
  ] as const) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [name = '', percent = ''] = line.trim().split(/\s+/)
      if (name !== '') count(shares, name.toLowerCase(), (Number(percent) / 100) * part)
    }
  }
  return shares
}

interface Born {
  readonly boys: Counts
  readonly girls: Counts
}

function born(folder: string): Born {
  const boys: Counts = new Map()
  const girls: Counts = new Map()
  for (const file of readdirSync(folder).filter((name) => /^yob\d{4}\.txt$/.test(name))) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [name = '', sex, births] = line.trim().split(',')
      if (name !== '') count(sex === 'F' ? girls : boys, name.toLowerCase(), Number(births))
    }
  }
  return { boys, girls }
}

function bornShares({ boys, girls }: Born): Counts {
  const all: Counts = new Map(boys)
  for (const [name, births] of girls) count(all, name, births)
  const total = [...all.values()].reduce((sum, births) => sum + births, 0)
  return new Map([...all].map(([name, births]) => [name, births / total]))
}

/** Share of a list's entries of one kind that bear the word in any of their names. */
function listedShares(entries: readonly ListEntry[], isPerson: boolean): Counts {
  const of = entries.filter(
    ({ schema }) => (schema === 'Person') === isPerson && !/Vessel|Aircraft/.test(schema),
  )
  const counts: Counts = new Map()
  for (const { names } of of) {
    const words = names.flatMap(({ full }) => analyse(full, isPerson ? 'person' : 'organisation').words)
    const plain = words.filter(({ kind, text, written }) => kind === 'word' && text === written)
    for (const text of new Set(plain.map(({ text }) => text))) count(counts, text, 1)
  }
  return new Map(
    [...counts]
      .filter(([, n]) => n >= fewestListed)
      .map(([word, n]) => [word, (listedPart * n) / Math.max(smallest, of.length)]),
  )
}

/** Names that stand in the reviewed table of other countries, with the share that its heading states. */
function frequentShares(): Counts {
  const shares: Counts = new Map()
  for (const [part, share] of [
    [frequent.many, 0.001],
    [frequent.most, 0.005],
  ] as const) {
    for (const names of Object.values(part)) {
      for (const name of names.split(' '))
        for (const { text } of analyse(name, 'person').words) shares.set(text, share)
    }
  }
  return shares
}

/** Spellings of frequent Arabic and Persian names: the table says that they are frequent, not how much. */
function arabicShares(): Counts {
  return new Map(Object.values(arabic.names).flatMap((names) => names.map((name) => [name, 0.001] as const)))
}

const folders = process.argv.slice(2)
const [census = '', ssa = ''] = folders
if (folders.length !== 2)
  throw new Error('Name the folder of the census files and that of the yobNNNN.txt files.')
const births = born(ssa)
const lists = await realLists()
const sources = [
  censusShares(census),
  bornShares(births),
  frequentShares(),
  arabicShares(),
  ...lists.map(({ entries }) => listedShares(entries, true)),
  ...lists.filter(({ name }) => inEnglish.includes(name)).map(({ entries }) => listedShares(entries, false)),
]
const most: Counts = new Map()
for (const source of sources) {
  for (const [word, share] of source) if (share > (most.get(word) ?? 0)) most.set(word, share)
}
const classOf = (share: number) => shares.findIndex((least) => share >= least)
const isWord = (word: string) => /^[a-z]{2,}$/.test(word)
const ofClass = (at: number) =>
  [...most]
    .filter(([word, share]) => isWord(word) && classOf(share) === at)
    .map(([word]) => word)
    .sort()
    .join(' ')
const ofOneSex = (own: Counts, other: Counts) =>
  [...own]
    .filter(([name, n]) => n >= fewestBorn && n / (n + (other.get(name) ?? 0)) >= oneSex)
    .map(([name]) => name)
/** Those alone that might be taken for a name of the other sex. */
const near = (names: readonly string[], others: readonly string[]) => {
  const words = others.flatMap((name) => analyse(name, 'person').words)
  const isNear = (name: string) =>
    analyse(name, 'person').words.some((word) =>
      words.some((other) => word.text[0] === other.text[0] && compareWords(word, other, 2).cost < 9),
    )
  return names.filter(isNear).sort().join(' ')
}
const men = ofOneSex(births.boys, births.girls)
const women = ofOneSex(births.girls, births.boys)
/** Names that people of one country bear so often that they are themselves, not slips of each other. */
const general = (least: number) => {
  const names = new Set<string>()
  for (const source of sources.slice(0, 3))
    for (const [name, share] of source) if (share >= least && isWord(name)) names.add(name)
  return [...names].sort().join(' ')
}
const spanish = new Set(
  [frequent.most.es, frequent.many.es].flatMap((names) =>
    analyse(names, 'person').words.map(({ text }) => text),
  ),
)
const file = {
  source:
    'Shares of bearers: US Census Bureau, Frequently Occurring Surnames and First Names, 1990 census (public domain); US Social Security Administration, given names of children born 1945–2024 (public domain); own counts of entries, not of aliases, on the EU (2026-05-01), UN, UK (2026-08-22) and OFAC SDN (2024-05-03) lists, a third of each share; frequent-names.json; given-names-arabic.json as 1 of 1,000. The greatest share of a word in any of them is its class. Made by bench/common-names.ts.',
  licence: 'facts of public statistics and official lists',
  date: '2026-11-22',
  classes: shares.map((share) => `at least 1 of ${Math.round(1 / share)}`),
  words: shares.map((_, at) => ofClass(at)),
  settled: general(0.0001),
  spanish: [...spanish].sort().join(' '),
  men: near(men, women),
  women: near(women, men),
}
writeFileSync(target, `${JSON.stringify(file, null, 1)}\n`)
for (const [at, words] of file.words.entries()) console.log(file.classes[at], words.split(' ').length)
console.log(
  'settled',
  file.settled.split(' ').length,
  'men',
  file.men.split(' ').length,
  'women',
  file.women.split(' ').length,
)
