import { ifValid } from '#kernel'
import { PartyMerge } from '#parties'
import { Organisation } from '#parties/model'
import {
  openCurrentSnapshot,
  type PartyDifference,
  partyDifference,
  queryOfParty,
  type Snapshot,
  screen,
} from '#screening'
import { defaultThreshold, Hit, Looking } from '#screening/model'
import { usage } from './arguments.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { type Output, table } from './output.ts'

/** What a full look at every party would change. */
export interface RescreenReport {
  readonly threshold: number
  readonly lists: Readonly<Record<string, string>>
  readonly parties: number
  /** Parties that nobody can look for: what is kept of them stays. */
  readonly unread: number
  readonly opened: number
  readonly gone: number
  readonly scores: number
  readonly differences: readonly PartyDifference[]
}

export const rescreen = command(
  'Looks for every party on record anew, with the engine and lists of now, and tells what differs from what is kept: new hits, hits that are gone, other scores. Changes nothing. Exit 1 where something differs.',
  {
    'dry-run': { type: 'boolean', description: 'only tell (a new list version is followed by itself)' },
    threshold: {
      type: 'string',
      description: 'lowest score that is a match (default: the threshold in force)',
      valueHint: '0..1',
    },
  },
  async (args, { config, out }) => {
    if (!args['dry-run'])
      throw usage(
        'rescreen only tells what would differ: say --dry-run. New list versions are followed by themselves',
      )
    const asked = args.threshold === undefined ? undefined : thresholdIn(args.threshold)
    const { register, snapshot } = await withClient(config, async (client) => ({
      register: await readRegister(
        recordsIn(await client.stream({ method: 'GET', path: '/api/records/export' })),
      ),
      snapshot: await openCurrentSnapshot(config.dataDir),
    }))
    if (!snapshot) throw usage('no list is loaded: import one first, with aktsam lists import')
    const threshold = asked ?? register.threshold
    const report = reportOn(register, snapshot, { threshold, progress: out.progress })
    out.progress('')
    if (out.isJson) out.json(report)
    else print(out, report)
    return report.differences.length > 0 ? 1 : 0
  },
)

function thresholdIn(text: string): number {
  const threshold = Number(text)
  if (text.trim() === '' || !(threshold >= 0.5 && threshold <= 1))
    throw usage(`--threshold ${text}: expected a number from 0.5 to 1`)
  return threshold
}

/** The parties of a store and what is kept of them. */
export interface ExportedRegister {
  readonly parties: readonly Organisation[]
  readonly hits: ReadonlyMap<string, readonly Hit[]>
  /** The one in force. */
  readonly threshold: number
}

const organisationIn = ifValid(Organisation, (party) => [party])
const hitIn = ifValid(Hit, (hit) => [hit])
const lookingIn = ifValid(Looking, (looking) => (looking.state === 'inForce' ? [looking.threshold] : []))
const mergeIn = ifValid(PartyMerge, (merge) => [merge])

/** Reads what `aktsam export` writes; a record that was merged into another is looked for as that one. */
export async function readRegister(records: AsyncIterable<object>): Promise<ExportedRegister> {
  const parties: Organisation[] = []
  const hits: Hit[] = []
  const dropped = new Set<string>()
  let threshold: number = defaultThreshold
  for await (const record of records) {
    const type = 'type' in record ? record.type : undefined
    if (type === 'organisation') parties.push(...organisationIn(record))
    if (type === 'looking') threshold = lookingIn(record)[0] ?? threshold
    if (type === 'hit') hits.push(...hitIn(record))
    if (type === 'partyMerge') for (const { drop, inForce } of mergeIn(record)) if (inForce) dropped.add(drop)
  }
  return {
    parties: parties.filter(({ ref }) => !dropped.has(ref)),
    hits: Map.groupBy(hits, ({ party }) => party),
    threshold,
  }
}

async function* recordsIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<object> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line)
  }
  if (rest.trim() !== '') yield JSON.parse(rest)
}

const everyMatch = 1000
const toldEvery = 1000

/** Looks at every party; `progress` hears how far it is. */
export function reportOn(
  { parties, hits }: ExportedRegister,
  snapshot: Snapshot,
  { threshold, progress }: { readonly threshold: number; readonly progress: (text: string) => void },
): RescreenReport {
  const differences: PartyDifference[] = []
  let unread = 0
  for (const [at, party] of parties.entries()) {
    if (at % toldEvery === 0) progress(`${at} of ${parties.length} parties, ${differences.length} differ`)
    const answer = screen(snapshot, queryOfParty(party), { threshold, limit: everyMatch })
    if (answer.status === 'refused') {
      unread++
      continue
    }
    const found = answer.matches.map(({ list, entry, score }) => ({ list, entry, score }))
    const difference = partyDifference(party.ref, hits.get(party.ref) ?? [], found)
    if (difference) differences.push(difference)
  }
  const sum = (of: (one: PartyDifference) => readonly unknown[]) =>
    differences.reduce((total, one) => total + of(one).length, 0)
  return {
    ...{ threshold, lists: snapshot.versions, parties: parties.length, unread },
    ...{
      opened: sum(({ opened }) => opened),
      gone: sum(({ gone }) => gone),
      scores: sum(({ scores }) => scores),
    },
    differences,
  }
}

const mostPrinted = 50

function print(out: Output, report: RescreenReport): void {
  const { threshold, parties, unread, opened, gone, scores, differences } = report
  out.line(
    `${parties} parties at ${threshold}: ${opened} new hits, ${gone} gone, ${scores} with another score.`,
  )
  if (unread > 0) out.line(`${unread} could not be looked for; what is kept of them stays.`)
  const rows = differences.flatMap((one) => [
    ...one.opened.map(({ list, entry, score }) => [one.party, 'new', list, entry, '', score.toFixed(4)]),
    ...one.gone.map(({ list, entry, state }) => [one.party, `gone (${state})`, list, entry, '', '']),
    ...one.scores.map(({ list, entry, before, after }) => [
      ...[one.party, 'score', list, entry, before.toFixed(4), after.toFixed(4)],
    ]),
  ])
  if (rows.length > 0)
    out.line(table(['party', 'what', 'list', 'entry', 'kept', 'now'], rows.slice(0, mostPrinted)))
  if (rows.length > mostPrinted) out.line(`… and ${rows.length - mostPrinted} more: --json has all.`)
}
