import type { ListStatus } from '#lists'
import { type Book, type DatasetView, datasetName, momentOf } from '#screening'
import type { DatasetSpec } from '../manifest/specs.ts'

/** What the catalogue says of a list; `newest` may be ahead of the book that serves. */
export function viewOfList(status: ListStatus, book: Book | undefined): DatasetView {
  const { name, title, publisher, url, version, importedAt, publishedOn, own } = status
  const tags = own ? ['list.own'] : ['list.sanction']
  return {
    ...{ name: datasetName(name), title, url, version, children: [], resources: [], tags },
    ...{
      license: null,
      summary: null,
      description: null,
      category: own ? 'watchlist' : 'sanctions',
      coverage: null,
      deprecation: null,
    },
    updated_at: importedAt === null ? null : momentOf(importedAt),
    last_export: publishedOn === null ? null : `${publishedOn}T00:00:00`,
    publisher: { name: publisher, url, official: own === undefined },
    ...countsOf(book),
    ...{ load: version !== null, entities_url: null, delta_url: null, namespace: false },
    index_version: book?.version ?? null,
    index_current: book !== undefined && book.version === version,
  }
}

/** What the catalogue says of a dataset of the manifest. */
export function viewOfSpec(spec: DatasetSpec, book: Book | undefined, newest: string | null): DatasetView {
  const { said } = spec
  return {
    ...{ name: spec.name, title: said.title ?? spec.name, children: spec.children },
    ...{
      license: said.license ?? null,
      summary: said.summary ?? null,
      description: said.description ?? null,
    },
    ...{ url: said.url ?? null, updated_at: said.updated_at ?? null, last_export: said.last_export ?? null },
    ...{ version: newest ?? said.version ?? null, category: said.category ?? null, tags: said.tags ?? [] },
    ...{
      publisher: said.publisher ?? null,
      coverage: said.coverage ?? null,
      deprecation: said.deprecation ?? null,
    },
    resources: said.resources ?? [],
    ...(book
      ? countsOf(book)
      : { entity_count: said.entity_count ?? null, thing_count: said.thing_count ?? null }),
    ...{ load: spec.load, entities_url: said.entities_url ?? null, delta_url: said.delta_url ?? null },
    namespace: spec.isNamespaced,
    index_version: book?.version ?? null,
    index_current: book !== undefined && (newest === null || book.version === newest),
  }
}

/** All that is served, under one name. */
export function viewOfAll(views: readonly DatasetView[]): DatasetView {
  const loaded = views.filter(({ load }) => load)
  const sum = (count: (view: DatasetView) => number | null | undefined) =>
    loaded.reduce((all, view) => all + (count(view) ?? 0), 0)
  return {
    ...{ name: 'default', title: 'All datasets', children: loaded.map(({ name }) => name) },
    ...{
      license: null,
      summary: 'Every list and dataset that is loaded here.',
      description: null,
      url: null,
    },
    ...{ updated_at: null, last_export: null, version: null, category: null, tags: [], publisher: null },
    ...{ coverage: null, resources: [], deprecation: null, load: false, entities_url: null, delta_url: null },
    entity_count: sum(({ entity_count: count }) => count),
    thing_count: sum(({ thing_count: count }) => count),
    namespace: false,
    index_version: null,
    index_current: loaded.every(({ index_current }) => index_current),
  }
}

function countsOf(book: Book | undefined) {
  return { entity_count: book?.entities ?? null, thing_count: book?.things ?? null }
}
