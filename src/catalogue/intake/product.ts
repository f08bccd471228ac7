import { canonicalJson } from '#kernel'
import type { Product } from '../model.ts'
import { readValue } from '../sheet/read/read.ts'

export interface ProductRow {
  readonly ref: string
  /** As it stands on record. */
  readonly known: Product | undefined
  /** By field, as its reader gives them. */
  readonly values: ReadonlyMap<string, unknown>
  /** Where the file says nothing else: its name, and the day on which it is read. */
  readonly source: string
  readonly on: string
}

/**
 * The product that a row and what is on record make. What the row does not mention stays; a value that the same source
 * gave before keeps the day on which it was read first, so that a file read twice changes nothing.
 */
export function productFrom({
  ref,
  known,
  values,
  source,
  on,
}: ProductRow): Readonly<Record<string, unknown>> {
  const given = Object.fromEntries(
    [...values].filter(([field]) => field !== 'source' && !field.startsWith('sheet.')),
  )
  const written = values.get('source')
  const origin = { source: typeof written === 'string' ? written : source, on }
  const sheet: Record<string, unknown> = { ...known?.sheet }
  for (const [id, entry] of [...entriesIn(values), ...smartCodecs(values)]) {
    const next = { ...entry, ...origin }
    const former = sheet[id]
    if (!isSame(former, next)) sheet[id] = next
  }
  return {
    ...known,
    ...given,
    ...{ type: 'product', ref, category: given.category ?? known?.category ?? categoryOf(sheet) },
    ...(Object.keys(sheet).length > 0 ? { sheet } : {}),
  }
}

type Entry = { readonly value: unknown; readonly given: string }

function entriesIn(values: ReadonlyMap<string, unknown>): [string, Entry][] {
  return [...values].flatMap(([field, value]): [string, Entry][] =>
    field.startsWith('sheet.') && isEntry(value) ? [[field.slice('sheet.'.length), value]] : [],
  )
}

/** "H.265+" names a mode of the maker's own beside the codec. */
function smartCodecs(values: ReadonlyMap<string, unknown>): [string, Entry][] {
  const codecs = values.get('sheet.codecs')
  if (values.has('sheet.smartCodecs') || !isEntry(codecs) || !codecs.given.includes('+')) return []
  const read = readValue('smartCodecs', codecs.given)
  return read.ok ? [['smartCodecs', { value: read.value, given: codecs.given }]] : []
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'value' in value && 'given' in value
}

function isSame(former: unknown, next: object): boolean {
  return (
    typeof former === 'object' &&
    former !== null &&
    'on' in former &&
    canonicalJson({ ...former, on: null }) === canonicalJson({ ...next, on: null })
  )
}

const ofForm: Readonly<Record<string, string>> = {
  ...{
    recorder: 'recorder',
    encoder: 'encoder',
    intercom: 'intercom',
    accessory: 'accessory',
    thermal: 'thermal',
  },
}

/** Where nobody names the category: what has a form of a camera is one. Undefined where there is no form either. */
function categoryOf({ formFactor }: Readonly<Record<string, unknown>>): string | undefined {
  if (!isEntry(formFactor)) return undefined
  return ofForm[String(formFactor.value)] ?? 'camera'
}
