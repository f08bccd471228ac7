import { type Wording, wordingOf } from '#kernel'
import type { Origin } from '#lists/model'
import { likenessLevels } from '../knowledge/search-words.ts'
import type { FullMatch, Refused, Screened, ScreeningQuery } from '../model.ts'
import { saysIn } from '../wire/match/says.ts'
import type { SavedSearch, SearchAsked, SearchMatch } from './model.ts'

/** What was typed, as the engine reads a party. Empty fields are none. */
export function queryOf({ name, schema, birthDate, country, identifier }: SearchAsked): ScreeningQuery {
  const given = (text: string | undefined) => text !== undefined && text.trim() !== ''
  return {
    name: [name],
    ...(schema === undefined ? {} : { schema }),
    ...(given(birthDate) && birthDate ? { birthDate } : {}),
    ...(given(country) && country ? { country, nationality: country } : {}),
    ...(given(identifier) && identifier ? { identifiers: [identifier] } : {}),
  }
}

type Answer = Pick<SavedSearch, 'status' | 'reason' | 'lists' | 'total' | 'matches'>
/** Where an entry stands in what its publisher gave out; undefined where that is not kept. */
export type OriginOf = (match: Pick<FullMatch, 'list' | 'entry'>) => Origin | undefined

/** The engine's answer as it is kept and shown: score and reasons in words, in every language. */
export function answerOf(found: Screened | Refused, originOf: OriginOf): Answer {
  if (found.status === 'refused')
    return { status: 'refused', reason: found.reason, lists: [], total: 0, matches: [] }
  return {
    ...{ status: 'screened', reason: null, total: found.total },
    lists: Object.entries(found.lists).map(([name, version]) => ({ name, version })),
    matches: found.matches.map((match) => matchOf(match, found.lists[match.list] ?? '', originOf(match))),
  }
}

function matchOf(match: FullMatch, version: string, origin: Origin | undefined): SearchMatch {
  const { list, entry, name, schema, score, because, programmes } = match
  return {
    ...{ list, version, entry, name, schema, score, likeness: likenessOf(score) },
    because: because.map((reason) => wordingOf((language) => saysIn(reason, { language, name }))),
    programmes: [...programmes],
    source: origin ? { file: origin.file, line: origin.line } : null,
  }
}

/** A score in words. */
export function likenessOf(score: number): Wording {
  const level = likenessLevels.find(({ from }) => score >= from)
  return level?.says ?? wordingOf(() => String(score))
}

/** Half a letter cannot be kept, and no name has one. */
export function hasHalfLetter({ name, birthDate = '', identifier = '', lists = [] }: SearchAsked): boolean {
  return ![name, birthDate, identifier, ...lists].every((text) => text.isWellFormed())
}
