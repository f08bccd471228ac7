import type { DatasetView } from '../model.ts'

export interface Catalogue {
  readonly datasets: readonly DatasetView[]
  readonly current: readonly string[]
  readonly outdated: readonly string[]
  readonly index_stale: boolean
}

/** The catalogue: which datasets there are, and whose index is of their newest version. */
export function catalogueOf(datasets: readonly DatasetView[]): Catalogue {
  const loaded = datasets.filter(({ load }) => load)
  const named = (isCurrent: boolean) =>
    loaded.filter(({ index_current }) => index_current === isCurrent).map(({ name }) => name)
  const outdated = named(false)
  return { datasets, current: named(true), outdated, index_stale: outdated.length > 0 }
}

/** What the entity tag is made of: it changes when a dataset comes, goes, or gets another version or index. */
export function stateOf(datasets: readonly DatasetView[]): string {
  return datasets.map(({ name, version, index_version: index }) => `${name}:${version}:${index}`).join('\n')
}

/** Whether a caller's `If-None-Match` (RFC 9110 §13.1.2: `*`, or tags, weak ones too) names this tag. */
export function isKnownTag(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(tag)
}
