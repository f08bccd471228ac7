import type { Role } from '#access/model'
import type { DecisionOption } from '#casework/model'
import type { Instant } from '#kernel'
import { draftPlan } from '#phaseout'
import { inTransaction } from '#storage'
import { type Answer, openApp, type TestApp } from './app.ts'
import { signedInAs } from './people.ts'

/** A plan drafted for customers of which each has one camera, and people who come to it at whatever time it is. */
export interface PlanDesk {
  readonly desk: TestApp
  /** Lets it be another time: whoever acts signs in anew. */
  at(now: Instant): void
  /** Their id. */
  person(who: Who): Promise<string>
  /** What waits for them, as their own work tells it. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers field by field
  work(who: Who): Promise<readonly any[]>
  /** `send('elin', 'POST /letters', {})`: below the address of the plan. */
  send(who: Who, what: `${'GET' | 'POST' | 'PUT'} ${string}`, payload?: object): Promise<Answer>
  /** A deed of the plan itself. */
  move(who: Who, deed: string): Promise<Answer>
  /** Sets one part of what people set, on the version that there is. */
  set(who: Who, content: object): Promise<Answer>
  /** Consulted on, frozen, covered, with a letter for each customer, and announced. */
  announce(): Promise<void>
}
const roles = {
  petra: 'procurement',
  mona: 'management',
  maja: 'complianceOfficer',
  henrik: 'legal',
  elin: 'sales',
} as const satisfies Record<string, Role>
type Who = keyof typeof roles
const plan = 'D-2026-9'
const json = { 'content-type': 'application/json' }
const reason = { sv: 'Vi delar inte syn.', nb: 'Vi deler ikke syn.', fi: 'Eri arvot.', en: 'Other values.' }

/** The option that was signed: what it says of leaving is where the plan begins. */
const left: DecisionOption = {
  ...{ title: 'Leave them', kind: 'phaseOut', effects: 'No new sales.', costs: [], continues: 'Service.' },
  exit: {
    customers: 'They wait for spares.',
    workers: '',
    rightsHolders: '',
    environment: 'Six tonnes of waste.',
  },
}

export const customerOf = (n: number): string => `kund-${String(n).padStart(3, '0')}`

/** One customer with a camera of the maker that is left, at one site. */
export function customerWith(n: number, warrantyEnd = '2028-05-02'): object[] {
  const ref = customerOf(n)
  return [
    {
      ...{ type: 'organisation', ref, name: `Kund ${n}`, country: 'SE' },
      contacts: [{ email: `security@${ref}.example` }],
    },
    { type: 'site', ref: `${ref}-hus`, organisation: ref, country: 'SE' },
    {
      ...{ type: 'asset', serial: `S${n}`, product: 'AL-D4V', site: `${ref}-hus`, installedOn: '2025-05-02' },
      warrantyEnd,
    },
  ]
}

export async function bring(desk: TestApp, records: readonly object[]): Promise<void> {
  const brought = await desk.send('POST', '/api/records', {
    payload: JSON.stringify(records),
    headers: json,
  })
  if (brought.status !== 200) throw new Error(brought.text)
}

export async function planDesk(customers: number): Promise<PlanDesk> {
  let now: Instant = '2026-11-23T11:00:00.000Z'
  const desk = await openApp({ company: true, now: () => now })
  const people = new Map<string, Awaited<ReturnType<typeof signedInAs>>>()
  await bring(desk, Array.from({ length: customers }, (_, n) => customerWith(n + 1)).flat())
  const act = desk.services.act()
  await inTransaction(desk.services.store.db, act.at, (tx) =>
    draftPlan(tx, act, {
      proposal: {
        ...{ ref: plan, case: 'C-2026-9', caseTitle: 'Alfa', legalEntity: 'se', country: 'SE' },
        ...{ options: [left], chosen: 0 },
      },
      decisions: [{ supplier: 'alfa', kind: 'phaseOut', categories: ['camera'], effectiveAt: act.at }],
      legalEntities: ['se'],
    }),
  )
  const visitor = async (who: Who) => {
    const key = `${who} ${now}`
    const found = people.get(key) ?? (await signedInAs(desk, roles[who]))
    people.set(key, found)
    return found
  }
  const send: PlanDesk['send'] = async (who, what, payload) => {
    const [method, path] = what.split(' ') as ['GET' | 'POST' | 'PUT', string]
    return await (await visitor(who)).send(method, `/api/plans/${plan}${path}`, payload ? { payload } : {})
  }
  const move: PlanDesk['move'] = (who, deed) => send(who, `POST /${deed}`, { reason: 'It is time.' })
  const set: PlanDesk['set'] = async (who, content) => {
    const { version } = (await send(who, 'GET ')).body
    return await send(who, 'PUT /content', { version, ...content })
  }
  const at = (next: Instant) => {
    now = next
  }
  const announce = async () => {
    const content = { consultation: { from: '2026-11-23', to: '2026-12-11' } }
    await move('petra', 'consult')
    await set('petra', { ...content, letter: { reason, contact: 'Elin' } })
    at('2026-12-12T11:00:00.000Z')
    await move('petra', 'finish')
    for (const { sku } of (await send('petra', 'GET ')).body.stopped)
      await send('petra', `PUT /products/${sku}`, { replacements: ['BE-D5'], gap: null })
    await send('elin', 'POST /notices/prepare', {})
    const { body, text } = await move('mona', 'announce')
    if (body.state !== 'announced') throw new Error(text)
  }
  const person = async (who: Who) => (await visitor(who)).person
  const work: PlanDesk['work'] = async (who) =>
    (await (await visitor(who)).send('GET', '/api/work')).body.items
  return { desk, at, person, work, send, move, set, announce }
}
