import { type Static, Type } from 'typebox'

/** Languages of the product. */
export const languages = ['sv', 'nb', 'fi', 'en'] as const
export type Language = (typeof languages)[number]

const Text = Type.String({ minLength: 1 })
/** One sentence, or a piece of one, in every language of the product. */
export const Wording = Type.Object(
  { sv: Text, nb: Text, fi: Text, en: Text },
  { $id: 'Wording', additionalProperties: false },
)
export type Wording = Readonly<Static<typeof Wording>>

/** The four texts, in the order Swedish, Norwegian, Finnish, English. */
export function wording(...[sv, nb, fi, en]: readonly [string, string, string, string]): Wording {
  return { sv, nb, fi, en }
}

/** The same in all four: names, dates, what people wrote themselves. */
export function asWritten(text: string): Wording {
  return { sv: text, nb: text, fi: text, en: text }
}

/** A wording whose four texts are made alike, each from the pieces of its own language. */
export function wordingOf(write: (language: Language) => string): Wording {
  return { sv: write('sv'), nb: write('nb'), fi: write('fi'), en: write('en') }
}

/** What a refusal says: in English where nobody says which language, and in all four beside it. */
export function worded(said: Wording): { readonly detail: string; readonly wording: Wording } {
  return { detail: said.en, wording: said }
}

/** What was wrong with one field, in English and in all four. */
export function fieldFault(path: string, said: Wording): { path: string; message: string; wording: Wording } {
  return { path, message: said.en, wording: said }
}

/** A sentence for whoever sits at the machine: commands, settings, the start of the server. English is its language. */
export function inEnglish(detail: string): { readonly detail: string; readonly wording: null } {
  return { detail, wording: null }
}

/** What a refusal says, to be said within another. */
export function saidBy({
  detail,
  wording,
}: {
  detail: string
  wording?: Wording | null | undefined
}): Wording {
  return wording ?? asWritten(detail)
}

/** Sentences after one another. */
export function sentences(...all: readonly Wording[]): Wording {
  return wordingOf((language) => all.map((one) => one[language]).join(' '))
}

/** `There is no party 'ACME'.` Of what, in the form that each sentence takes: `ingen part`, `ingen part`, `osapuolta`, `party`. */
export function noSuch({ sv, nb, fi, en }: Wording, ref: string): Wording {
  return wording(
    `Det finns ${sv} '${ref}'.`,
    `Det finnes ${nb} '${ref}'.`,
    `${fi.charAt(0).toUpperCase()}${fi.slice(1)} '${ref}' ei ole.`,
    `There is no ${en} '${ref}'.`,
  )
}

/** The same, where somebody else may see it. */
export function noneSeen({ sv, nb, fi, en }: Wording, ref: string): Wording {
  return wording(
    `Det finns ${sv} '${ref}' som du får se.`,
    `Det finnes ${nb} '${ref}' som du har lov til å se.`,
    `${fi.charAt(0).toUpperCase()}${fi.slice(1)} '${ref}' ei ole, tai sinulla ei ole oikeutta nähdä sitä.`,
    `There is no ${en} '${ref}' that you may see.`,
  )
}

/** Said at the end of many a refusal. */
export const nothingKept = wording(
  'Ingenting sparades.',
  'Ingenting ble lagret.',
  'Mitään ei tallennettu.',
  'Nothing was kept.',
)
const or: Wording = { sv: 'eller', nb: 'eller', fi: 'tai', en: 'or' }

/** `a or b or c`, as a choice is read aloud. */
export function choiceOf(items: readonly string[], language: Language): string {
  return items.join(` ${or[language]} `)
}

/** Norwegian comes under several names. */
const tags = new Map<string, Language>([
  ['sv', 'sv'],
  ['nb', 'nb'],
  ['no', 'nb'],
  ['nn', 'nb'],
  ['fi', 'fi'],
  ['en', 'en'],
])
/** More than this nobody reads: a header is as long as its sender likes. */
const mostTags = 20

/** The first language of an Accept-Language header (RFC 9110 §12.5.4) that the product speaks; English otherwise. */
export function languageFor(header: string | undefined): Language {
  const wished = (header ?? '')
    .split(',', mostTags)
    .map(wishOf)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return wished.flatMap(({ tag }) => tags.get(tag) ?? []).at(0) ?? 'en'
}

function wishOf(part: string): { readonly tag: string; readonly weight: number } {
  const [range = '', ...rest] = part.split(';').map((piece) => piece.trim().toLowerCase())
  const q = rest.find((piece) => piece.startsWith('q='))
  const weight = q === undefined ? 1 : Number(q.slice(2))
  return { tag: range.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 }
}
