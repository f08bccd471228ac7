import { type RawBuilder, sql } from 'kysely'
import { ownPersonPrefix } from '#access/model'
import type { Tx } from '#storage'
import type { SearchKind, Seen } from './sources.ts'
import { byIndexOnly } from './store.ts'
import { type AskedWord, askedWords, isNear, shortestForgiven, soundEnd, stemOf } from './words.ts'

/** What is asked, and what of it may be seen. */
export interface Question {
  readonly text: string
  readonly kinds: readonly SearchKind[]
  /** What belongs to no own company is seen by all who may read its kind. */
  readonly seen: Seen
  /** Own employees and signatories too. */
  readonly ownPeople: boolean
  /** Of each kind. */
  readonly limit: number
}

export interface Found {
  readonly kind: SearchKind
  readonly key: string
  readonly title: string
  readonly detail: string | null
  /** 3 for a whole word, 2 for its beginning, 1 for a word that is near, added up. */
  readonly score: number
}

/** Of each kind so many candidates are weighed at most: the rarest word chooses them, whole words first. */
const mostCandidates = 600
/** Where there is one word, every candidate has it. */
const mostAlone = 150

/**
 * Finds what has every word of the question, the best first within its kind. Where nothing does, a slip of the pen or
 * another ending is forgiven in words of five letters and more.
 */
export async function findIn(tx: Tx, question: Question): Promise<Found[]> {
  const words = askedWords(question.text)
  if (words.length === 0 || question.kinds.length === 0) return []
  await byIndexOnly(tx)
  const exact = words.map(({ text }): Matcher => ({ text, ranges: [text], near: [] }))
  const found = await rank(tx, question, exact)
  if (found.length > 0) return found
  const forgiving = await Promise.all(words.map((word) => forgive(tx, word)))
  return await rank(tx, question, forgiving)
}

/** What a word of the question is met by: tokens that begin so, and tokens that are near. */
interface Matcher {
  readonly text: string
  readonly ranges: readonly string[]
  readonly near: readonly string[]
}

async function forgive(tx: Tx, { text, key }: AskedWord): Promise<Matcher> {
  if (text.length < shortestForgiven) return { text, ranges: [text], near: [] }
  const end = soundEnd(text.length)
  const head = text.slice(0, end)
  const tail = [...text].reverse().join('').slice(0, end)
  const { rows } = await sql<{ word: string }>`
    select word from app.search_word
    where ((word >= ${head} and word < ${`${head}{`}) or (backwards >= ${tail} and backwards < ${`${tail}{`}))
      and length(word) between ${text.length - 1}::int and ${text.length + 1}::int`.execute(tx)
  const near = rows.map(({ word }) => word).filter((word) => isNear(word, text))
  const stem = stemOf(text)
  return { text, ranges: [text, ...(near.length === 0 && stem ? [stem] : [])], near: [...near, key] }
}

async function rank(tx: Tx, question: Question, matchers: readonly Matcher[]): Promise<Found[]> {
  const counts = matchers.length === 1 ? [1] : await countEach(tx, question, matchers)
  if (counts.includes(0)) return []
  const rarest = counts.indexOf(Math.min(...counts))
  const chooser = matchers[rarest]
  if (!chooser) return []
  const others = matchers.filter((matcher) => matcher !== chooser)
  const scores = sql.join(
    [sql`chosen_score`, ...others.map((matcher) => sql`(${scoreOf(matcher)})`)],
    sql` + `,
  )
  const { seen, limit, text, ownPeople } = question
  const { rows } = await sql<Found>`
    with candidate as (${candidates(question, chooser, others.length > 0 ? mostCandidates : mostAlone)}),
    scored as (select kind, key, ${scores} as score from candidate),
    ranked as (
      select item.kind, item.key, item.title, item.detail, scored.score, row_number() over (
        partition by item.kind
        order by lower(item.key) = lower(${text.trim()}) desc, scored.score desc, length(item.title), item.title, item.key)
        as place
      from scored join app.search_item item using (kind, key)
      where scored.score is not null and ${seenBy(seen)} and ${openTo(ownPeople, sql`item.key`)})
    select kind, key, title, detail, score from ranked where place <= ${limit} order by kind, place`.execute(
    tx,
  )
  return rows
}

function seenBy(seen: Seen): RawBuilder<unknown> {
  const within = Object.entries(seen).map(([kind, entities]) =>
    entities === 'all'
      ? sql`item.kind = ${kind}`
      : sql`(item.kind = ${kind} and item.entities && ${[...entities]}::text[])`,
  )
  return sql`(${sql.join([sql`item.entities is null`, ...within], sql` or `)})`
}

/** Those who may not see our own people shall not lose places among the candidates to them either. */
function openTo(ownPeople: boolean, key: RawBuilder<unknown>): RawBuilder<unknown> {
  return ownPeople ? sql`true` : sql`not starts_with(${key}, ${ownPersonPrefix})`
}

function candidates({ kinds, ownPeople }: Question, matcher: Matcher, most: number): RawBuilder<unknown> {
  return sql`select chosen.kind, chosen.key, max(${pointsFor(matcher)}) as chosen_score
    from unnest(${[...kinds]}::text[]) as wanted (kind),
    lateral (
      select token.kind, token.key, token.token from app.search_token token
      where token.kind = wanted.kind and ${meets(matcher)} and ${openTo(ownPeople, sql`token.key`)}
      order by token.token limit ${most}) as chosen, lateral (select chosen.token) as token
    group by chosen.kind, chosen.key`
}

function pointsFor({ text }: Matcher): RawBuilder<unknown> {
  return sql`case when token.token = ${text} then 3
    when token.token >= ${text} and token.token < ${`${text}{`} then 2 else 1 end`
}

/** Null where the thing does not have the word, so that the sum is null too. */
function scoreOf(matcher: Matcher): RawBuilder<unknown> {
  return sql`select max(${pointsFor(matcher)}) from app.search_token token
    where token.kind = candidate.kind and token.key = candidate.key and ${meets(matcher)}`
}

function meets({ ranges, near }: Matcher): RawBuilder<unknown> {
  const begins = ranges.map((from) => sql`(token.token >= ${from} and token.token < ${`${from}{`})`)
  const all = near.length > 0 ? [...begins, sql`token.token = any(${[...near]}::text[])`] : begins
  return sql`(${sql.join(all, sql` or `)})`
}

async function countEach(tx: Tx, { kinds }: Question, matchers: readonly Matcher[]): Promise<number[]> {
  const counts = matchers.map(
    (matcher) => sql`(select count(*) from (select 1 from app.search_token token
      where token.kind = any(${[...kinds]}::text[]) and ${meets(matcher)} limit ${mostCandidates}) as few)`,
  )
  const { rows } = await sql<{
    counts: number[]
  }>`select array[${sql.join(counts)}]::int[] as counts`.execute(tx)
  return rows[0]?.counts ?? []
}
