import { createHmac } from 'node:crypto'
import { type FtmEntity, parseChange, parseEntity, pointersOf } from '#screening'
import { linesFrom, type Source, unreadable } from './source.ts'
import { type DatasetSpec, sourceOf } from './specs.ts'

/** Every entity of a dataset's full file. Stops at the first line that is none, with its number. */
export async function* entitiesFrom(spec: DatasetSpec): AsyncGenerator<FtmEntity> {
  const source = sourceOf(spec)
  let line = 0
  for await (const text of linesFrom(source, spec.checksum)) {
    line++
    if (text.trim() === '') continue
    const read = parseEntity(text, spec.name)
    if (!read.ok) throw unreadable(`${source.at}, line ${line}: ${read.refusal.reason}. Nothing was taken.`)
    yield spec.isNamespaced ? signed(read.value, spec.name) : read.value
  }
}

/** What the changes of some versions come to: by id the entity, or null where it went. */
export type Changes = ReadonlyMap<string, FtmEntity | null>

/** Reads delta files one after the other; the last word on an id counts. */
export async function changesFrom(spec: DatasetSpec, files: readonly Source[]): Promise<Changes> {
  const changes = new Map<string, FtmEntity | null>()
  for (const file of files) {
    let line = 0
    for await (const text of linesFrom(file)) {
      line++
      if (text.trim() === '') continue
      const read = parseChange(text, spec.name)
      if (!read.ok) throw unreadable(`${file.at}, line ${line}: ${read.refusal.reason}.`)
      const change = read.value
      if (change.op === 'drop')
        changes.set(spec.isNamespaced ? signedId(change.id, spec.name) : change.id, null)
      else {
        const entity = spec.isNamespaced ? signed(change.entity, spec.name) : change.entity
        changes.set(entity.id, entity)
      }
    }
  }
  return changes
}

/** The entities before, with the changes made: those that go are left out, new ones stand at the end. */
export async function* changed(
  before: AsyncIterable<FtmEntity>,
  changes: Changes,
): AsyncGenerator<FtmEntity> {
  const left = new Map(changes)
  for await (const entity of before) {
    const change = left.get(entity.id)
    left.delete(entity.id)
    if (change === undefined) yield entity
    else if (change !== null) yield change
  }
  for (const entity of left.values()) if (entity !== null) yield entity
}

/** FollowTheMoney's namespaces: an id and the HMAC-SHA-1 of it under the dataset's name, so that no two datasets share one. */
function signedId(id: string, dataset: string): string {
  const plain = id.replace(/\.[0-9a-f]{40}$/, '')
  return `${plain}.${createHmac('sha1', dataset).update(plain).digest('hex')}`
}

function signed(entity: FtmEntity, dataset: string): FtmEntity {
  const pointers = new Set(pointersOf(entity))
  const properties = Object.entries(entity.properties).map(([name, values]) => [
    name,
    pointers.has(name) ? values.map((id) => signedId(id, dataset)) : values,
  ])
  return {
    ...entity,
    id: signedId(entity.id, dataset),
    properties: Object.fromEntries(properties),
    referents: entity.referents.map((id) => signedId(id, dataset)),
  }
}
