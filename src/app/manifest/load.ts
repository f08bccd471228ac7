import { Type } from 'typebox'
import { validate } from '#kernel'
import { type Book, bookFile, entitiesIn, isKept, openBook, writeBook } from '#screening'
import { changed, changesFrom, entitiesFrom } from './entities.ts'
import { jsonFrom, placeFrom, type Source, writtenAt } from './source.ts'
import { type DatasetSpec, sourceOf } from './specs.ts'

export interface Loading {
  /** Where books are kept. */
  readonly folder: string
  /** The book that serves now. */
  readonly present: Book | undefined
  /** Told what did not go as it should, though it went. */
  warn(sentence: string): void
}

/** What is the newest version of a dataset: what it says, else its last export, else when its file was written. */
export async function versionOf(spec: DatasetSpec): Promise<string> {
  const { version, last_export: exported, updated_at: updated } = spec.said
  return version ?? exported ?? updated ?? (await writtenAt(sourceOf(spec).at)) ?? 'unversioned'
}

/**
 * The book of a dataset's newest version: the present one, one kept before, the present one with the changes of the
 * versions between, or the full file. A delta that fails for any reason gives way to the full file; that throws, and
 * nothing of it is seen.
 */
export async function loadDataset(spec: DatasetSpec, loading: Loading): Promise<Book> {
  const { folder, present, warn } = loading
  const version = await versionOf(spec)
  if (present?.version === version) return present
  const name = { dataset: spec.name, version }
  const file = bookFile(folder, name)
  if (await isKept(file)) return await openBook(file, name)
  if (present) {
    try {
      const files = await deltaFiles(spec, present.version, version)
      if (files) {
        await writeBook(file, changed(entitiesIn(present), await changesFrom(spec, files)))
        return await openBook(file, name)
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      warn(`The delta of ${spec.name} to ${version} cannot be used: ${why} The whole file is loaded.`)
    }
  }
  await writeBook(file, entitiesFrom(spec))
  return await openBook(file, name)
}

const Delta = Type.Object(
  { versions: Type.Record(Type.String(), Type.String()) },
  { additionalProperties: true },
)

/** The files that lead from one version to another, in order; undefined where they do not. Versions sort as text. */
async function deltaFiles(spec: DatasetSpec, from: string, to: string): Promise<Source[] | undefined> {
  const { delta, token } = spec
  if (delta === undefined || to <= from) return undefined
  const read = validate(Delta, await jsonFrom({ at: delta, token }))
  if (!read.ok) throw new Error(`${delta} is no list of versions: ${read.refusal.detail}`)
  const versions = Object.keys(read.value.versions).toSorted()
  const [oldest] = versions
  if (oldest === undefined || from < oldest || !versions.includes(to)) return undefined
  return versions
    .filter((version) => version > from && version <= to)
    .map((version) => ({ at: placeFrom(delta, read.value.versions[version] ?? ''), token }))
}
