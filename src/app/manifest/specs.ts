import { validate } from '#kernel'
import { ForeignCatalogue, type Manifest, type ManifestCatalog, type ManifestDataset } from './model.ts'
import { childrenOf } from './parse.ts'
import { jsonFrom, placeFrom, type Source, tokenFrom, unreadable } from './source.ts'

/** A dataset with all that is needed to load it. */
export interface DatasetSpec {
  readonly name: string
  /** What the catalogue shows of it. */
  readonly said: Omit<
    ManifestDataset,
    'name' | 'path' | 'auth_token' | 'entities_checksum' | 'resource_name' | 'resource_type'
  >
  readonly children: readonly string[]
  readonly load: boolean
  readonly isNamespaced: boolean
  /** Where its entities are; undefined for one that is made of others. */
  readonly at?: string | undefined
  readonly delta?: string | undefined
  readonly token?: string | undefined
  readonly checksum?: string | undefined
}

export function sourceOf({ name, at, token }: DatasetSpec): Source {
  if (at === undefined) throw unreadable(`The dataset ${name} has no entities of its own.`)
  return { at, token }
}

interface Surroundings {
  /** The manifest's own path. */
  readonly file: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Names of the datasets that are made of our lists. */
  readonly taken: readonly string[]
}

/** Every dataset of a manifest, those of its catalogues too. Throws where one is named twice or a scope is unknown. */
export async function specsOf(manifest: Manifest, around: Surroundings): Promise<DatasetSpec[]> {
  const specs = (manifest.datasets ?? []).map((dataset) => specOf(dataset, around, {}))
  for (const catalog of manifest.catalogs ?? []) specs.push(...(await specsIn(catalog, around)))
  const names = specs.map(({ name }) => name)
  const twice = names.find((name, nth) => names.indexOf(name) !== nth || around.taken.includes(name))
  if (twice !== undefined) throw unreadable(`The dataset ${twice} is there twice; leave one of them out.`)
  return specs
}

async function specsIn(catalog: ManifestCatalog, around: Surroundings): Promise<DatasetSpec[]> {
  const token = tokenFrom(catalog.auth_token, around.environment)
  const at = placeFrom(around.file, catalog.url)
  const read = validate(ForeignCatalogue, await jsonFrom({ at, token }))
  if (!read.ok) throw unreadable(`${catalog.url} is no catalogue: ${read.refusal.detail}`)
  const { datasets } = read.value
  const wanted = [...(catalog.scope === undefined ? [] : [catalog.scope]), ...(catalog.scopes ?? [])]
  const unknown = wanted.find((scope) => !datasets.some(({ name }) => name === scope))
  if (unknown !== undefined) throw unreadable(`${catalog.url} has no dataset '${unknown}'.`)
  const within = namesWithin(datasets, wanted)
  return datasets
    .filter(({ name }) => within.has(name))
    .map((dataset) => {
      const isWanted = wanted.length === 0 ? childrenOf(dataset).length === 0 : wanted.includes(dataset.name)
      const { namespace, resource_name: resource, resource_type: type } = catalog
      return specOf(
        { ...dataset, load: isWanted, ...(namespace === undefined ? {} : { namespace }) },
        { ...around, file: at },
        { resource, type, token },
      )
    })
}

function namesWithin(
  datasets: readonly { readonly name: string; readonly children?: readonly string[] }[],
  wanted: readonly string[],
): ReadonlySet<string> {
  if (wanted.length === 0) return new Set(datasets.map(({ name }) => name))
  const names = new Set<string>()
  const waiting = [...wanted]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (names.has(next)) continue
    names.add(next)
    const own = datasets.find(({ name }) => name === next)
    waiting.push(...(own ? childrenOf(own) : []))
  }
  return names
}

interface OfCatalogue {
  readonly resource?: string | undefined
  readonly type?: string | undefined
  readonly token?: string | undefined
}

const usualResource = 'entities.ftm.json'

function specOf(dataset: ManifestDataset, around: Surroundings, of: OfCatalogue): DatasetSpec {
  const { name, path, auth_token, entities_checksum, resource_name, resource_type, ...said } = dataset
  const wanted = resource_name ?? of.resource
  const type = resource_type ?? of.type
  const resource = dataset.resources?.find((one) =>
    wanted !== undefined
      ? one.name === wanted
      : type !== undefined
        ? one.mime_type === type
        : one.name === usualResource,
  )
  const place = path ?? dataset.entities_url ?? resource?.url
  const children = childrenOf(dataset).filter((child) => child !== name)
  return {
    ...{ name, said, children, isNamespaced: dataset.namespace ?? false },
    load: (dataset.load ?? true) && place !== undefined,
    at: place === undefined ? undefined : placeFrom(around.file, place),
    delta: dataset.delta_url === undefined ? undefined : placeFrom(around.file, dataset.delta_url),
    token: auth_token === undefined ? of.token : tokenFrom(auth_token, around.environment),
    checksum: entities_checksum ?? resource?.checksum,
  }
}
