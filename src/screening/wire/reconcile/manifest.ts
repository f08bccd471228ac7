import { folded } from '../books/words.ts'
import { allSchemata, propertiesOf, type Schema, schemaOf } from '../ftm/schema.ts'
import type { DatasetView } from '../model.ts'

export interface Named {
  readonly id: string
  readonly name: string
  readonly description?: string | null
}

/** What OpenRefine reads first (Reconciliation Service API 0.2): where it can ask, and for what. */
export function reconcileManifest(dataset: DatasetView, base: string) {
  const service = `${base}/reconcile/${dataset.name}`
  const suggest = (path: string) => ({ service_url: service, service_path: `/suggest/${path}` })
  return {
    versions: ['0.2'],
    name: `${dataset.title} (Aktsam)`,
    identifierSpace: 'https://followthemoney.tech/ns/entities',
    schemaSpace: 'https://followthemoney.tech/ns/schemata',
    documentation: `${base}/docs`,
    batchSize: 3,
    view: { url: `${base}/entities/{{id}}` },
    preview: { url: `${base}/entities/{{id}}`, width: 430, height: 600 },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: {
      propose_properties: { service_url: service, service_path: '/extend/property' },
      property_settings: settings,
      propose_settings: settings,
    },
    defaultTypes: allSchemata.filter(({ matchable }) => matchable).map(typeOf),
  }
}

const settings = [
  {
    ...{ name: 'limit', label: 'Limit', type: 'number', default: 0 },
    help_text: 'Most values of a property; 0 for all of them.',
  },
  {
    ...{ name: 'render', label: 'Render', type: 'select', default: 'raw' },
    help_text: 'Values as they are kept, or as people read them.',
    choices: [
      { value: 'raw', name: 'Raw' },
      { value: 'caption', name: 'Caption' },
    ],
  },
]

export function typeOf(schema: Schema): Named {
  return { id: schema.name, name: schema.plural, description: schema.description ?? schema.label }
}

/** Schemata whose name begins like this, those that can be matched. */
export function suggestTypes(prefix: string, limit: number): Named[] {
  return allSchemata
    .filter((schema) => schema.matchable && startsWith([schema.name, schema.label, schema.plural], prefix))
    .slice(0, limit)
    .map(typeOf)
}

/** Properties whose name begins like this, each once. */
export function suggestProperties(prefix: string, limit: number): Named[] {
  const seen = new Map<string, Named>()
  for (const schema of allSchemata.filter(({ matchable }) => matchable)) {
    for (const property of propertiesOf(schema).values()) {
      if (property.hidden || property.stub || property.type.isEntity) continue
      if (startsWith([property.name, property.label, property.qname], prefix) && !seen.has(property.qname))
        seen.set(property.qname, propertyNamed(property))
    }
  }
  return [...seen.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit)
}

interface Labelled {
  readonly qname: string
  readonly label: string
  readonly description: string | null
}
const propertyNamed = ({ qname, label, description }: Labelled): Named => ({
  id: qname,
  name: label,
  description,
})

function startsWith(names: readonly string[], prefix: string): boolean {
  return names.some((name) => folded(name).startsWith(folded(prefix)))
}

/** The properties by which things of a type can be extended; undefined for a type that the model lacks. */
export function proposedProperties(type: string, limit: number): Named[] | undefined {
  const schema = schemaOf(type)
  if (!schema) return undefined
  const properties = [...propertiesOf(schema).values()].filter(({ hidden, stub }) => !hidden && !stub)
  return properties.slice(0, limit).map(({ name, label }) => ({ id: name, name: label }))
}
