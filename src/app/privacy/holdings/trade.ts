import { listStatus } from '#lists'
import { eraseVerdict } from '#orders'
import type { Holding } from '#privacy'
import type { DataSubject, FoundItem } from '#privacy/model'
import { hitsOn, type Snapshot, screen } from '#screening'
import type { Db, Tx } from '#storage'
import { fieldsOf, sourceNamed, sources } from '../found.ts'
import { matcherOf } from '../matching.ts'
import { personsFor } from './parties.ts'
import { answersBefore, answersNaming } from './store.ts'

interface Lists {
  readonly now: () => string
  readonly snapshot: () => Snapshot | undefined
}

/** What was decided about likenesses with listed people, and the entries of lists that are like the person. */
export function hitHolding({ now, snapshot }: Lists): Holding {
  return {
    dataClass: 'hit',
    find: async (tx, { subject, limit }) => {
      const publishers = await publishersOf(tx, now())
      const persons = await personsFor(tx, matcherOf(subject))
      const decided = await hitsOn(
        tx,
        persons.map(({ ref }) => ref),
      )
      const hits = decided.map((hit): FoundItem => {
        const { party, list, entry, score, verdict, reason, decidedAt, programme } = hit
        return {
          ...{ dataClass: 'hit', kind: 'hit', id: `${party}/${list}/${entry}`, title: `${list} ${entry}` },
          fields: fieldsOf({ list, entry, content: programme, score, verdict, reason, at: decidedAt }),
          ...{ source: publishers(list), link: `/screening?party=${encodeURIComponent(party)}` },
          about: [{ kind: 'party', id: party }],
        }
      })
      return [...hits, ...entriesLike(subject, { snapshot: snapshot(), publishers })].slice(0, limit)
    },
  }
}

/** The list's publisher and address: Art. 15(1)(g) asks for the source. */
async function publishersOf(tx: Tx, at: string): Promise<(list: string) => FoundItem['source']> {
  const status = await listStatus(tx, at)
  const said = new Map(
    status.map(({ name, title, publisher, url }) => [name, `${title}: ${publisher}, ${url}`]),
  )
  return (list) => sourceNamed(said.get(list) ?? list)
}

/** Lists that are loaded hold data about those who stand on them, whether they are parties of ours or not. */
function entriesLike(
  { name, aliases, birthDate, identifiers }: DataSubject,
  {
    snapshot,
    publishers,
  }: { snapshot: Snapshot | undefined; publishers: (list: string) => FoundItem['source'] },
): FoundItem[] {
  if (!snapshot) return []
  const screened = screen(
    snapshot,
    {
      ...{ name: [name, ...aliases], schema: 'Person', ...(birthDate ? { birthDate } : {}) },
      ...(identifiers.length > 0 ? { identifiers } : {}),
    },
    { limit: 20 },
  )
  if (screened.status === 'refused') return []
  return screened.matches.map(({ list, entry, name: listed, score, programmes }) => ({
    ...{ dataClass: 'hit', kind: 'listEntry', id: `${list}/${entry}`, title: listed },
    fields: fieldsOf({ name: listed, list, entry, content: programmes.join(', '), score: score.toFixed(2) }),
    ...{ source: publishers(list), link: null, about: [] },
  }))
}

/** Answers about orders, with the parties that they were about. */
export function orderCheckHolding(db: Db): Holding {
  return {
    dataClass: 'orderCheck',
    find: async (tx, { subject, legalEntity, limit }) => {
      const matcher = matcherOf(subject)
      const parties = (await personsFor(tx, matcher)).map(({ ref }) => ref)
      const found = await answersNaming(tx, { parties, mentions: matcher.mentions, limit })
      return found
        .filter((one) => one.legalEntity === legalEntity)
        .map(({ trace, at, orderRef, outcome }) => ({
          ...{ dataClass: 'orderCheck', kind: 'verdict', id: trace, title: orderRef },
          fields: fieldsOf({ order: orderRef, outcome, at }),
          ...{ source: sources.machine, link: `/orders/${encodeURIComponent(orderRef)}` },
          about: [{ kind: 'order', id: orderRef }, ...parties.map((id) => ({ kind: 'party', id }))],
        }))
    },
    due: async (tx, before, limit) =>
      (await answersBefore(tx, before, limit)).map(({ trace, at, orderRef, text }) => ({
        ...{ kind: 'verdict', id: trace, since: at },
        ...{ about: [{ kind: 'order', id: orderRef }], texts: [text] },
      })),
    erase: (act, { id }) => eraseVerdict(db, act, id),
  }
}
