import type { FtmEntity } from '../model.ts'

export interface SortKey {
  readonly field: string
  readonly isRising: boolean
}

/** `field:asc` or `field:desc`; rising where neither is said. */
export function sortKeysOf(given: readonly string[]): SortKey[] {
  return given.map((text) => {
    const [, field = text, way] = /^(.*?)(?::(asc|desc))?$/i.exec(text) ?? []
    return { field, isRising: way?.toLowerCase() !== 'desc' }
  })
}

/** Orders entities by these fields, what has no value last, then by id: always the same. */
export function sorted<T extends { readonly entity: FtmEntity }>(
  items: readonly T[],
  keys: readonly SortKey[],
): T[] {
  const keyed = items.map((item) => ({
    item,
    values: keys.map(({ field }) => sortValueOf(item.entity, field)),
  }))
  keyed.sort((a, b) => {
    for (const [nth, { isRising }] of keys.entries()) {
      const by = compareValues(a.values[nth], b.values[nth], isRising)
      if (by !== 0) return by
    }
    return a.item.entity.id < b.item.entity.id ? -1 : a.item.entity.id > b.item.entity.id ? 1 : 0
  })
  return keyed.map(({ item }) => item)
}

function compareValues(a: string | undefined, b: string | undefined, isRising: boolean): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return (a < b ? -1 : 1) * (isRising ? 1 : -1)
}

function sortValueOf(entity: FtmEntity, field: string): string | undefined {
  if (field.startsWith('properties.'))
    return entity.properties[field.slice('properties.'.length)]?.toSorted()[0]
  const head: Readonly<Record<string, string | null | undefined>> = {
    ...{ id: entity.id, entity_id: entity.id, caption: entity.caption.toLowerCase(), schema: entity.schema },
    ...{ first_seen: entity.first_seen, last_seen: entity.last_seen, last_change: entity.last_change },
    ...{ datasets: entity.datasets.toSorted()[0], names: entity.caption.toLowerCase() },
  }
  return head[field] ?? entity.properties[field]?.toSorted()[0]
}
