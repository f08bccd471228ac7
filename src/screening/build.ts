import { canonicalJson } from '#kernel'
import type { ListEntry } from '#lists/model'
import { type AnalysedName, analyse, shapeOf, startsOf, type Word } from '#names'
import { kindsOf } from './compare.ts'
import { engineDigest } from './engine.ts'
import { normaliseIdentifier } from './evidence.ts'
import { bucketCount, bucketed, growingBytes, growingNumbers } from './growing.ts'
import { hashOf, joinedKeysOf, keyKinds, keysOf } from './keys.ts'
import { heldBy, othersOf, packName, packWord } from './layout.ts'
import { type Addressed, readAddress } from './measures/addresses.ts'
import { formatVersion, type ListVersion, packSections } from './sections.ts'

/** A list version with its entries, as the builder reads them: once, in order. */
export interface SnapshotSource extends ListVersion {
  readonly entries: AsyncIterable<ListEntry> | Iterable<ListEntry>
}

/** What is kept of an entry beside its names; read only for those that score. */
export interface KeptEntry {
  readonly entry: string
  readonly schema: string
  readonly birthDates: readonly { from: string; to: string }[]
  readonly countries: readonly string[]
  readonly nationalities: readonly string[]
  readonly gender: string | undefined
  readonly identifiers: readonly { kind: string; value: string }[]
  /** Kept as numbers, apart from the rest. */
  readonly addresses: readonly Addressed[]
  readonly programmes: readonly string[]
  readonly version: string
}

const encoder = new TextEncoder()
const utf8 = (text: string) => encoder.encode(text)

type Builder = ReturnType<typeof newBuilder> & Required<Pick<IndexedOtherwise, 'moreJoined'>>

/** What an index of parties has otherwise than one of lists. */
export interface IndexedOtherwise {
  /** Keys under which a name is found by neighbours, beside `joinedKeysOf`. */
  readonly moreJoined?: (name: AnalysedName) => Iterable<number>
  /** The place of the source that an entry is counted to, whichever it came from. */
  readonly listOf?: (entry: ListEntry) => number
}

function newBuilder() {
  return {
    wordIds: new Map<string, number>(),
    wordTexts: growingBytes(),
    wordFlags: growingNumbers(),
    wordConsonants: growingNumbers(),
    wordStarts: growingNumbers(),
    wordShapes: growingBytes(),
    keys: { hash: growingNumbers(), word: growingNumbers() },
    postings: { word: growingNumbers(), name: growingNumbers(), others: growingNumbers() },
    joined: { hash: growingNumbers(), name: growingNumbers() },
    numbers: { hash: growingNumbers(), entry: growingNumbers() },
    nameHeads: growingNumbers(),
    nameWords: growingNumbers(),
    nameEntries: growingNumbers(),
    nameTexts: growingBytes(),
    entryLists: growingNumbers(),
    entryTexts: growingBytes(),
    addressHeads: growingNumbers(),
    addressMarks: growingNumbers(),
  }
}

/** The bytes of a snapshot of these list versions. The same entries in the same order give the same bytes. */
export async function buildSnapshotBytes(
  sources: readonly SnapshotSource[],
  { moreJoined = () => [], listOf }: IndexedOtherwise = {},
): Promise<Uint8Array> {
  const builder = { ...newBuilder(), moreJoined }
  for (const [list, source] of sources.entries()) {
    for await (const entry of source.entries) addEntry(builder, entry, listOf?.(entry) ?? list)
  }
  return finish(builder, sources)
}

function addEntry(builder: Builder, entry: ListEntry, list: number): void {
  const id = builder.entryLists.length
  builder.entryLists.push(list)
  builder.entryTexts.push(utf8(JSON.stringify(keptOf(entry))))
  addAddresses(builder, entry)
  const seen = new Set<string>()
  for (const name of entry.names) {
    if (seen.has(name.full)) continue
    seen.add(name.full)
    for (const kind of kindsOf(entry)) {
      const analysed = analyse(name.full, kind)
      if (analysed.words.length > 0) addName(builder, analysed, { entry: id, isWeak: name.kind === 'weak' })
    }
  }
  for (const { value } of entry.identifiers) {
    const plain = normaliseIdentifier(value)
    if (plain === '') continue
    builder.numbers.hash.push(hashOf(keyKinds.identifier, plain))
    builder.numbers.entry.push(id)
  }
}

/** The marks of each address, 0 between two. */
function addAddresses({ addressHeads, addressMarks }: Builder, { addresses }: ListEntry): void {
  addressHeads.push(addressMarks.length)
  for (const text of new Set(addresses.map((address) => address.text))) {
    const marks = Array.from(readAddress(text).marks)
    for (const mark of marks.length > 0 ? [...marks, 0] : []) addressMarks.push(mark)
  }
}

function keptOf(entry: ListEntry): Omit<KeptEntry, 'addresses'> {
  const { origin: _, ...body } = entry
  return {
    entry: entry.entry,
    schema: entry.schema,
    birthDates: entry.birthDates.map(({ from, to }) => ({ from, to })),
    countries: entry.countries,
    nationalities: entry.nationalities,
    gender: entry.gender,
    identifiers: entry.identifiers.map(({ kind, value }) => ({ kind, value })),
    programmes: entry.programmes,
    version: digestOf(canonicalJson(body)),
  }
}

/** 64 bits that change when the text does: to notice a changed entry, not to prove anything. */
function digestOf(text: string): string {
  const hex = (kind: number) => hashOf(kind, text).toString(16).padStart(8, '0')
  return hex(11) + hex(0x5bd1e995)
}

function addName(builder: Builder, name: AnalysedName, at: { entry: number; isWeak: boolean }): void {
  const id = builder.nameEntries.length
  builder.nameHeads.push(builder.nameWords.length)
  builder.nameHeads.push(packName(name, at.isWeak))
  builder.nameEntries.push(at.entry)
  builder.nameTexts.push(utf8(name.full))
  const held = new Map<number, Word>()
  for (const word of [...name.words, ...name.forms]) {
    const wordId = wordIdOf(builder, word)
    builder.nameWords.push(wordId)
    builder.wordFlags.mark(wordId, heldBy(name.kind))
    if (word.kind !== 'form' && word.kind !== 'particle' && word.kind !== 'initial') held.set(wordId, word)
  }
  for (const [wordId, word] of held) {
    builder.postings.word.push(wordId)
    builder.postings.name.push(id)
    builder.postings.others.push(othersOf(name, word))
  }
  for (const hash of [...joinedKeysOf(name), ...builder.moreJoined(name)]) {
    builder.joined.hash.push(hash)
    builder.joined.name.push(id)
  }
}

function wordIdOf(builder: Builder, word: Word): number {
  const { text, written, value, class: group, key, bones, kind } = word
  const stored = [text, written, value, group, key, bones].join('\t')
  const name = `${kind}\t${stored}`
  const known = builder.wordIds.get(name)
  if (known !== undefined) return known
  const id = builder.wordIds.size
  builder.wordIds.set(name, id)
  builder.wordTexts.push(utf8(stored))
  builder.wordFlags.push(packWord(word))
  builder.wordConsonants.push(word.consonants)
  builder.wordStarts.push(startsOf(word))
  builder.wordShapes.push(shapeOf(word))
  if (kind === 'form' || kind === 'particle' || kind === 'initial') return id
  for (const hash of keysOf(word)) {
    builder.keys.hash.push(hash)
    builder.keys.word.push(id)
  }
  return id
}

function finish(builder: Builder, sources: readonly SnapshotSource[]): Uint8Array {
  builder.nameHeads.push(builder.nameWords.length)
  builder.addressHeads.push(builder.addressMarks.length)
  const words = builder.wordIds.size
  const names = builder.nameEntries.length
  const entries = builder.entryLists.length
  const runs = (of: { offsets: Uint32Array; bytes: Uint8Array }, name: string) => ({
    [`${name}Offsets`]: of.offsets,
    [`${name}Bytes`]: of.bytes,
  })
  const index = (of: { heads: Uint32Array; items: Uint32Array; tags: Uint8Array }, name: string) => ({
    [`${name}Heads`]: of.heads,
    [`${name}Items`]: of.items,
    [`${name}Tags`]: of.tags,
  })
  const hashed = (hash: Uint32Array, items: Uint32Array) => bucketed(hash, items, bucketCount(items.length))
  return packSections(
    {
      format: formatVersion,
      engine: engineDigest(),
      lists: sources.map(({ name, version }) => ({ name, version })),
      counts: { entries, names, words },
    },
    {
      ...runs(builder.wordTexts.done(), 'word'),
      wordFlags: builder.wordFlags.done(),
      wordConsonants: builder.wordConsonants.done(),
      wordStarts: builder.wordStarts.done(),
      ...runs(builder.wordShapes.done(), 'shape'),
      ...index(hashed(builder.keys.hash.done(), builder.keys.word.done()), 'key'),
      ...postings(builder, words),
      ...index(hashed(builder.joined.hash.done(), builder.joined.name.done()), 'joined'),
      ...index(hashed(builder.numbers.hash.done(), builder.numbers.entry.done()), 'number'),
      nameHeads: builder.nameHeads.done(),
      nameWords: builder.nameWords.done(),
      nameEntries: builder.nameEntries.done(),
      ...runs(builder.nameTexts.done(), 'name'),
      entryLists: builder.entryLists.done(),
      ...runs(builder.entryTexts.done(), 'entry'),
      addressHeads: builder.addressHeads.done(),
      addressMarks: builder.addressMarks.done(),
    },
  )
}

function postings({ postings: { word, name, others } }: Builder, words: number) {
  const places = Uint32Array.from({ length: word.length }, (_, at) => at)
  const { heads, items } = bucketed(word.done(), places, 2 ** Math.ceil(Math.log2(Math.max(2, words))))
  const [names, other] = [name.done(), others.done()]
  return {
    postingHeads: heads,
    postingItems: items.map((at) => names[at] ?? 0),
    postingOthers: items.map((at) => other[at] ?? 0),
  }
}
