import type { ListSearchSheet } from '#documents/model'
import { type Language, type Wording, wording } from '#kernel'
import type { SearchMatch, SearchView } from '#screening/model'

const kinds: Readonly<Record<string, Wording>> = {
  Person: wording('en person', 'en person', 'henkilö', 'a person'),
  Organization: wording('en organisation', 'en organisasjon', 'organisaatio', 'an organisation'),
  Vessel: wording('ett fartyg', 'et fartøy', 'alus', 'a vessel'),
  Aircraft: wording('ett luftfartyg', 'et luftfartøy', 'ilma-alus', 'an aircraft'),
}
const lineWord = wording('rad', 'linje', 'rivi', 'line')

interface Reader {
  readonly language: Language
  /** The name of whoever searched. */
  readonly by: string
}

/** A kept search as its paper needs it: in words, in the language of the reader. */
export function sheetOf(search: SearchView, { language, by }: Reader): ListSearchSheet {
  const { id, at, reason, total, lists, matches, digest, proof } = search
  return {
    ...{ id, at, by, total, digest, asked: askedIn(search.asked, language) },
    refused: reason?.[language] ?? null,
    lists: lists.map(({ name, version }) => ({ name, version })),
    matches: matches.map((match) => matchIn(match, language)),
    ...(proof ? { proof: placeOf(proof) } : {}),
  }
}

function placeOf({ entry, leafHash, seq, size, checkpoint }: NonNullable<SearchView['proof']>) {
  return { entry, leafHash, seq, size, checkpoint }
}

function askedIn(asked: SearchView['asked'], language: Language): ListSearchSheet['asked'] {
  const { name, schema, birthDate, country, identifier, lists } = asked
  return {
    name: name.trim() || '–',
    kind: schema ? (kinds[schema]?.[language] ?? schema) : null,
    ...{ birthDate: birthDate || null, country: country || null, identifier: identifier || null },
    lists: lists?.join(', ') || null,
  }
}

function matchIn(match: SearchMatch, language: Language): ListSearchSheet['matches'][number] {
  const { name, list, entry, likeness, score, programmes, source, because } = match
  return {
    ...{ name, list, entry, likeness: likeness[language], percent: Math.round(score * 100) },
    programmes: programmes.join(', ') || null,
    source: source ? `${source.file}, ${lineWord[language]} ${source.line}` : null,
    because: because.map((sentence) => sentence[language]),
  }
}
