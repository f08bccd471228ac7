import { orThrow } from '#kernel'
import {
  coverProduct,
  draftPlan,
  movePlan,
  noteResults,
  prepareNotices,
  sendNotices,
  setContent,
  writePlanNote,
} from '#phaseout'
import { inTransaction } from '#storage'
import { inOurDays } from './clock.ts'
import type { House, Scene } from './story.ts'

const ref = 'D-1'
const reason = {
  sv: 'Vi väljer leverantörer som delar vår syn på mänskliga rättigheter och kan visa det. Det har den här leverantören inte gjort.',
  nb: 'Vi velger leverandører som deler vårt syn på menneskerettigheter og kan vise det. Det har ikke denne leverandøren gjort.',
  fi: 'Valitsemme toimittajia, jotka jakavat näkemyksemme ihmisoikeuksista ja pystyvät osoittamaan sen. Tämä toimittaja ei ole sitä osoittanut.',
  en: 'We choose suppliers who share our view of human rights and can show it. This supplier has not shown it.',
}
const day = (at: string, days: number) =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10)

/** The phase-out of Longan: consulted on, announced, told to the customers; one letter came back. */
export function planScenes(): Scene[] {
  let stopped: readonly string[] = []
  return [
    {
      ...{ daysAgo: 44, hour: '10:05' },
      play: async (house) => {
        stopped = await begin(house)
      },
    },
    { daysAgo: 20, hour: '09:40', play: (house) => announce(house, stopped) },
    { daysAgo: 18, hour: '11:10', play: hear },
  ]
}

/** Answers the products that stop. */
async function begin(house: House): Promise<readonly string[]> {
  const act = house.as('maja', 'planen följer av beslutet')
  const { db } = house.services.store
  const plan = await inTransaction(db, act.at, (tx) =>
    draftPlan(tx, act, {
      proposal: { ref, case: ref, caseTitle: 'Longan', legalEntity: 'se', country: 'SE' },
      decisions: [
        {
          ...{ supplier: 'longan', kind: 'phaseOut', categories: ['camera', 'recorder'] },
          effectiveAt: inOurDays('2026-09-30T22:00:00.000Z'),
        },
      ],
      legalEntities: ['se', 'no', 'fi'],
    }),
  )
  orThrow(await movePlan(db, act, { ref, deed: 'consult' }))
  const content = {
    version: 1,
    ...course(act.at, house.as('elin').by),
    consultation: { from: day(act.at, 1), to: day(act.at, 20) },
    letter: { reason, contact: 'Elin Sjöberg, elin@skarvakt.example' },
  }
  orThrow(await setContent(db, act, { ref, content }))
  const text =
    'Kommunen vill behålla sina kameror tills de är uttjänta och frågar om uppdateringarna fortsätter.'
  const note = { kind: 'consultation', side: 'customer', customer: 'lindhult', text } as const
  orThrow(await writePlanNote(db, house.as('elin'), { ref, note }))
  return plan?.stopped.map(({ sku }) => sku) ?? []
}

/** What is to be reached by when, what the exit asks for, and what leaving does. */
function course(at: string, owner: string) {
  const ahead = { owner, doneOn: null }
  return {
    milestones: [
      { what: 'Alla kunder har fått brev och svarat eller nåtts', dueOn: day(at, 60), ...ahead },
      { what: 'Hälften av kamerorna är utbytta', dueOn: day(at, 420), ...ahead },
    ],
    exit: [
      { what: 'Ingen reservdel finns kvar i lager.', shown: null },
      { what: 'Alla servicetekniker har satt upp ersättaren en gång.', shown: null },
    ],
    impact: [
      {
        area: 'customers' as const,
        what: 'Två skolor saknar reservkameror från 2028.',
        mitigation: 'Reservdelar för två år köps in på en gång, bara för service.',
        ...{ followUpOn: day(at, 240), seen: null },
      },
      {
        area: 'environment' as const,
        what: 'Omkring tvåhundra kilo elektronik blir skrot tidigare än tänkt.',
        mitigation: 'Kamerorna byts när de är uttjänta och lämnas till återvinning.',
        ...{ followUpOn: null, seen: null },
      },
    ],
  }
}

async function announce(house: House, stopped: readonly string[]): Promise<void> {
  const { db } = house.services.store
  const act = house.as('maja', 'samrådet är över')
  orThrow(await movePlan(db, act, { ref, deed: 'finish' }))
  const none = { replacements: [], gap: 'Inget godkänt alternativ är provat än; det provas under vintern.' }
  for (const sku of stopped) {
    const cover = sku === 'LG-D4' ? { replacements: ['BE-D5'], gap: null } : none
    orThrow(await coverProduct(db, act, { ref, sku, cover }))
  }
  orThrow(await prepareNotices(db, act, { ref }))
  orThrow(await movePlan(db, house.as('ingrid', 'kunderna ska få veta'), { ref, deed: 'announce' }))
  orThrow(await sendNotices(db, house.as('elin'), { ref }))
  orThrow(await movePlan(db, act, { ref, deed: 'start' }))
}

async function hear(house: House): Promise<void> {
  const { db } = house.services.store
  const reactions = [
    {
      ...{ kind: 'complaint' as const, side: 'customer' as const, customer: 'granby' },
      text: 'Granby hade räknat med samma kamera i två butiker till och ber om ersättning för projekteringen.',
    },
    {
      ...{ kind: 'commercial' as const, side: 'customer' as const, customer: 'granby' },
      text: 'Granby skjuter upp sin beställning till våren.',
      effect: { minor: -18_000_000, currency: 'SEK' },
    },
    {
      ...{ kind: 'reaction' as const, side: 'market' as const },
      text: 'Två kommuner hänvisar till beslutet i sina upphandlingar.',
    },
  ]
  for (const note of reactions) orThrow(await writePlanNote(db, house.as('elin'), { ref, note }))
  const results = [
    { customer: 'lindhult', result: 'delivered' as const },
    { customer: 'aerodel', result: 'bounced' as const, reason: 'Mottagaren har flyttat' },
  ]
  orThrow(await noteResults(house.services.store.db, house.as('elin'), { ref, results }))
}
