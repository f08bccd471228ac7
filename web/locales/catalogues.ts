import { readdirSync, readFileSync } from 'node:fs'

/** What the tests of the words share: the catalogues as they lie on the disk, and the sources that name their keys. */
type Catalogue = { readonly [key: string]: string | Catalogue }

const here = new URL('.', import.meta.url)
const web = new URL('..', import.meta.url)

export const areas: readonly string[] = readdirSync(new URL('en/', here)).map((file) =>
  file.replace('.json', ''),
)

const flat = (catalogue: Catalogue, path = ''): [string, string][] =>
  Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )

/** Key → text of one area in one language. */
export function wordsOf(language: string, area: string): ReadonlyMap<string, string> {
  const catalogue: Catalogue = JSON.parse(readFileSync(new URL(`${language}/${area}.json`, here), 'utf8'))
  return new Map(flat(catalogue))
}

/** All areas of one language together. */
export const allWords = (language: string): ReadonlyMap<string, string> =>
  new Map(areas.flatMap((area) => [...wordsOf(language, area)]))

/** A key without its plural form. */
export const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every source of the screens, tests and build left out. */
export const sources: readonly SourceFile[] = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^(dist|node_modules|locales)\/|\.test\./.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, web), 'utf8') }))

/** Keys that a source names as they are: `t('a.b')`, `t(isNew ? 'a.b' : 'a.c')`. */
export function namedKeys(text: string): string[] {
  return [...text.matchAll(/\bt\(([^()]*(?:\([^()]*\)[^()]*)*)/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/'(\w+(?:\.\w+)+)'/g)].map(([, key]) => key ?? ''),
  )
}

/** Whether any source names the key, as it is or by a template such as `state.${state}`. */
export function isNamed(key: string): boolean {
  return (
    literals.has(key) ||
    starts.some((start) => key.startsWith(start)) ||
    templates.some((template) => template.test(key))
  )
}

const everything = sources.map(({ text }) => text).join('\n')
const literals = new Set([...everything.matchAll(/'(\w+(?:\.\w+)+)'/g)].map(([, key]) => key ?? ''))
const starts = [...everything.matchAll(/'(\w+\.)'/g)].map(([, start = '']) => start)
const templates = [...everything.matchAll(/`(\w+\.[\w.]*)\$\{[^`]*?\}([\w.]*)`/g)].map(
  ([, start = '', end = '']) =>
    new RegExp(`^${start.replaceAll('.', '\\.')}[\\w.]+${end.replaceAll('.', '\\.')}$`),
)
