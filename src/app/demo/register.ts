import { type Static, Type } from 'typebox'
import { type Act, AppError, inEnglish, joinKey, orThrow } from '#kernel'
import { changeDeadline, deadlinesOf } from '#lifecycle'
import { decideMerge, findOrganisations, proposeMerge } from '#parties'
import { Organisation } from '#parties/model'
import { askAlert, decideHit, lookAgain, records as screening, screenParty, waitingHits } from '#screening'
import { type Hit, HitVerdict } from '#screening/model'
import { inTransaction } from '#storage'
import { alertDesk } from '../alerts/desk.ts'
import { changeParty } from '../parties/change.ts'
import type { Moment } from './clock.ts'
import { loadList } from './lists.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const strict = { additionalProperties: false }
const By = { ago: Type.Number(), by: Type.String() }
const Change = Type.Object(
  { ...By, ref: Type.String(), change: Type.Partial(Type.Omit(Organisation, ['type', 'ref'])) },
  strict,
)
const Added = Type.Object({ ...By, party: Organisation }, strict)
const Decided = Type.Object(
  { ...By, party: Type.String(), entry: Type.String(), verdict: HitVerdict, reason: Type.String() },
  strict,
)
const Merge = Type.Object(
  {
    ...{ ...By, keep: Type.String(), drop: Type.String(), reason: Type.String() },
    decided: Type.Optional(Type.Object({ ...By, reason: Type.String() }, strict)),
  },
  strict,
)
const Register = Type.Object({
  changes: Type.Array(Change),
  added: Type.Array(Added),
  hits: Type.Array(Decided),
  merges: Type.Array(Merge),
})

/** What became of parties: changed, found on a list or not, merged. The list has a newer version since yesterday. */
export function registerScenes(): Scene[] {
  const { changes, added, hits, merges } = readPart('register.yml', Register)
  return [
    ...changes.map(
      (each): Scene => ({ daysAgo: each.ago, hour: '08:35', play: (house) => change(house, each) }),
    ),
    ...added.map((each): Scene => ({ daysAgo: each.ago, hour: '09:05', play: (house) => add(house, each) })),
    newerList,
    ...hits.map((each): Scene => ({ ...momentOf(each), play: (house) => decide(house, each) })),
    ...merges.flatMap(mergeScenes),
  ]
}

/** Today whenever it is. */
function momentOf({ ago }: { readonly ago: number }): Moment {
  return ago < 1 ? { daysAgo: ago } : { daysAgo: ago, hour: '09:50' }
}

const newerList: Scene = {
  daysAgo: 0.35,
  play: ({ services, as }) => loadList(services, as('jonas')),
}

async function change({ services, as }: House, { ref, by, change }: Static<typeof Change>): Promise<void> {
  const { db } = services.store
  const [stored] = await inTransaction(db, services.now(), (tx) => findOrganisations(tx, [ref]))
  if (!stored)
    throw new AppError({ code: 'not_found', ...inEnglish(`There is no party '${ref}' in the demo.`) })
  const record = { ...stored.record, ...change }
  orThrow(await changeParty(db, as(by), { record, version: stored.version }))
}

/** Somebody puts a party on record, and it is looked for on the lists. */
async function add({ services, as }: House, { by, party }: Static<typeof Added>): Promise<void> {
  const desk = { db: services.store.db, snapshot: () => services.snapshots.current() }
  const act = as(by)
  orThrow(await changeParty(desk.db, act, { record: party, version: undefined }))
  await lookAgain(desk, { act, by: 'party' }, [party.ref])
}

async function decide({ services, as }: House, { by, ago, ...hit }: Static<typeof Decided>): Promise<void> {
  const desk = { db: services.store.db, snapshot: () => services.snapshots.current() }
  const act = as(by)
  orThrow(await screenParty(desk, act, hit.party))
  if (hit.verdict !== 'needInfo') {
    const decided = orThrow(await decideHit(desk, act, { list: 'eu-fsf', ...hit }))
    if (decided.verdict === 'trueMatch') await freezeDone(services, act, decided)
    return
  }
  await lookAgain(desk, { act, by: 'screening' }, [hit.party])
  const waiting = await inTransaction(desk.db, services.now(), (tx) => waitingHits(tx, 500))
  const alert = waiting.find(({ record: { party, entry } }) => party === hit.party && entry === hit.entry)
  const asked = { of: { kind: 'role', id: 'sales' }, legalEntity: 'se', text: hit.reason } as const
  if (alert)
    orThrow(await askAlert(alertDesk(services), act, { id: alert.id, ...asked, reasonCode: 'noBirthDate' }))
}

/** What the match obliged to was done at once. */
async function freezeDone({ store }: House['services'], act: Act, hit: Hit): Promise<void> {
  const desk = { db: store.db, knowsOwner: async () => true }
  const owed = await inTransaction(store.db, act.at, async (tx) => {
    const [alert] = await screening.hit.find(tx, [joinKey(hit.party, hit.list, hit.entry)])
    return alert ? await deadlinesOf(tx, { kind: 'alert', id: alert.id }) : []
  })
  for (const { id } of owed)
    orThrow(await changeDeadline(desk, { ...act, reason: 'Fryst och rapporterat.' }, { deed: 'meet', id }))
}

function mergeScenes({ ago, by, decided, ...wish }: Static<typeof Merge>): Scene[] {
  let merge = ''
  const asked: Scene = {
    ...{ daysAgo: ago, hour: '11:45' },
    play: async ({ services: { store }, as }) => {
      merge = orThrow(await proposeMerge(store.db, as(by), wish)).ref
    },
  }
  if (!decided) return [asked]
  const said: Scene = {
    ...{ daysAgo: decided.ago, hour: '12:40' },
    play: async ({ services: { store }, as }) => {
      const decision = { merge, verdict: 'approve', reason: decided.reason } as const
      orThrow(await decideMerge(store.db, as(decided.by), decision))
    },
  }
  return [asked, said]
}
