import { defaultModel, Model, type Property, type Schema } from '@opensanctions/followthemoney'

/** The FollowTheMoney model: schemata, properties, types. Source: @opensanctions/followthemoney 4.5.2 (MIT). */
const model = new Model(defaultModel)

export type { Property, Schema }
export type Properties = Readonly<Record<string, readonly string[]>>

/** The schema of this name; undefined where the model has none. */
export function schemaOf(name: string): Schema | undefined {
  return Object.hasOwn(model.schemata, name) ? model.schemata[name] : undefined
}

const known = new Map<string, ReadonlyMap<string, Property>>()

/** The properties of a schema, its own and inherited, by name. The library makes the table anew each time: it is kept. */
export function propertiesOf(schema: Schema): ReadonlyMap<string, Property> {
  const kept = known.get(schema.name) ?? schema.getProperties()
  known.set(schema.name, kept)
  return kept
}

/** A property of a schema; undefined where it has none of this name. */
export function propertyOf(schema: Schema, name: string): Property | undefined {
  return propertiesOf(schema).get(name)
}

/** Every schema of the model, by name. */
export const allSchemata: readonly Schema[] = model
  .getSchemata()
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))

/** The names of a schema and of all that are a kind of it. */
export function kindsOf(name: string): ReadonlySet<string> {
  return new Set(allSchemata.filter((schema) => schema.isA(name)).map((schema) => schema.name))
}

/** Whether things of two schemata may be one: both can be matched, and one is a kind of the other. */
export function isComparable(one: string, other: string): boolean {
  const [a, b] = [schemaOf(one), schemaOf(other)]
  if (!a?.matchable || !b?.matchable) return false
  return a.schemata.includes(b.name) || b.schemata.includes(a.name)
}

/** What a thing is called: the first value of the properties that its schema names for that, else the schema. */
export function captionOf(schema: Schema, properties: Properties): string {
  for (const name of schema.caption) {
    const value = properties[name]?.[0]
    if (value !== undefined && value !== '') return value
  }
  return schema.label
}

/** The properties of an entity that point at others. */
export function pointersOf(entity: { readonly schema: string; readonly properties: Properties }): string[] {
  const schema = schemaOf(entity.schema)
  return Object.keys(entity.properties).filter((name) => schema && propertyOf(schema, name)?.type.isEntity)
}

/** All values of a type (`country`, `name`, `identifier` …), each once. */
export function valuesOfType(schema: Schema, properties: Properties, type: string): string[] {
  const values = Object.entries(properties).flatMap(([name, of]) =>
    propertyOf(schema, name)?.type.name === type ? of : [],
  )
  return [...new Set(values)]
}

/** What the model says of the values of a type, by value: `ru` is `Russia`. */
export function labelsOf(type: string): ReadonlyMap<string, string> {
  return model.types[type]?.values ?? new Map()
}

/** The types whose values stand together under one name: `countries`, `topics`, `identifiers` … */
export const groups: ReadonlyMap<string, { readonly type: string; readonly plural: string }> = new Map(
  Object.values(model.types).flatMap(({ group, name, plural }) =>
    group ? [[group, { type: name, plural }]] : [],
  ),
)

/** Topics that make a thing one to look at. Source: followthemoney 4.11.2 (MIT), types/topic.py, `RISKS`, 2026-10. */
const risks = new Set([
  ...['corp.clone', 'corp.disqual', 'crime', 'crime.boss', 'crime.fin', 'crime.fraud', 'crime.terror'],
  ...['crime.theft', 'crime.traffick', 'crime.war', 'debarment', 'export.control', 'export.control.linked'],
  ...['export.risk', 'geo.risk', 'invest.ban', 'invest.risk', 'mare.detained', 'mare.shadow', 'poi'],
  ...['reg.action', 'reg.warn', 'role.oligarch', 'role.pep', 'role.rca', 'sanction', 'sanction.control'],
  ...['sanction.counter', 'sanction.linked', 'wanted'],
])

/** Whether anything is said of a thing for which parties are screened. */
export function isTarget(topics: readonly string[] | undefined): boolean {
  return topics?.some((topic) => risks.has(topic)) ?? false
}
