import { breakGlass, delegate, invite, makeKey, review } from '#access'
import { orThrow } from '#kernel'
import { addWebhook } from '#notices'
import type { Neighbours } from './neighbours.ts'
import type { House, Scene } from './story.ts'

const day = 86_400_000

/** What an administrator looked after before today: emergencies, stand-ins, programs, other systems. */
export function administrationScenes(neighbours: Neighbours): Scene[] {
  let emergency = ''
  return [
    {
      ...{ daysAgo: 48, hour: '17:40' },
      play: async ({ services: { store }, as }) => {
        const taken = await breakGlass(store.db, as('aino'), {
          roles: ['complianceOfficer'],
          reason: 'Sataman portti on rikki ja varakamera lähtee tänään; complianceen ei saa yhteyttä.',
        })
        emergency = orThrow(taken).id
      },
    },
    {
      ...{ daysAgo: 47, hour: '08:20' },
      play: async ({ services: { store }, as }) => {
        const reason = 'Jag var på flyget. Ordern hade gått igenom ändå, och Aino skrev vad hon gjorde.'
        const said = { id: emergency, verdict: 'justified', reason } as const
        orThrow(await review(store.db, as('maja'), said))
      },
    },
    {
      ...{ daysAgo: 44, hour: '09:00' },
      play: async (house) => standIn(house, { from: 0, days: 10, ...ingridAway }),
    },
    { daysAgo: 39, hour: '14:45', play: (house) => addAddress(house, neighbours.books) },
    { daysAgo: 8, hour: '14:55', play: (house) => addAddress(house, neighbours.warehouse) },
    { daysAgo: 3, hour: '14:25', play: (house) => addAddress(house, neighbours.shop) },
  ]
}

/** What an administrator has before them now: somebody invited, a stand-in to come, an emergency, a program's key. */
export async function furnishAdministration(house: House): Promise<void> {
  const { services, as } = house
  const { db } = services.store
  orThrow(await invite(db, as('jonas'), newcomer))
  await standIn(house, { from: 14, days: 7, ...majaAway })
  orThrow(
    await breakGlass(db, as('oskar'), {
      roles: ['complianceOfficer'],
      reason: 'Larmkameror till sjukhuset måste ut i kväll och ingen på compliance svarar.',
    }),
  )
  orThrow(
    await makeKey(db, as('elin'), {
      ...{ title: 'Webbutiken', scopes: ['order.check', 'order.draft', 'verdict.read'] },
      ...{ entities: ['se'], expiresOn: later(services.now(), 90).slice(0, 10) },
    }),
  )
}

const newcomer = {
  ...{ email: 'liv@skarvakt.example', name: 'Liv Aasen', language: 'nb' },
  ...{ grants: [{ role: 'auditor', entities: 'all' }], expiresInDays: 7 },
} as const satisfies Parameters<typeof invite>[2]

const ingridAway = {
  ...{ giver: 'ingrid', taker: 'henrik', roles: ['management'] },
  reason: 'Travelling without a connection; Henrik follows the escalations.',
} as const
const majaAway = {
  ...{ giver: 'maja', taker: 'henrik', roles: ['complianceOfficer'] },
  reason: 'Semester vecka 50; Henrik sköter granskningen.',
} as const

interface Away {
  readonly giver: string
  readonly taker: string
  readonly roles: readonly string[]
  readonly reason: string
  /** Days from now. */
  readonly from: number
  readonly days: number
}

async function standIn({ services, as }: House, away: Away): Promise<void> {
  const { giver, taker, roles, reason, from, days } = away
  const at = services.now()
  const time = { from: later(at, from), until: later(at, from + days), reason }
  const wish = { to: as(taker).by, roles: [...roles], entities: 'all', ...time } as const
  orThrow(await delegate(services.store.db, as(giver), wish))
}

const told: Readonly<Record<string, { description: string; events: readonly string[] }>> = {
  '/books': {
    description: 'The books: an invoice goes out when an order is shipped',
    events: ['order.ship', 'order.cancel'],
  },
  '/warehouse': { description: 'The old warehouse system', events: ['order.release', 'order.submit'] },
  '/shop': { description: 'The web shop shows where an order stands', events: ['order.submit'] },
}

async function addAddress({ services, as }: House, url: string): Promise<void> {
  const { description, events } = told[new URL(url).pathname] ?? { description: '', events: ['order.*'] }
  const draft = { url, description, events: [...events], entities: 'all' as const }
  orThrow(await addWebhook(services.notices, as('jonas'), draft))
}

function later(at: string, days: number): string {
  return new Date(Date.parse(at) + days * day).toISOString()
}
