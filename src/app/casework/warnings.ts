import { linkWarning, noteNews, openCase, type WarningCases, type WarningDesk } from '#casework'
import type { SubjectSuggestion, Warning } from '#casework/model'
import { type Act, fieldFault, ok, refuse, worded } from '#kernel'
import { findLives } from '#lifecycle'
import { findParties, records } from '#parties'
import { compareNames, queryOfParty, saidOf, screen } from '#screening'
import { inTransaction, type Tx } from '#storage'
import { sayWhomFirst, sayWhomFirstField } from '../knowledge/warning-words.ts'
import type { Services } from '../services.ts'
import { caseDesk } from './desk.ts'

type House = Pick<Services, 'store' | 'register'>

/** What warnings are given of the rest of the house. */
export function warningDesk(services: House): WarningDesk {
  const { db, dataDir } = services.store
  return {
    ...{ db, dataDir, cases: casesOf(services) },
    countryOf: async (tx, ref) => (await findParties(tx, [ref])).legalEntities[0]?.record.country,
    partiesNamed: async (act, names) =>
      [...(await ownNamed(services, act, names)), ...(await partiesNamed(services, act, names))].sort(
        (a, b) => b.score - a.score || (a.party < b.party ? -1 : 1),
      ),
    namesUs: async (act, names) => (await ownNamed(services, act, names)).length > 0,
  }
}

/** Nearer than what screening asks for: a person looks at each, and most words with a capital are no company. */
const nearEnough = 0.85
const mostChanged = 300

async function ownNamed({ store }: House, act: Act, names: readonly string[]): Promise<SubjectSuggestion[]> {
  const entities = await inTransaction(store.db, act.at, (tx) =>
    records.legalEntity.table.page(tx, { limit: 500 }),
  )
  return entities.flatMap(({ key, record }) => {
    const found = bestOf(names, [record.name])
    return found ? [{ ...found, party: key, partyName: record.name, isOurs: true }] : []
  })
}

type Found = Pick<SubjectSuggestion, 'name' | 'score' | 'because'>

/** Of the names written, the one that comes nearest to one of a party's. */
function bestOf(names: readonly string[], theirs: readonly string[]): Found | undefined {
  let best: Found | undefined
  for (const name of names)
    for (const other of theirs) {
      const found = compareNames('Organization', name, other)
      const { score } = found
      if (score >= nearEnough && score > (best?.score ?? 0))
        best = { name, score, because: saidOf(found).map(({ wording }) => wording) }
    }
  return best
}

/** By the index of our parties, and one by one among those that changed since it was made. */
async function partiesNamed(
  { store, register }: House,
  act: Act,
  names: readonly string[],
): Promise<SubjectSuggestion[]> {
  const { index, changed } = await register.now(act, act.at)
  const best = new Map<string, Found>()
  const offer = (party: string, found: Found) => {
    if (found.score > (best.get(party)?.score ?? 0)) best.set(party, found)
  }
  for (const name of names) {
    const found = screen(index, { name, schema: 'Organization' }, { threshold: nearEnough, limit: 3 })
    if (found.status !== 'screened') continue
    for (const match of found.matches) {
      const because = saidOf(match).map(({ wording }) => wording)
      offer(match.entry, { name, score: match.score, because })
    }
  }
  const refs = [...new Set([...best.keys(), ...changed.slice(0, mostChanged)])]
  const parties = await inTransaction(
    store.db,
    act.at,
    async (tx) => (await findParties(tx, refs)).organisations,
  )
  const isChanged = new Set(changed)
  return parties
    .flatMap(({ key, record }) => {
      const found = isChanged.has(key) ? bestOf(names, namesOf(record)) : best.get(key)
      return found ? [{ ...found, party: key, partyName: record.name, isOurs: false }] : []
    })
    .sort((a, b) => b.score - a.score || (a.party < b.party ? -1 : 1))
}

function namesOf(party: Parameters<typeof queryOfParty>[0]): readonly string[] {
  return [queryOfParty(party).name].flat()
}

function casesOf(services: House): WarningCases {
  const desk = caseDesk(services)
  return {
    open: async (tx, act, { warning, legalEntity }) => {
      const subjects = subjectsOf(warning)
      if (legalEntity === undefined || subjects.length === 0) return refuse(nobodyNamed(warning.ref))
      const isRestricted =
        warning.confidentiality === 'restricted' || warning.confidentiality === 'privileged'
      const opened = await openCase(tx, act, {
        desk,
        order: {
          ...{ kind: warning.kind ?? 'supplier', title: warning.title, subjects, legalEntity },
          ...{ warnings: [warning.ref], confidentiality: isRestricted ? 'restricted' : 'internal' },
        },
      })
      return opened.ok ? ok(opened.value.record.ref) : opened
    },
    link: async (tx, act, { warning, case: ref }) => {
      const linked = await linkWarning(tx, act, { ref, warning })
      return linked.ok ? ok(await standing(tx, ref)) : linked
    },
    inform: async (tx, act, { warning, case: ref }) => {
      await noteNews(tx, act, { ref, object: warning })
      return await standing(tx, ref)
    },
  }
}

async function standing(tx: Tx, ref: string): Promise<{ isClosed: boolean }> {
  const [life] = await findLives(tx, 'case', [ref])
  return { isClosed: life?.record.state === 'closed' }
}

function subjectsOf({ subjects, links, kind, legalEntity }: Warning) {
  const parties = subjects.flatMap(({ party }) => (party === null ? [] : [party]))
  const products = links.filter((link) => link.kind === 'product').map(({ ref }) => ref)
  const own = kind === 'ownConduct' && legalEntity !== null && parties.length === 0 ? [legalEntity] : []
  return [
    ...parties.map((ref) => ({ kind: 'party' as const, ref })),
    ...products.map((ref) => ({ kind: 'product' as const, ref })),
    ...own.map((ref) => ({ kind: 'legalEntity' as const, ref })),
  ]
}

function nobodyNamed(ref: string) {
  return {
    ...{ code: 'invalid_input' as const, ...worded(sayWhomFirst(ref)) },
    errors: [fieldFault('/subjects', sayWhomFirstField)],
  }
}
