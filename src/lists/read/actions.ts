import { AppError, type Instant, ok, type Result, refuse, toInstant, worded } from '#kernel'
import { changesBetween } from '../delta.ts'
import {
  countDelta,
  type Difference,
  type EntryTimes,
  readDifferences,
  readEditions,
  readEntry,
  readTimes,
  streamEntries,
} from '../entries/store.ts'
import { noEntryWords, noVersionWords, unknownListWords } from '../knowledge/import-words.ts'
import type {
  Alarm,
  DeltaCounts,
  EntryChange,
  EntryEdition,
  EntryView,
  ListEntry,
  ListVersion,
} from '../model.ts'
import { listNamed, listNames } from '../register.ts'
import {
  type Reader,
  readActive,
  readActiveAt,
  readAlarms,
  readVersion,
  readVersions,
  type StoredVersion,
} from '../store.ts'

/** The versions in force, by list; those of an earlier instant where one is given. */
export async function activeVersions(db: Reader, asOf?: Instant): Promise<ListVersion[]> {
  return (asOf === undefined ? await readActive(db) : await readActiveAt(db, asOf)).map(shown)
}

/** Alarms that no later import of their list settled, newest first. */
export async function openAlarms(db: Reader): Promise<Alarm[]> {
  return await readAlarms(db)
}

export interface VersionName {
  readonly list: string
  readonly version: string
}

/** Streams the entries of a version by reference, a page at a time. Throws `not_found` where there is no such version. */
export async function* entriesOf(db: Reader, { list, version }: VersionName): AsyncGenerator<ListEntry> {
  const found = await readVersion(db, list, { version })
  if (!found) throw new AppError({ code: 'not_found', ...worded(noVersionWords(list, version)) })
  yield* streamEntries(db, found.id)
}

/** When each entry of a version was first seen and last changed, by reference. Throws `not_found` as above. */
export async function entryTimes(
  db: Reader,
  { list, version }: VersionName,
): Promise<ReadonlyMap<string, EntryTimes>> {
  const found = await readVersion(db, list, { version })
  if (!found) throw new AppError({ code: 'not_found', ...worded(noVersionWords(list, version)) })
  const times = await readTimes(db, list, found.id)
  return new Map(times.map((one) => [one.entry, one]))
}

/** One entry as a version has it (the one in force where none is named); `not_found` names what is missing. */
export async function entryOf(
  db: Reader,
  { list, version, entry }: { list: string; version?: string | undefined; entry: string },
): Promise<Result<EntryView>> {
  const found = await versionOf(db, list, version)
  if (!found.ok) return found
  const stored = await readEntry(db, found.value.id, entry)
  if (stored) return ok({ list, version: found.value.version, ...stored })
  return refuse({ code: 'not_found', ...worded(noEntryWords(list, found.value.version, entry)) })
}

const mostVersions = 400

/** What an entry said over time, the newest first: one line for each version that changed it. */
export async function editionsOf(
  db: Reader,
  { list, entry }: { readonly list: string; readonly entry: string },
): Promise<EntryEdition[]> {
  const found = await readEditions(db, { list, entry, limit: mostVersions })
  return found.flatMap(({ version, importedAt, hash, body }, index) => {
    const before = found[index + 1]
    if (before?.hash === hash) return []
    const fields = before ? changesBetween(before.body, body) : []
    const copied = fields.map((field) => ({ ...field, added: [...field.added], removed: [...field.removed] }))
    return [{ version, importedAt: toInstant(importedAt), hash, fields: copied }]
  })
}

export interface Page<T> {
  readonly items: T[]
  readonly next: string | null
}
export interface From {
  readonly after?: string | undefined
  readonly limit: number
}

/** The imports of a list, newest first, refused ones too. */
export async function versionsOf(
  db: Reader,
  list: string,
  { after, limit }: From,
): Promise<Result<Page<ListVersion>>> {
  if (!listNamed(list)) return unknownList(list)
  const found = await readVersions(db, list, { after, limit: limit + 1 })
  const items = found.slice(0, limit)
  return ok({ items: items.map(shown), next: found.length > limit ? (items.at(-1)?.id ?? null) : null })
}

export interface Delta extends Page<EntryChange> {
  readonly from: string
  readonly to: string
  readonly counts: DeltaCounts
}

/** What changed from one version to another (the one in force where none is named), field by field. */
export async function deltaOf(
  db: Reader,
  { list, from, to }: { list: string; from: string; to?: string | undefined },
  { after = '', limit }: From,
): Promise<Result<Delta>> {
  const before = await versionOf(db, list, from)
  if (!before.ok) return before
  const later = await versionOf(db, list, to)
  if (!later.ok) return later
  const ids = { from: before.value.id, to: later.value.id }
  const counts = await countDelta(db, ids.from, ids.to)
  const found = await readDifferences(db, ids, { after, limit: limit + 1 })
  const items = found.slice(0, limit).map(toChange)
  const next = found.length > limit ? (items.at(-1)?.entry ?? null) : null
  return ok({ from: before.value.version, to: later.value.version, counts, items, next })
}

/**
 * Every entry that differs between two versions of a list, with what it says in each. Undefined where a version is not
 * kept, or more than `most` entries differ.
 */
export async function differencesOf(
  db: Reader,
  { list, from, to }: { readonly list: string; readonly from: string; readonly to: string },
  most: number,
): Promise<Difference[] | undefined> {
  const before = await readVersion(db, list, { version: from })
  const later = await readVersion(db, list, { version: to })
  if (!before || !later) return undefined
  const found = await readDifferences(db, { from: before.id, to: later.id }, { after: '', limit: most + 1 })
  return found.length > most ? undefined : found
}

function toChange({ entry, before, after }: Difference): EntryChange {
  const name = (after ?? before)?.names[0]?.full ?? entry
  if (!before) return { entry, name, change: 'added', fields: [] }
  if (!after) return { entry, name, change: 'removed', fields: [] }
  const fields = changesBetween(before, after).map((field) => ({
    ...field,
    added: [...field.added],
    removed: [...field.removed],
  }))
  return { entry, name, change: 'changed', fields }
}

async function versionOf(
  db: Reader,
  list: string,
  version: string | undefined,
): Promise<Result<StoredVersion>> {
  if (!listNamed(list)) return unknownList(list)
  const found =
    version === undefined ? (await readActive(db, list))[0] : await readVersion(db, list, { version })
  if (found) return ok(found)
  return refuse({ code: 'not_found', ...worded(noVersionWords(list, version)) })
}

function unknownList(list: string) {
  return refuse({ code: 'not_found', ...worded(unknownListWords(list, listNames)) })
}

function shown({ id: _, ...version }: StoredVersion): ListVersion {
  return version
}
