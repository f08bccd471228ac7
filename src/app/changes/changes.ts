import { mayAnywhere, namesKeptFrom, sightOf } from '#access'
import type { Act, Instant } from '#kernel'
import { readEntries } from '#log'
import type { SequencedEntry } from '#log/model'
import type { Tx } from '#storage'
import { whereOf } from '../notices/where.ts'
import type { Change } from './model.ts'
import { type Told, toldOf } from './tellings.ts'

/** As far back as one look goes: more than a busy day of deeds. */
const mostEntries = 5_000
const page = 500

interface Line {
  readonly told: Told
  readonly at: Instant
  readonly things: Set<string>
  /** The first of them to be named: the newest. */
  readonly one: string
}

/**
 * What others, or time, changed since an instant, in the sight of the one who asks; newest first. Own deeds are left
 * out: who did them knows. A thing counts once, by its latest change.
 */
export async function changesSince(tx: Tx, act: Act, since: Instant): Promise<Change[]> {
  const lines = new Map<string, Line>()
  const seen = new Set<string>()
  for await (const { entry } of entriesSince(tx, since)) {
    const told = entry.actor === act.by ? undefined : toldOf(entry)
    if (!told || seen.has(told.thing)) continue
    seen.add(told.thing)
    if (!(await isInSight(tx, act, { told, entry }))) continue
    const line = lines.get(told.group)
    if (line) line.things.add(told.thing)
    else lines.set(told.group, { told, at: entry.at, things: new Set([told.thing]), one: entry.object })
  }
  return [...lines].map(([id, { told, at, things, one }]) => ({
    ...{ id, at, kind: told.kind, count: things.size },
    ...{ title: told.says(things.size, one), link: told.link(things.size, one) },
  }))
}

async function* entriesSince(tx: Tx, since: Instant): AsyncGenerator<SequencedEntry> {
  let after: number | undefined
  for (let read = 0; read < mostEntries; read += page) {
    const wish = { newestFirst: true, limit: page, ...(after === undefined ? {} : { after }) }
    const entries = await readEntries(tx, wish)
    for (const one of entries) {
      if (one.entry.at < since) return
      yield one
    }
    after = entries.at(-1)?.seq
    if (entries.length < page) return
  }
}

interface Seen {
  readonly told: Told
  readonly entry: SequencedEntry['entry']
}

async function isInSight(tx: Tx, act: Act, { told, entry }: Seen): Promise<boolean> {
  if (!mayAnywhere(act, told.read) || namesKeptFrom(act, [entry.object, entry.body])) return false
  if (!told.isOfEntity) return true
  const { entities } = sightOf(act, told.read)
  if (entities === 'all') return true
  const where = await whereOf(tx, entry)
  return where?.entity !== undefined && entities.includes(where.entity)
}
