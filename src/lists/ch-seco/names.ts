import { type Named, namesFrom } from '../entry.ts'
import { note, type Reading } from '../list.ts'
import type { ListEntry, ListedName } from '../model.ts'
import { distinct, tidy } from '../tidy.ts'

/** A name as SECO parts it: `type` is primary-name, alias or formerly-known-as; `quality` good or low. */
export interface SecoName {
  readonly type: string
  readonly quality: string
  /** The name of an identity that is not the main one. */
  readonly isOther?: boolean
  readonly parts: readonly NamePart[]
}
export interface NamePart {
  readonly type: string
  readonly order: number
  readonly value: string
  /** The part in other spellings and scripts; `lang` is ISO 639-2. */
  readonly variants: readonly { readonly lang: string; readonly script: string; readonly value: string }[]
}

const givenParts = ['given-name', 'further-given-name']
const middleParts = ['father-name', 'grand-father-name']
const familyParts = ['family-name', 'tribal-name', 'suffix', 'other']
const knownParts = [...givenParts, ...middleParts, ...familyParts, 'whole-name', 'maiden-name', 'title']

/** The names of a subject and the titles that stand among their parts. A name of titles alone is none. */
export function namesOf(
  names: readonly SecoName[],
  schema: ListEntry['schema'],
  reading: Reading,
): { names: ListedName[]; titles: string[] } {
  const found: Named[] = []
  for (const name of names) {
    const [first, ...others] = spellings(name.parts)
    const kind = kindOf(name, reading)
    const main = named(first ?? [], kind, schema)
    if (tidy(main.text) === '') note(reading.leftOut, 'alias that is only a title')
    found.push(main, ...maiden(first ?? [], kind))
    const aliasKind = kind === 'primary' ? 'alias' : kind
    for (const parts of others) found.push({ ...named(parts, aliasKind, schema), ...languageOf(parts) })
  }
  const parts = names.flatMap((name) => name.parts)
  for (const { type } of parts) if (!knownParts.includes(type)) note(reading.unknown, `name part "${type}"`)
  const titles = distinct(parts.filter(({ type }) => type === 'title').map(({ value }) => value))
  return { names: namesFrom(found), titles }
}

function kindOf({ type, quality, isOther = false }: SecoName, reading: Reading): ListedName['kind'] {
  if (!['primary-name', 'alias', 'formerly-known-as'].includes(type))
    note(reading.unknown, `name type "${type}"`)
  if (type === 'formerly-known-as') return 'formerly'
  if (type === 'primary-name' && !isOther) return 'primary'
  return quality === 'low' ? 'weak' : 'alias'
}

interface Spelt {
  readonly type: string
  readonly value: string
  readonly lang?: string
}

/** As it stands first, then once for each other spelling: parts without that spelling stay, unless in another script. */
function spellings(parts: readonly NamePart[]): Spelt[][] {
  const ordered = parts.toSorted((one, other) => one.order - other.order)
  const kinds = new Map<string, { lang: string; script: string; nth: number }>()
  for (const { variants } of ordered) {
    const seen = new Map<string, number>()
    for (const { lang, script } of variants) {
      const nth = seen.get(`${lang} ${script}`) ?? 0
      seen.set(`${lang} ${script}`, nth + 1)
      kinds.set(`${lang} ${script} ${nth}`, { lang, script, nth })
    }
  }
  const others = [...kinds.values()].map(({ lang, script, nth }) =>
    ordered.flatMap(({ type, value, variants }): Spelt[] => {
      const spelt = variants.filter((variant) => variant.lang === lang && variant.script === script)[nth]
      if (spelt) return [{ type, value: spelt.value, lang }]
      return script === 'Latn' || script === '' ? [{ type, value }] : []
    }),
  )
  return [ordered.map(({ type, value }) => ({ type, value })), ...others]
}

/** Given names first and the family name last; a whole name beside a family name stands for the given ones. */
function named(parts: readonly Spelt[], kind: ListedName['kind'], schema: ListEntry['schema']): Named {
  const of = (types: readonly string[]) =>
    tidy(
      parts
        .filter(({ type }) => types.includes(type))
        .map(({ value }) => value)
        .join(' '),
    )
  const [given, middle, family] = [of(givenParts), of(middleParts), of(familyParts)]
  const unknown = tidy(
    parts
      .filter(({ type }) => !knownParts.includes(type))
      .map(({ value }) => value)
      .join(' '),
  )
  const text = `${of(['whole-name'])} ${given} ${middle} ${family} ${unknown}`
  const hasParts = schema === 'Person' && given !== '' && family !== ''
  return {
    text,
    kind,
    ...(hasParts ? { parts: { given, ...(middle ? { middle } : {}), family } } : {}),
  }
}

/** A name before marriage is an alias in full. */
function maiden(parts: readonly Spelt[], kind: ListedName['kind']): Named[] {
  const name = parts.find(({ type }) => type === 'maiden-name')?.value
  if (name === undefined) return []
  const others = parts.filter(({ type }) => [...givenParts, ...middleParts].includes(type))
  const text = [...others.map(({ value }) => value), name].join(' ')
  return [{ text, kind: kind === 'weak' ? 'weak' : 'formerly' }]
}

const languages: Readonly<Record<string, string>> = {
  ...{ ara: 'ar', bel: 'be', bos: 'bs', chi: 'zh', eng: 'en', fre: 'fr', ger: 'de', heb: 'he', ita: 'it' },
  ...{ kor: 'ko', per: 'fa', pus: 'ps', rus: 'ru', spa: 'es', srp: 'sr', tur: 'tr', ukr: 'uk', urd: 'ur' },
}

function languageOf(parts: readonly Spelt[]): { language?: string } {
  const language = languages[parts.find(({ lang }) => lang !== undefined)?.lang ?? '']
  return language ? { language } : {}
}
