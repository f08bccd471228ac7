import { readFileSync } from 'node:fs'
import { type AnalysedName, analyse, costOf, matchNames, nameCost, say } from '#names'
import { table } from '../../src/app/cli/output.ts'
import { dataFile } from '../../test/support/lists.ts'
import { chanceFrom } from './chance.ts'
import { type Alias, aliasesOf, type Bearer, bearersOf } from './foreign.ts'
import { causesOf, type Figure, less, type Miss, more, type Outcome, type Section } from './section.ts'
import { everyOf } from './sources.ts'
import { isSpelling } from './spelled.ts'
import { writtenPairs } from './written.ts'

const limit = costOf(0.7)
/** Names of strangers that each name is held against. */
const strangers = 20
/** Asked of the finished product, by script: on the lists, and on pairs made for scripts that lists hardly use. */
const bars: Readonly<Record<string, number>> = {
  Cyrillic: 0.97,
  Greek: 0.9,
  Hangul: 0.85,
  Han: 0.8,
  Arabic: 0.75,
  Persian: 0.75,
  'Georgian, made': 0.95,
  'Armenian, made': 0.95,
  'Hebrew, made': 0.75,
  'Kana, made': 0.8,
}

interface Row {
  readonly names: number
  /** Names of which no Latin name is another spelling. */
  readonly otherNames: number
  readonly found: number
  readonly held: number
  readonly falsely: number
  readonly misses: readonly Miss[]
}
type Group = readonly [string, readonly Alias[]]

/** Names in other scripts against the own Latin names of their bearers, and against those of strangers. */
export const aliases: Section = {
  name: 'aliases',
  title: 'Own names in other scripts against own Latin ones, at 0.70: recall of spellings, other names apart',
  measure: async (tools) => {
    const entries = (await tools.lists()).flatMap((list) => list.entries)
    const all = aliasesOf(bearersOf(entries))
    const held = heldOut()
    const groups: Group[] = [
      ...byScript(all).flatMap(([script, of]) => [[script, of] as const, ...byKind(script, of)]),
      ...writtenPairs(entries),
      ...byScript(held).map(([script, of]) => [`${script}, Wikidata`, of] as const),
    ]
    const strange = Map.groupBy([...all, ...held], ({ kind }) => kind)
    const rows = groups.map(([name, of]) => [name, measure(everyOf(of, tools.every), strange)] as const)
    return outcomeOf(rows)
  },
}

/** Office holders of Saudi Arabia in Wikidata (CC0): names that no table here was made with. */
function heldOut(): Alias[] {
  const lines = readFileSync(dataFile('formats/ftm/wikidata_peps_sa_2024-03.entities.ftm.json'), 'utf8')
  const bearers = lines.split('\n').flatMap((line): Bearer[] => {
    const entity: FtmEntity | undefined = line === '' ? undefined : JSON.parse(line)
    if (entity?.schema !== 'Person') return []
    const { name = [], alias = [] } = entity.properties
    return [{ entry: entity.id, kind: 'person', names: [...name, ...alias].map((full) => ({ full })) }]
  })
  return aliasesOf(bearers)
}
interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: { readonly name?: string[]; readonly alias?: string[] }
}

const byScript = (of: readonly Alias[]): Group[] =>
  [...Map.groupBy(of, ({ script }) => script)].sort((a, b) => b[1].length - a[1].length)

/** The same by kind of bearer, where both kinds have their share. */
function byKind(script: string, of: readonly Alias[]): Group[] {
  if (of.length < 50) return []
  return [...Map.groupBy(of, ({ kind }) => kind)].map(([kind, some]) => [`${script}, ${kind}`, some])
}

/** Recall on spellings, for one group. */
function measure(of: readonly Alias[], strange: ReadonlyMap<string, readonly Alias[]>): Row {
  const row = { names: 0, otherNames: 0, found: 0, held: 0, falsely: 0 }
  const misses: Miss[] = []
  const chance = chanceFrom(of.length)
  for (const alias of of) {
    row.names++
    const read = analyse(alias.foreign, alias.kind)
    const spelled = alias.latin.filter((name) => isSpelling(alias, name))
    if (spelled.length === 0) {
      row.otherNames++
      misses.push({
        cause: 'other name',
        text: `${alias.kind}\t${alias.foreign}\t${alias.latin.join(' | ')}`,
      })
    } else if (spelled.some((name) => isFound(read, analyse(name, alias.kind)))) row.found++
    else misses.push(missOf(read, spelled))
    const pool = strange.get(alias.kind) ?? []
    for (let i = 0; i < strangers; i++) {
      const other = chance.of(pool)
      if (!other || other.entry === alias.entry || alias.latin.some((name) => other.latin.includes(name)))
        continue
      const name = chance.of(other.latin)
      if (name === undefined) continue
      row.held++
      if (!isFound(read, analyse(name, alias.kind))) continue
      row.falsely++
      misses.push({ cause: 'stranger', text: `${alias.kind}\t${alias.foreign}\t${name}` })
    }
  }
  return { ...row, misses }
}

const isFound = (a: AnalysedName, b: AnalysedName) => nameCost(a, b, limit) <= limit + 1e-9

/** A miss with the cause: what weighs most between the name and the nearest of its own Latin ones. */
function missOf(read: AnalysedName, latin: readonly string[]): Miss {
  const nearest = latin
    .map((name) => matchNames(read, analyse(name, read.kind), Number.POSITIVE_INFINITY))
    .reduce((least, one) => (one.cost < least.cost ? one : least))
  const notes = nearest.notes.filter(({ cost }) => cost >= 0.4).toSorted((a, b) => b.cost - a.cost)
  const why = notes.map((note) => `${note.feature} ${note.cost.toFixed(1)} ${say(note)}`).join(' ; ')
  const words = read.words.map(({ text }) => text).join(' ')
  const cause = notes[0]?.feature ?? 'many small'
  return {
    cause,
    text: `${read.kind}\t${read.full}\t[${words}]\t${latin.join(' | ')}\t${nearest.cost.toFixed(2)}\t${why}`,
  }
}

const apart: readonly string[] = ['other name', 'stranger']

function outcomeOf(rows: readonly (readonly [string, Row])[]): Outcome {
  const head = ['names', 'count', 'other names', 'recall', 'strangers held', '‰', 'missed by']
  const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3))
  const cells = rows.map(([name, row]) => [
    name,
    String(row.names),
    String(row.otherNames),
    share(row.found, row.names - row.otherNames),
    `${row.falsely}/${row.held}`,
    ((1000 * row.falsely) / Math.max(1, row.held)).toFixed(2),
    causesOf(row.misses.filter(({ cause }) => !apart.includes(cause))),
  ])
  const figures = rows.flatMap(([name, row]): Figure[] => {
    const spelled = row.names - row.otherNames
    if (spelled < 50) return []
    return [more(name, [row.found, spelled], bars[name])]
  })
  const held = rows.reduce((sum, [, row]) => sum + row.held, 0)
  const falsely = rows.reduce((sum, [, row]) => sum + row.falsely, 0)
  return {
    lines: [table(head, cells)],
    figures: [...figures, less('strangers', [falsely, held])],
    misses: rows.flatMap(([name, row]) =>
      name.includes(', person') || name.includes(', organisation') || name.includes(', object')
        ? []
        : row.misses.map(({ cause, text }) => ({ cause: `${name}: ${cause}`, text })),
    ),
  }
}
