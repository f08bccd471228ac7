import { type AnalysedName, partsFor, type Word } from '#names'
import { type KeptEntry, nameKinds, scripts, wordKinds } from './build.ts'
import { engineDigest } from './engine.ts'
import { hashOf, keyKinds } from './keys.ts'
import type { Lists } from './model.ts'
import { type ListVersion, textIn, unpackSections } from './sections.ts'

/** Words of the index that may stand for a word that was asked. */
export interface Found {
  readonly words: readonly number[]
  /** By the commonest of them: how much naming one of them proves. */
  readonly weight: number
  /** Names that hold any of them. */
  readonly names: number
}

/** An index of list versions that never changes. Its bytes may be shared by threads; what is read from them is kept. */
export interface Snapshot {
  readonly lists: readonly ListVersion[]
  readonly versions: Lists
  readonly counts: { readonly entries: number; readonly names: number; readonly words: number }
  word(id: number): Word
  /** On how many names a word stands. */
  countOf(word: number): number
  wordsUnder(hash: number): Uint32Array
  namesWith(word: number): Uint32Array
  /** Names of which some neighbouring words together make this text. */
  namesJoining(text: string): Uint32Array
  name(id: number): AnalysedName
  /** Bits 0–1: kind of name; readable without making the name. */
  kindOf(name: number): (typeof nameKinds)[number]
  entryOf(name: number): number
  entriesWithNumber(plain: string): Uint32Array
  listOf(entry: number): string
  entry(id: number): KeptEntry
  namesOf(entry: number): readonly number[]
  /** What was found for words asked before; a memory of this process, no part of the index. */
  readonly neighbours: Map<string, Found>
}

/** Opens a snapshot over its bytes (see `sections.ts`); throws a RangeError for other bytes. */
export function openSnapshotBytes(file: Uint8Array): Snapshot {
  const sections = unpackSections(file)
  const { header } = sections
  if (header.engine !== engineDigest())
    throw new RangeError('The snapshot was made by another engine; build it again.')
  const index = (name: string) => {
    const heads = sections.numbers(`${name}Heads`)
    const items = sections.numbers(`${name}Items`)
    const mask = heads.length - 2
    return (hash: number) => {
      const bucket = hash & mask
      return items.subarray(heads[bucket], heads[bucket + 1])
    }
  }
  const [keys, postings, joined, numbers] = [index('key'), index('posting'), index('joined'), index('number')]
  const entryOf = sections.numbers('nameEntries')
  const flags = sections.numbers('nameFlags')
  const lists = sections.numbers('entryLists')
  const counts = sections.numbers('wordCounts')
  return {
    lists: header.lists,
    versions: Object.fromEntries(header.lists.map(({ name, version }) => [name, version])),
    counts: header.counts,
    ...readers(sections, header.counts.names),
    countOf: (word) => counts[word] ?? 0,
    wordsUnder: keys,
    namesWith: postings,
    namesJoining: (text) => joined(hashOf(keyKinds.joined, text)),
    kindOf: (name) => nameKinds[(flags[name] ?? 0) & 3] ?? 'organisation',
    entryOf: (name) => entryOf[name] ?? 0,
    entriesWithNumber: (plain) => numbers(hashOf(keyKinds.identifier, plain)),
    listOf: (entry) => header.lists[lists[entry] ?? 0]?.name ?? '',
    namesOf: (entry) => namesOf(entryOf, entry),
    neighbours: new Map(),
  }
}

/** Names of one entry stand together, and entries in rising order: found by halving. */
function namesOf(entryOf: Uint32Array, entry: number): number[] {
  let low = 0
  let high = entryOf.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entryOf[middle] ?? 0) < entry) low = middle + 1
    else high = middle
  }
  const names: number[] = []
  while (entryOf[low] === entry) names.push(low++)
  return names
}

/** What is made once, when it is first asked for. */
function readers(sections: ReturnType<typeof unpackSections>, names: number) {
  const texts = (of: string) => {
    const offsets = sections.numbers(`${of}Offsets`)
    const bytes = sections.bytes(`${of}Bytes`)
    return (id: number) => textIn(bytes, offsets[id] ?? 0, offsets[id + 1] ?? 0)
  }
  const wordText = texts('word')
  const nameText = texts('name')
  const entryText = texts('entry')
  const kinds = sections.numbers('wordKinds')
  const counts = sections.numbers('wordCounts')
  const starts = sections.numbers('nameStarts')
  const nameWords = sections.numbers('nameWords')
  const flags = sections.numbers('nameFlags')
  const words: (Word | undefined)[] = []
  const made: (AnalysedName | undefined)[] = []
  const entries = new Map<number, KeptEntry>()
  const readWord = (id: number): Word => {
    const [text = '', written = '', value = '', group = '', key = '', bones = ''] = wordText(id).split('\t')
    const kind = wordKinds[kinds[id] ?? 0] ?? 'word'
    return { kind, text, written, value, class: group, key, bones, ...partsFor(text, key) }
  }
  const word = (id: number): Word => {
    words[id] ??= readWord(id)
    return words[id]
  }
  const readName = (id: number): AnalysedName => {
    const all = Array.from(nameWords.subarray(starts[id], starts[id + 1]), word)
    const flag = flags[id] ?? 0
    return {
      kind: nameKinds[flag & 3] ?? 'organisation',
      full: nameText(id),
      script: scripts[(flag >> 2) & 15] ?? 'other',
      words: all.filter(({ kind }) => kind !== 'form'),
      forms: all.filter(({ kind }) => kind === 'form'),
      turned: ((flag >> 6) & 1) === 1,
    }
  }
  return {
    word,
    name: (id: number): AnalysedName => {
      made[id] ??= readName(id)
      return made[id]
    },
    entry: (id: number): KeptEntry => {
      const known = entries.get(id)
      if (known) return known
      const kept: KeptEntry = JSON.parse(entryText(id))
      entries.set(id, kept)
      return kept
    },
  }
}
