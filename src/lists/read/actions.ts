import { AppError, type Instant, type Language, ok, type Result, refuse, toInstant, worded } from '#kernel'
import { programmeOf } from '../base-act.ts'
import { causeOf } from '../cause.ts'
import { changesBetween, type FieldChange } from '../delta.ts'
import {
  countDelta,
  countEntries,
  type Difference,
  type EntryTimes,
  findEntries,
  type Narrowed,
  readDifferences,
  readEditions,
  readEntry,
  readTimes,
  type Sought,
  streamEntries,
} from '../entries/store.ts'
import { noEntryWords, noVersionWords, unknownListWords } from '../knowledge/import-words.ts'
import { meaningsOn } from '../meanings.ts'
import type {
  Alarm,
  Cause,
  DeltaCounts,
  EntryChange,
  EntryEdition,
  EntryView,
  ListEntry,
  ListVersion,
} from '../model.ts'
import { listOf } from '../own/store.ts'
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
import { readingsOf } from './readings.ts'

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
  if (stored) {
    const programmes = stored.entry.programmes.map((programme) => behind(list, programme))
    return ok({
      list,
      version: found.value.version,
      ...stored,
      readings: readingsOf(stored.entry),
      programmes,
    })
  }
  return refuse({ code: 'not_found', ...worded(noEntryWords(list, found.value.version, entry)) })
}

/** What is known of a programme of a list; null where we do not know it. */
function behind(list: string, programme: string): EntryView['programmes'][number] {
  const part = listNamed(list)?.facts.parts?.[programme]
  const known = programmeOf(list, programme)
  const [{ effect }] = meaningsOn(list, [programme])
  const title = part?.title ?? known?.title ?? null
  return { programme, title, act: known?.act ?? part?.means.act ?? null, effect }
}

const mostVersions = 400

/** What happened to an entry over time, the newest first: one line for each version with which it came, changed or went. */
export async function editionsOf(
  db: Reader,
  { list, entry, language }: { readonly list: string; readonly entry: string; readonly language?: Language },
): Promise<EntryEdition[]> {
  const found = await readEditions(db, { list, entry, limit: mostVersions })
  return found.flatMap((now, index) => {
    const before = found[index + 1]
    if ((before?.hash ?? null) === now.hash) return []
    const [had, has] = [before?.body ?? null, now.body]
    const fields = had && has ? changesBetween(had, has, language).map(copied) : []
    const change = had === null ? 'added' : has === null ? 'removed' : 'changed'
    const { version, importedAt, hash, shaBefore, parserBefore } = now
    const past =
      shaBefore === null || parserBefore === null ? undefined : { sha256: shaBefore, parser: parserBefore }
    return [{ version, importedAt: toInstant(importedAt), change, cause: causeOf(past, now), hash, fields }]
  })
}

function copied({ added, removed, ...field }: FieldChange) {
  return { ...field, added: [...added], removed: [...removed] }
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
  if (!(await listOf(db, list))) return unknownList(list)
  const found = await readVersions(db, list, { after, limit: limit + 1 })
  const items = found.slice(0, limit)
  return ok({ items: items.map(shown), next: found.length > limit ? (items.at(-1)?.id ?? null) : null })
}

export interface Delta extends Page<EntryChange> {
  readonly from: string
  readonly to: string
  readonly cause: Cause
  readonly counts: DeltaCounts
}

export interface DeltaOrder extends Narrowed {
  readonly list: string
  readonly from: string
  readonly to?: string | undefined
  readonly language?: Language
}

/**
 * What changed from one version to another (the one in force where none is named), field by field. The counts are of
 * all that differs, whatever the items are narrowed to.
 */
export async function deltaOf(
  db: Reader,
  { list, from, to, language, change, find }: DeltaOrder,
  { after = '', limit }: From,
): Promise<Result<Delta>> {
  const before = await versionOf(db, list, from)
  if (!before.ok) return before
  const later = await versionOf(db, list, to)
  if (!later.ok) return later
  const ids = { from: before.value.id, to: later.value.id }
  const counts = await countDelta(db, ids.from, ids.to)
  const found = await readDifferences(db, ids, { after, limit: limit + 1, change, find })
  const items = found.slice(0, limit).map((one) => toChange(one, language))
  const next = found.length > limit ? (items.at(-1)?.entry ?? null) : null
  const cause = causeOf(before.value, later.value)
  return ok({ from: before.value.version, to: later.value.version, cause, counts, items, next })
}

/**
 * Every entry that differs between two versions of a list, with what it says in each; all of them where there was no
 * version before. Undefined where a version is not kept, or more than `most` entries differ.
 */
export async function differencesOf(
  db: Reader,
  { list, from, to }: { readonly list: string; readonly from: string | undefined; readonly to: string },
  most: number,
): Promise<Difference[] | undefined> {
  const before = from === undefined ? { id: '' } : await readVersion(db, list, { version: from })
  const later = await readVersion(db, list, { version: to })
  if (!before || !later) return undefined
  const found = await readDifferences(db, { from: before.id, to: later.id }, { after: '', limit: most + 1 })
  return found.length > most ? undefined : found
}

function toChange({ entry, before, after }: Difference, language: Language | undefined): EntryChange {
  const name = (after ?? before)?.names[0]?.full ?? entry
  if (!before) return { entry, name, change: 'added', fields: [] }
  if (!after) return { entry, name, change: 'removed', fields: [] }
  return { entry, name, change: 'changed', fields: changesBetween(before, after, language).map(copied) }
}

/** Which version is read: by its name, or the one that was in force at an instant; else the one in force. */
export interface Which {
  readonly list: string
  readonly version?: string | undefined
  readonly asOf?: Instant | undefined
}

/**
 * Entries of a list, a page at a time by reference, those that hold the words where some are given. The first page says
 * how many there are in all.
 */
export async function entriesFound(
  db: Reader,
  { asOf, ...which }: Which,
  sought: Omit<Sought, 'after'> & { readonly after?: string | undefined },
): Promise<Result<Page<ListEntry> & { readonly version: string; readonly total?: number }>> {
  const found = await versionOf(db, which.list, asOf ? await versionAt(db, which.list, asOf) : which.version)
  if (!found.ok) return found
  const { limit, after = '' } = sought
  const items = await findEntries(db, found.value.id, { ...sought, after, limit: limit + 1 })
  const page = items.slice(0, limit)
  const next = items.length > limit ? (page.at(-1)?.entry ?? null) : null
  const { id, version } = found.value
  return ok({
    ...{ version, items: page, next },
    ...(after === '' ? { total: next === null ? page.length : await countEntries(db, id, sought) } : {}),
  })
}

/** The version that was in force at an instant, by its name; one that names what is missing where none was. */
async function versionAt(db: Reader, list: string, asOf: Instant): Promise<string> {
  const all = await readActiveAt(db, asOf)
  return all.find((one) => one.list === list)?.version ?? asOf
}

/** Where an entry stands in what was imported: the digest of the file, and the line on which it begins. */
export async function placeOf(
  db: Reader,
  which: Which & { readonly entry: string },
): Promise<
  Result<{
    readonly version: string
    readonly file: string
    readonly line: number
    readonly sha256: string | undefined
  }>
> {
  const found = await versionOf(db, which.list, which.version)
  if (!found.ok) return found
  const { version, report } = found.value
  const stored = await readEntry(db, found.value.id, which.entry)
  if (!stored) return refuse({ code: 'not_found', ...worded(noEntryWords(which.list, version, which.entry)) })
  const { file, line } = stored.entry.origin
  const sha256 = report.files.find(({ name }) => name === file)?.sha256
  return ok({ version, file, line, sha256 })
}

async function versionOf(
  db: Reader,
  list: string,
  version: string | undefined,
): Promise<Result<StoredVersion>> {
  if (!(await listOf(db, list))) return unknownList(list)
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
