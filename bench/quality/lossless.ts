import { analyse, costOf, type NameKind, nameCost, scriptOf } from '#names'
import { type Snapshot, screen } from '#screening'
import { table } from '../../src/app/cli/output.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type Miss, more, type Outcome, percent, type Section } from './section.ts'
import { withSlips } from './slips.ts'
import { evenly } from './sources.ts'

const ownNames = 20_000
/** Names that are held against every listed one, in each script: about two minutes in all. */
const heldAgainstAll = 25
/** Scores are rounded to four digits: a cost at the threshold itself may fall on either side of it. */
const threshold = costOf(0.7) - 0.001

/** What a full comparison brought to the threshold, and what of it the index found. */
export interface Loss {
  readonly wanted: number
  readonly lost: readonly Miss[]
}

/** Whatever a comparison with every listed name brings to 0.70, the index finds. */
export const lossless: Section = {
  name: 'lossless',
  title: `The index against brute force: own entries of ${ownNames} damaged names, all entries for some of each script`,
  measure: async (tools) => {
    const snapshot = await tools.snapshot()
    const own = ownLoss(snapshot, Math.floor(ownNames / tools.every))
    const scripts = [...new Set(namesOf(snapshot).map(({ script }) => script))].sort()
    const all = scripts.map(
      (script) => [script, allLoss(snapshot, script, Math.ceil(heldAgainstAll / tools.every))] as const,
    )
    return outcomeOf(own, all)
  },
}

interface Name {
  readonly full: string
  readonly kind: NameKind
  readonly entry: number
  readonly script: string
}

function namesOf(snapshot: Snapshot): Name[] {
  return Array.from({ length: snapshot.counts.names }, (_, id) => {
    const { full } = snapshot.name(id)
    return { full, kind: snapshot.kindOf(id), entry: snapshot.entryOf(id), script: scriptOf(full) }
  })
}

/** Own entries of so many damaged names, where their own names still reach the threshold. */
export function ownLoss(snapshot: Snapshot, count: number): ReadonlyMap<string, Loss> {
  const chance = chanceFrom(20)
  const losses = new Map<string, { wanted: number; lost: Miss[] }>()
  for (const name of evenly(namesOf(snapshot), count)) {
    const damaged = withSlips(name.full, chance)
    const query = analyse(damaged, name.kind)
    const ids = snapshot.namesOf(name.entry)
    if (!ids.some((id) => nameCost(query, snapshot.name(id), threshold) <= threshold)) continue
    const found = foundBy(snapshot, damaged, name.kind)
    if (found === undefined) continue
    const loss = losses.get(name.script) ?? { wanted: 0, lost: [] }
    loss.wanted++
    if (!found.has(name.entry)) loss.lost.push(lossOf(snapshot, { name, damaged, entry: name.entry }))
    losses.set(name.script, loss)
  }
  return losses
}

/** All entries that brute force finds for damaged names of a script. */
export function allLoss(snapshot: Snapshot, script: string, count: number): Loss {
  const chance: Chance = chanceFrom(script.length + 7)
  const names = evenly(
    namesOf(snapshot).filter((name) => name.script === script),
    count,
  )
  let wanted = 0
  const lost: Miss[] = []
  for (const name of names) {
    const damaged = withSlips(name.full, chance)
    const found = foundBy(snapshot, damaged, name.kind)
    if (found === undefined) continue
    for (const entry of bruteForce(snapshot, damaged, name.kind)) {
      wanted++
      if (!found.has(entry)) lost.push(lossOf(snapshot, { name, damaged, entry }))
    }
  }
  return { wanted, lost }
}

/** Entries that screening finds; undefined where it refuses to look. */
function foundBy(snapshot: Snapshot, name: string, kind: NameKind): ReadonlySet<number> | undefined {
  const schema = kind === 'person' ? 'Person' : kind === 'organisation' ? 'Organization' : 'Vessel'
  const references = new Set<string>()
  const pick = (found: readonly { list: string; entry: string }[]) => {
    for (const { list, entry } of found) references.add(`${list} ${entry}`)
    return []
  }
  const answer = screen(snapshot, { name: [name], schema }, { pick })
  if (answer.status === 'refused') return undefined
  const entries = entriesOf(snapshot)
  return new Set([...references].map((reference) => entries.get(reference) ?? -1))
}

const known = new WeakMap<Snapshot, ReadonlyMap<string, number>>()

/** Numbers of entries by list and reference. */
function entriesOf(snapshot: Snapshot): ReadonlyMap<string, number> {
  const kept = known.get(snapshot)
  if (kept) return kept
  const entries = Array.from({ length: snapshot.counts.entries }, (_, entry) => entry)
  const made = new Map(
    entries.map((entry) => [`${snapshot.listOf(entry)} ${snapshot.entry(entry).entry}`, entry] as const),
  )
  known.set(snapshot, made)
  return made
}

/** Every entry of this kind that a comparison with every listed name brings to the threshold. */
function bruteForce(snapshot: Snapshot, name: string, kind: NameKind): ReadonlySet<number> {
  const query = analyse(name, kind)
  const found = new Set<number>()
  for (let id = 0; id < snapshot.counts.names; id++) {
    if (snapshot.kindOf(id) !== kind || found.has(snapshot.entryOf(id))) continue
    if (nameCost(query, snapshot.name(id), threshold) <= threshold) found.add(snapshot.entryOf(id))
  }
  return found
}

function lossOf(snapshot: Snapshot, of: { name: Name; damaged: string; entry: number }): Miss {
  const { name, damaged, entry } = of
  const listed = snapshot.namesOf(entry).map((id) => snapshot.name(id).full)
  const own = entry === name.entry ? 'own' : 'other'
  const reference = `${snapshot.listOf(entry)} ${snapshot.entry(entry).entry}`
  return { cause: `${name.script}, ${own}`, text: `${damaged}\t${listed.join(' | ')}\t${reference}` }
}

function outcomeOf(own: ReadonlyMap<string, Loss>, all: readonly (readonly [string, Loss])[]): Outcome {
  const sum = (losses: Iterable<Loss>) =>
    [...losses].reduce(
      ({ wanted, kept }, one) => ({ wanted: wanted + one.wanted, kept: kept + one.wanted - one.lost.length }),
      { wanted: 0, kept: 0 },
    )
  const [ownSum, allSum] = [sum(own.values()), sum(all.map(([, loss]) => loss))]
  const row = (loss: Loss | undefined) =>
    loss
      ? [String(loss.wanted), String(loss.lost.length), percent(loss.wanted - loss.lost.length, loss.wanted)]
      : ['0', '0', '–']
  const rows = all.map(([script, loss]) => [script, ...row(own.get(script)), ...row(loss)])
  return {
    lines: [
      table(['script', 'own entries', 'lost', 'found', 'all entries', 'lost', 'found'], rows),
      `own entries found: ${percent(ownSum.kept, ownSum.wanted)} of ${ownSum.wanted}; all entries found: ${percent(allSum.kept, allSum.wanted)} of ${allSum.wanted}`,
    ],
    figures: [
      more('own entries', [ownSum.kept, ownSum.wanted], 0.999),
      more('all entries', [allSum.kept, allSum.wanted], 0.999),
    ],
    misses: [...[...own.values()].flatMap(({ lost }) => lost), ...all.flatMap(([, { lost }]) => lost)],
  }
}
