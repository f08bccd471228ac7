/** The OpenAPI document as it is published: schemas with an `$id` become components, named once and referred to. */
export function withComponents(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const components = new Map<string, unknown>()
  const hoisted = hoist(document, components)
  const own = isObject(hoisted) ? hoisted : {}
  const known = isObject(own.components) ? own.components : {}
  const schemas = Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...own, components: { ...known, schemas } }
}

function hoist(value: unknown, components: Map<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => hoist(item, components))
  if (!isObject(value)) return value
  const { $id, ...rest } = value
  const inner = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, hoist(item, components)]))
  if (typeof $id !== 'string') return inner
  components.set($id, inner)
  return { $ref: `#/components/schemas/${$id}` }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
