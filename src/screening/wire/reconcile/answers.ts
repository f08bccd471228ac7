import { canonicalOf, findEntity } from '../entities/shown.ts'
import { groups, labelsOf, propertyOf, schemaOf } from '../ftm/schema.ts'
import type { FtmEntity, ScoredEntity } from '../model.ts'
import type { Shelf } from '../shelf.ts'
import { typeOf } from './manifest.ts'
import type { ExtendRequest } from './requests.ts'

/** A match as OpenRefine reads it. */
export function candidateOf({ id, caption, schema: name, properties, score, match }: ScoredEntity) {
  return { ...entityNamed({ id, caption, schema: name, properties: textsIn(properties) }), score, match }
}

type Head = Pick<FtmEntity, 'id' | 'caption' | 'schema' | 'properties'>

function textsIn(properties: ScoredEntity['properties']): FtmEntity['properties'] {
  const of = ([name, values]: [string, readonly unknown[]]) =>
    [name, values.filter((value) => typeof value === 'string')] as const
  return Object.fromEntries(Object.entries(properties).map(of))
}

/** An entity by name, with what tells it apart from others of that name. */
export function entityNamed({ id, caption, schema: name, properties }: Head) {
  const schema = schemaOf(name)
  return {
    id,
    name: caption,
    description: describe({ id, caption, schema: name, properties }),
    type: schema ? [typeOf(schema)] : [],
  }
}

/** The values that its schema features beside the name: country, birth date, number. */
function describe({ schema: name, properties, caption }: Head): string {
  const schema = schemaOf(name)
  if (!schema) return ''
  const said = [
    'birthDate',
    'nationality',
    'country',
    'flag',
    'imoNumber',
    'registrationNumber',
    'position',
  ].flatMap((of) => {
    const [value] = properties[of] ?? []
    if (value === undefined || value === caption) return []
    return labelOf(propertyOf(schema, of)?.type.name ?? '', value)
  })
  return [schema.label, ...said].join(' · ')
}

function labelOf(type: string, value: string): string {
  return labelsOf(type).get(value) ?? value
}

/** Values of entities that were chosen, property by property; an id that nobody knows gets empty cells. */
export function extended(shelf: Shelf, { ids, properties }: ExtendRequest) {
  const meta = properties.map(({ id }) => ({ id, name: id }))
  const rows = ids.map((id) => {
    const found = findEntity(shelf, id) ?? findEntity(shelf, canonicalOf(shelf, id) ?? '')
    const entity = found?.book.read(found.record)
    const cells = properties.map(({ id: name, settings }) => {
      const values = entity ? valuesOf(entity, name) : []
      const shown = settings.limit > 0 ? values.slice(0, settings.limit) : values
      return [name, shown.map((value) => cellOf(shelf, entity, { name, value, ...settings }))] as const
    })
    return [id, Object.fromEntries(cells)] as const
  })
  return { meta, rows: Object.fromEntries(rows) }
}

function valuesOf(entity: FtmEntity, name: string): readonly string[] {
  return entity.properties[name.split(':').at(-1) ?? name] ?? []
}

interface Cell {
  readonly name: string
  readonly value: string
  readonly isCaption: boolean
}

function cellOf(shelf: Shelf, entity: FtmEntity | undefined, { name, value, isCaption }: Cell) {
  const schema = entity && schemaOf(entity.schema)
  const type = schema && propertyOf(schema, name.split(':').at(-1) ?? name)?.type
  if (type?.isEntity) {
    const found = findEntity(shelf, value)
    return { id: value, name: found ? found.book.read(found.record).caption : value }
  }
  if (type?.name === 'date') return { date: value }
  const group = type?.group ? groups.get(type.group) : undefined
  return { str: isCaption && group ? labelOf(group.type, value) : value }
}
