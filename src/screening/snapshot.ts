import { type AnalysedName, type Letters, partsFor, type Word } from '#names'
import type { KeptEntry } from './build.ts'
import { engineDigest } from './engine.ts'
import { hashOf, keyKinds } from './keys.ts'
import { isTurnedName, kindOfName, kindOfWord, type nameKinds, scriptOfName } from './layout.ts'
import type { Addressed } from './measures/addresses.ts'
import type { Lists } from './model.ts'
import type { Neighbours } from './neighbours.ts'
import { type ListVersion, textIn, unpackSections } from './sections.ts'

/** Numbers of the index as they lie in its bytes. */
export interface Columns {
  /** See `layout.ts`. */
  readonly wordFlags: Uint32Array
  /** Counts of consonants by class, as `leastCost` reads them. */
  readonly wordConsonants: Uint32Array
  /** Bits of the letters a word may begin with in Latin. */
  readonly wordStarts: Uint32Array
  /** What each word is compared by (`shapeOf`): `shapeBytes` from `shapeOffsets[word]` up to the next. */
  readonly shapeOffsets: Uint32Array
  readonly shapeBytes: Uint8Array
  /** Two numbers a name: where its words begin in `nameWords`, and its flags (`layout.ts`). One name more at the end. */
  readonly nameHeads: Uint32Array
  readonly nameWords: Uint32Array
  readonly nameEntries: Uint32Array
  /** Names that hold a word: `postingItems` from `postingHeads[word]` up to `postingHeads[word + 1]`. */
  readonly postingHeads: Uint32Array
  readonly postingItems: Uint32Array
  /** Beside each item what the name's other words may begin with (`othersOf`). */
  readonly postingOthers: Uint32Array
}

/** What one thread notes down while it looks for candidates: made once, cleared after each question. */
export interface Scratch {
  /** Which words of the question a word of the index may stand for, one bit each; 0 between questions. */
  readonly covers: Uint32Array
  /** What that costs at least. */
  readonly costs: Float32Array
  /** The round in which a word or a name was last looked at. */
  readonly wordRound: Uint32Array
  readonly nameRound: Uint32Array
  wordRounds: number
  nameRounds: number
}

/** An index of list versions that never changes. Its bytes may be shared by threads; what is read from them is kept. */
export interface Snapshot {
  readonly lists: readonly ListVersion[]
  readonly versions: Lists
  readonly counts: { readonly entries: number; readonly names: number; readonly words: number }
  readonly columns: Columns
  word(id: number): Word
  /** The bytes that a word is compared by (`shapeOf`). */
  shape(id: number): Letters
  /** Calls with each word that stands under a key. */
  eachWordUnder(hash: number, see: (word: number) => void): void
  /** Calls with each name of which neighbouring words together stand under a key. */
  eachNameJoining(hash: number, see: (name: number) => void): void
  name(id: number): AnalysedName
  kindOf(name: number): (typeof nameKinds)[number]
  entryOf(name: number): number
  entriesWithNumber(plain: string): number[]
  listOf(entry: number): string
  entry(id: number): KeptEntry
  namesOf(entry: number): readonly number[]
  /** What was found for words asked before, by what was asked for; a memory of this thread, no part of the index. */
  readonly neighbours: Map<string, Map<Word, Neighbours>>
  readonly scratch: Scratch
}

/** Opens a snapshot over its bytes (see `sections.ts`); throws a RangeError for other bytes. */
export function openSnapshotBytes(file: Uint8Array): Snapshot {
  const sections = unpackSections(file)
  const { header } = sections
  if (header.engine !== engineDigest())
    throw new RangeError('The snapshot was made by another engine; build it again.')
  const columns = columnsOf(sections)
  const [keys, joined, numbers] = [
    tagged(sections, 'key'),
    tagged(sections, 'joined'),
    tagged(sections, 'number'),
  ]
  const lists = sections.numbers('entryLists')
  const { entries, names, words } = header.counts
  return {
    lists: header.lists,
    versions: Object.fromEntries(header.lists.map(({ name, version }) => [name, version])),
    counts: { entries, names, words },
    columns,
    ...readers(sections, columns),
    shape: shapesOf(columns),
    eachWordUnder: keys,
    eachNameJoining: joined,
    kindOf: (name) => kindOfName(columns.nameHeads[2 * name + 1] ?? 0),
    entryOf: (name) => columns.nameEntries[name] ?? 0,
    entriesWithNumber: (plain) => {
      const found: number[] = []
      numbers(hashOf(keyKinds.identifier, plain), (entry) => found.push(entry))
      return found
    },
    listOf: (entry) => header.lists[lists[entry] ?? 0]?.name ?? '',
    namesOf: (entry) => namesOf(columns.nameEntries, entry),
    neighbours: new Map(),
    scratch: {
      covers: new Uint32Array(words),
      costs: new Float32Array(words),
      wordRound: new Uint32Array(words),
      nameRound: new Uint32Array(names),
      wordRounds: 0,
      nameRounds: 0,
    },
  }
}

type Sections = ReturnType<typeof unpackSections>

function columnsOf({ numbers, bytes }: Sections): Columns {
  return {
    wordFlags: numbers('wordFlags'),
    wordConsonants: numbers('wordConsonants'),
    wordStarts: numbers('wordStarts'),
    shapeOffsets: numbers('shapeOffsets'),
    shapeBytes: bytes('shapeBytes'),
    nameHeads: numbers('nameHeads'),
    nameWords: numbers('nameWords'),
    nameEntries: numbers('nameEntries'),
    postingHeads: numbers('postingHeads'),
    postingItems: numbers('postingItems'),
    postingOthers: numbers('postingOthers'),
  }
}

function shapesOf({ shapeOffsets, shapeBytes }: Columns) {
  return (id: number) => ({ bytes: shapeBytes, at: shapeOffsets[id] ?? 0, end: shapeOffsets[id + 1] ?? 0 })
}

/** Items under a hash: of its bucket those whose tag is the hash's own. */
function tagged(sections: Sections, name: string) {
  const heads = sections.numbers(`${name}Heads`)
  const items = sections.numbers(`${name}Items`)
  const tags = sections.bytes(`${name}Tags`)
  const mask = heads.length - 2
  return (hash: number, see: (item: number) => void): void => {
    const bucket = hash & mask
    const tag = hash >>> 24
    const end = heads[bucket + 1] ?? 0
    for (let at = heads[bucket] ?? 0; at < end; at++) if (tags[at] === tag) see(items[at] ?? 0)
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

/** The addresses of an entry: its marks as they lie in the bytes, parted by zeros. */
function addressReader(sections: Sections): (entry: number) => Addressed[] {
  const heads = sections.numbers('addressHeads')
  const marks = sections.numbers('addressMarks')
  return (entry) => {
    const found: Addressed[] = []
    for (let from = heads[entry] ?? 0, end = heads[entry + 1] ?? 0, at = from; at < end; at++) {
      if (marks[at] !== 0) continue
      found.push({ marks: marks.subarray(from, at) })
      from = at + 1
    }
    return found
  }
}

/** What is made once, when it is first asked for. */
function readers(sections: Sections, { wordFlags, nameHeads, nameWords }: Columns) {
  const texts = (of: string) => {
    const offsets = sections.numbers(`${of}Offsets`)
    const bytes = sections.bytes(`${of}Bytes`)
    return (id: number) => textIn(bytes, offsets[id] ?? 0, offsets[id + 1] ?? 0)
  }
  const wordText = texts('word')
  const nameText = texts('name')
  const entryText = texts('entry')
  const addresses = addressReader(sections)
  const words: (Word | undefined)[] = []
  const names: (AnalysedName | undefined)[] = []
  const entries = new Map<number, KeptEntry>()
  const readWord = (id: number): Word => {
    const [text = '', written = '', value = '', group = '', key = '', bones = ''] = wordText(id).split('\t')
    const kind = kindOfWord(wordFlags[id] ?? 0)
    return { kind, text, written, value, class: group, key, bones, ...partsFor(text, key) }
  }
  const word = (id: number): Word => {
    words[id] ??= readWord(id)
    return words[id]
  }
  const readName = (id: number): AnalysedName => {
    const all = Array.from(nameWords.subarray(nameHeads[2 * id], nameHeads[2 * id + 2]), word)
    const flags = nameHeads[2 * id + 1] ?? 0
    return {
      kind: kindOfName(flags),
      full: nameText(id),
      script: scriptOfName(flags),
      words: all.filter(({ kind }) => kind !== 'form'),
      forms: all.filter(({ kind }) => kind === 'form'),
      turned: isTurnedName(flags),
    }
  }
  return {
    word,
    name: (id: number): AnalysedName => {
      names[id] ??= readName(id)
      return names[id]
    },
    entry: (id: number): KeptEntry => {
      const known = entries.get(id)
      if (known) return known
      const kept: KeptEntry = {
        ...JSON.parse(entryText(id)),
        // read where somebody asks: only what is explained needs them
        get addresses() {
          return addresses(id)
        },
      }
      entries.set(id, kept)
      return kept
    },
  }
}
