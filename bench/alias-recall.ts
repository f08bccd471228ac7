/** Measures how often a name in another script finds its own Latin names, and how often those of others. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ListEntry } from '#lists/model'
import { type AnalysedName, analyse, costOf, matchNames, type NameKind, nameCost, say } from '#names'
import { type Foreign, isSpelling } from './spelled.ts'
import { writtenPairs } from './written.ts'

const limit = costOf(0.7)
/** Names of strangers that each name is held against. */
const strangers = 20
const scripts =
  'Cyrillic Greek Arabic Hebrew Armenian Georgian Han Hangul Katakana Hiragana Thai Devanagari Bengali Tamil Khmer Myanmar Ethiopic'.split(
    ' ',
  )
const patterns = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const)

/** One foreign name with the Latin names of its own bearer. */
export interface Alias extends Foreign {
  readonly script: string
  readonly latin: readonly string[]
  readonly entry: string
}

/** The script of most letters of a name; `mixed` where another has more than a third; undefined for Latin. */
export function scriptOfMost(name: string): string | undefined {
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  const latin = name.match(/\p{Script=Latin}/gu)?.length ?? 0
  const counts = patterns.map(([script, pattern]) => [script, name.match(pattern)?.length ?? 0] as const)
  const [script, count] = counts.reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)
  if (letters === latin) return undefined
  if (latin * 3 > letters || count === 0) return 'mixed'
  if (counts.some(([one, of]) => of > 0 && (one === 'Katakana' || one === 'Hiragana'))) return 'Kana'
  if (script === 'Arabic') return /[پچژگکی]/u.test(name) ? 'Persian' : 'Arabic'
  return script
}

function kindOf(schema: string): NameKind {
  if (schema === 'Person') return 'person'
  return schema === 'Vessel' || schema === 'Aircraft' ? 'object' : 'organisation'
}

/** Every foreign name of the entries with the Latin names beside it; entries without Latin names have none. */
export function aliasesOf(entries: readonly ListEntry[]): Alias[] {
  return entries.flatMap(({ entry, schema, names }) => {
    const kind = kindOf(schema)
    const full = [...new Set(names.map((name) => name.full))]
    const latin = full.filter((name) => scriptOfMost(name) === undefined && /\p{L}/u.test(name))
    if (latin.length === 0) return []
    return full.flatMap((foreign) => {
      const script = scriptOfMost(foreign)
      const language = names.find((name) => name.full === foreign)?.language
      return script === undefined ? [] : [{ script, kind, foreign, language, latin, entry }]
    })
  })
}

interface Row {
  readonly names: number
  /** Names of which no Latin name is another spelling. */
  readonly otherNames: number
  readonly found: number
  readonly pairs: number
  readonly pairsFound: number
  readonly held: number
  readonly falsely: number
  readonly missed: readonly string[]
  readonly others: readonly string[]
}

const isFound = (a: AnalysedName, b: AnalysedName) => nameCost(a, b, limit) <= limit + 1e-9

/** Recall on spellings, for one script; strangers are drawn from the Latin names of all entries of that kind. */
export function measure(aliases: readonly Alias[], strange: readonly Alias[]): Row {
  const row = { names: 0, otherNames: 0, found: 0, pairs: 0, pairsFound: 0, held: 0, falsely: 0 }
  const missed: string[] = []
  const others: string[] = []
  const next = numbers(aliases.length)
  for (const alias of aliases) {
    const { kind, foreign, latin, entry } = alias
    row.names++
    const read = analyse(foreign, kind)
    const spelled = latin.filter((name) => isSpelling(alias, name))
    const hits = spelled.filter((name) => isFound(read, analyse(name, kind)))
    row.pairs += spelled.length
    row.pairsFound += hits.length
    if (spelled.length === 0) {
      row.otherNames++
      others.push(`${kind}\t${foreign}\t${latin.join(' | ')}`)
    } else if (hits.length > 0) row.found++
    else missed.push(missOf(read, spelled))
    const pool = strange.filter((one) => one.kind === kind)
    for (let i = 0; i < strangers && pool.length > 0; i++) {
      const other = pool[next(pool.length)]
      if (!other || other.entry === entry || latin.some((name) => other.latin.includes(name))) continue
      const name = other.latin[next(other.latin.length)]
      if (name === undefined) continue
      row.held++
      if (isFound(read, analyse(name, kind))) {
        row.falsely++
        missed.push(`FALSE ${kind}\t${foreign}\t${name}`)
      }
    }
  }
  return { ...row, missed, others }
}

/** A miss with the cause: what weighs most between the name and the nearest of its own Latin ones. */
function missOf(read: AnalysedName, latin: readonly string[]): string {
  const nearest = latin
    .map((name) => ({ name, ...matchNames(read, analyse(name, read.kind), Number.POSITIVE_INFINITY) }))
    .reduce((least, one) => (one.cost < least.cost ? one : least))
  const notes = [...nearest.notes].filter(({ cost }) => cost >= 0.4).sort((a, b) => b.cost - a.cost)
  const why = notes.map((note) => `${note.feature} ${note.cost.toFixed(1)} ${say(note)}`).join(' ; ')
  const words = read.words.map(({ text }) => text).join(' ')
  return `${notes[0]?.feature ?? ''}\t${read.kind}\t${read.full}\t[${words}]\t${latin.join(' | ')}\t${nearest.cost.toFixed(2)}\t${why}`
}

/** Numbers below n, the same every time. */
function numbers(seed: number): (n: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

/** Every nth, so that about thirty remain. */
const sample = (lines: readonly string[]) =>
  lines.filter((_, i) => i % Math.max(1, Math.ceil(lines.length / 30)) === 0)

function printRow(script: string, row: Row): void {
  const spelled = row.names - row.otherNames
  const share = (of: number, all: number) => (all === 0 ? '   –' : (of / all).toFixed(3))
  console.log(
    [
      script.padEnd(22),
      `${String(row.names).padStart(5)} names`,
      `${String(row.otherNames).padStart(4)} other names`,
      `recall ${share(row.found, spelled)}`,
      `pairs ${share(row.pairsFound, row.pairs)}`,
      `strangers ${row.falsely}/${row.held} (${((1000 * row.falsely) / Math.max(1, row.held)).toFixed(2)} ‰)`,
    ].join('  '),
  )
}

/** Causes of what was missed, most frequent first. */
function causesOf(missed: readonly string[]): string {
  const causes = Map.groupBy(
    missed.filter((line) => !line.startsWith('FALSE')),
    (line) => line.split('\t')[0] ?? '',
  )
  return [...causes]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([cause, lines]) => `${cause} ${lines.length}`)
    .join(', ')
}

/** The same by kind of bearer, where both kinds have their share. */
function byKind(script: string, aliases: readonly Alias[]): (readonly [string, readonly Alias[]])[] {
  if (aliases.length < 50) return []
  const kinds = Map.groupBy(aliases, ({ kind }) => kind)
  return [...kinds].map(([kind, of]) => [`${script} ${kind}`, of])
}

/** The table: real lists by script, then pairs made by writing Latin names in scripts that lists hardly use. */
export function printAliases(entries: readonly ListEntry[], directory?: string): void {
  const aliases = aliasesOf(entries)
  const groups = [...Map.groupBy(aliases, ({ script }) => script)]
    .sort((a, b) => b[1].length - a[1].length)
    .flatMap(([script, of]) => [[script, of] as const, ...byKind(script, of)])
  const made = writtenPairs(entries)
  for (const [script, of] of [...groups, ...made]) {
    const row = measure(of, aliases)
    printRow(script, row)
    const causes = causesOf(row.missed)
    if (causes !== '') console.log(`${' '.repeat(24)}missed by: ${causes}`)
    if (directory === undefined) continue
    const everything = process.argv.includes('--all')
    const lines = everything ? row.missed : sample(row.missed)
    writeFileSync(join(directory, `misses-${script.replace(' ', '-')}.tsv`), `${lines.join('\n')}\n`)
    writeFileSync(
      join(directory, `other-names-${script.replace(' ', '-')}.tsv`),
      `${sample(row.others).join('\n')}\n`,
    )
  }
}
