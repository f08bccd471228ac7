import type { Wording } from '#kernel'
import { entriesAmong } from '#orders'
import { duplicateKeys, familiesOf, findParties, readEnd } from '#parties'
import type { Organisation } from '#parties/model'
import type { Tx } from '#storage'
import { holdersOf } from '../duplicates.ts'
import { cellFaults } from './words.ts'

/** Whom a text means: a reference that is kept, or why nobody can be told from it. */
export type Meant = { readonly ref: string } | { readonly fault: Wording }

/** Countries whose register numbers are tried where a sheet names none. */
const registers = ['SE', 'NO', 'FI', 'DK', 'DE', 'GB', 'EE', 'LV', 'LT', 'PL', ''] as const
const step = 2_000

/** Whom each text means: a reference, an entry of a list in force, or the number of exactly one party. */
export async function resolveEnds(tx: Tx, texts: readonly string[]): Promise<ReadonlyMap<string, Meant>> {
  const meant = new Map<string, Meant>()
  for (let at = 0; at < texts.length; at += step) {
    const some = texts.slice(at, at + step)
    const entries = some.filter((text) => readEnd(text).kind === 'entry')
    for (const { ref, name } of await entriesAmong(tx, entries))
      meant.set(ref, name === null ? { fault: cellFaults.unknownParty } : { ref })
    const refs = some.filter((text) => readEnd(text).kind === 'party')
    const known = await kept(tx, refs)
    const others = refs.filter((text) => !known.has(text))
    const numbered = await byNumber(tx, others)
    for (const text of refs) {
      const ref = known.get(text)
      meant.set(
        text,
        ref === undefined ? (numbered.get(text) ?? { fault: cellFaults.unknownParty }) : { ref },
      )
    }
  }
  return meant
}

/** Those of the references that are on record, each with the one under which it is kept. */
async function kept(tx: Tx, refs: readonly string[]): Promise<Map<string, string>> {
  const families = await familiesOf(tx, refs)
  const wanted = refs.map((ref) => families.kept(ref))
  const { organisations, legalEntities } = await findParties(tx, [...new Set(wanted)])
  const found = new Set([...organisations, ...legalEntities].map(({ key }) => key))
  return new Map(
    refs.flatMap((ref): [string, string][] =>
      found.has(families.kept(ref)) ? [[ref, families.kept(ref)]] : [],
    ),
  )
}

async function byNumber(tx: Tx, texts: readonly string[]): Promise<ReadonlyMap<string, Meant>> {
  const keys = new Map(texts.map((text) => [text, keysOfNumber(text)]))
  const holders = await holdersOf(tx, [...new Set([...keys.values()].flat())])
  return new Map(
    [...keys].flatMap(([text, own]): [string, Meant][] => {
      const refs = [...new Set(own.flatMap((key) => holders.get(key) ?? []))]
      return refs.length === 0 ? [] : [[text, oneOf(refs)]]
    }),
  )
}

function oneOf(refs: readonly string[]): Meant {
  const [ref, ...others] = refs
  return ref !== undefined && others.length === 0
    ? { ref }
    : { fault: cellFaults.severalParties(refs.join(', ')) }
}

function keysOfNumber(text: string): string[] {
  if (!/\d/.test(text)) return []
  const numbered = (kind: string, country: string) =>
    keysOfParty({
      type: 'organisation',
      ref: 'x',
      name: '-',
      identifiers: [{ kind, value: text, ...(country ? { country } : {}) }],
    })
  return [...numbered('lei', ''), ...registers.flatMap((country) => numbered('orgNo', country))]
}

/** The keys by which others bear the same numbers; names are for people to judge. */
export function keysOfParty(party: Organisation): string[] {
  return duplicateKeys(party).filter((key) => key.startsWith('identifier:'))
}

/** Which parties of a file are on record: by a number that exactly one party bears, or by the reference itself. */
export async function matchParties(
  tx: Tx,
  parties: readonly Organisation[],
): Promise<ReadonlyMap<string, Meant>> {
  const matched = new Map<string, Meant>()
  for (let at = 0; at < parties.length; at += step) {
    const some = parties.slice(at, at + step)
    const known = await kept(
      tx,
      some.map(({ ref }) => ref),
    )
    const holders = await holdersOf(tx, [...new Set(some.flatMap(keysOfParty))])
    for (const party of some) {
      const refs = [...new Set(keysOfParty(party).flatMap((key) => holders.get(key) ?? []))]
      const own = known.get(party.ref)
      if (own !== undefined) matched.set(party.ref, { ref: own })
      else if (refs.length > 0) matched.set(party.ref, oneOf(refs))
    }
  }
  return matched
}
