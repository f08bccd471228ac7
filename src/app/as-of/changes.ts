import { canonicalJson } from '#kernel'

/** What one version says otherwise than the one before; null is "left out". Paths are JSON pointers. */
export interface FieldChange {
  readonly path: string
  readonly from: unknown
  readonly to: unknown
}

/** Field by field, into objects; lists are compared whole. */
export function changesBetween(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (isObject(before) && isObject(after)) {
    const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
    const names = [...new Set([...one.keys(), ...other.keys()])].sort()
    return names.flatMap((name) => changesBetween(one.get(name), other.get(name), `${path}/${escaped(name)}`))
  }
  if (isSame(before, after)) return []
  return [{ path, from: before ?? null, to: after ?? null }]
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other
  return canonicalJson(one) === canonicalJson(other)
}
