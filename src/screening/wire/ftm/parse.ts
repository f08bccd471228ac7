import { ok, type Result } from '#kernel'
import type { FtmEntity } from '../model.ts'
import { isMoment } from './moments.ts'
import { captionOf, propertyOf, type Schema, schemaOf } from './schema.ts'

type Unread = { readonly reason: string }
const unread = (reason: string) => ({ ok: false, refusal: { reason } }) as const

/** One line of a FollowTheMoney file as an entity of this dataset; or why it is none. */
export function parseEntity(text: string, dataset: string): Result<FtmEntity, Unread> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return unread('it is not JSON; one entity a line is expected')
  }
  return entityOf(value, dataset)
}

/** A parsed value as an entity; what it leaves out of its head is filled in, what it says wrongly is refused. */
export function entityOf(value: unknown, dataset: string): Result<FtmEntity, Unread> {
  if (!isObject(value)) return unread('it is no object')
  const { id, schema: name, properties } = value
  if (typeof id !== 'string' || id === '' || id.length > 400)
    return unread('it has no `id` (a text of 1 to 400)')
  const schema = typeof name === 'string' ? schemaOf(name) : undefined
  if (!schema) return unread(`'${id}': there is no schema '${String(name).slice(0, 60)}'`)
  const read = propertiesOf(properties, schema)
  if (!read.ok) return unread(`'${id}': ${read.refusal.reason}`)
  const caption = typeof value.caption === 'string' && value.caption !== '' ? value.caption : undefined
  return ok({
    id,
    caption: caption ?? captionOf(schema, read.value),
    schema: schema.name,
    properties: read.value,
    datasets: textsOf(value.datasets).includes(dataset)
      ? textsOf(value.datasets)
      : [dataset, ...textsOf(value.datasets)],
    referents: textsOf(value.referents).filter((referent) => referent !== id),
    first_seen: momentIn(value.first_seen),
    last_seen: momentIn(value.last_seen),
    last_change: momentIn(value.last_change),
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Properties that the model does not have are newer or older than it: they are left out. */
function propertiesOf(given: unknown, schema: Schema): Result<Record<string, string[]>, Unread> {
  if (given === undefined) return ok({})
  if (!isObject(given)) return unread('`properties` is no object')
  const read: Record<string, string[]> = {}
  for (const [name, values] of Object.entries(given)) {
    const property = propertyOf(schema, name)
    if (!property || property.stub) continue
    const list = (Array.isArray(values) ? values : [values]).flatMap(textOf)
    if (list.length > 0) read[name] = [...new Set(list)]
  }
  return ok(read)
}

/** A value as text; of a nested entity its id. */
function textOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value.toWellFormed()]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  return isObject(value) && typeof value.id === 'string' ? [value.id] : []
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.filter((one) => typeof one === 'string'))] : []
}

/** Seconds without a zone; what is no time at all is unknown. */
function momentIn(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const plain = value.replace(/(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/, '').replace(' ', 'T')
  if (!isMoment(plain)) return null
  return plain.length === 10 ? `${plain}T00:00:00` : `${plain}:00:00`.slice(0, 19)
}

/** One line of a delta file: what is done with which entity. */
export type Change =
  | { readonly op: 'put'; readonly entity: FtmEntity }
  | { readonly op: 'drop'; readonly id: string }

/** Reads a line of a delta (`{"op":"ADD|MOD|DEL","entity":{…}}`), or says why it is none. */
export function parseChange(text: string, dataset: string): Result<Change, Unread> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return unread('it is not JSON; one change a line is expected')
  }
  if (!isObject(value) || !isObject(value.entity)) return unread('it has no `entity`')
  const { op, entity } = value
  if (op === 'DEL') {
    return typeof entity.id === 'string'
      ? ok({ op: 'drop', id: entity.id })
      : unread('the entity has no `id`')
  }
  if (op !== 'ADD' && op !== 'MOD') return unread('`op` is none of ADD, MOD, DEL')
  const read = entityOf(entity, dataset)
  return read.ok ? ok({ op: 'put', entity: read.value }) : read
}
