import { orThrow } from '#kernel'
import {
  makeReplacement,
  offerReplacement,
  reviewReplacement,
  sayOnReplacement,
  settleReplacement,
} from '#phaseout'
import { lawOnProduct } from '../proposals/law.ts'
import type { House, Scene } from './story.ts'

const deskOf = ({ services: { store, orders } }: House) => ({
  db: store.db,
  lawOf: (...[act, line]: Parameters<Parameters<typeof makeReplacement>[0]['lawOf']>) =>
    lawOnProduct({ db: store.db, services: orders }, act, line),
})
const day = (at: string, days: number) =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10)

/** What customers are offered: four cameras more for a school, on the customer's table; and one that waits for an engineer. */
export function offerScenes(): Scene[] {
  let ref = ''
  return [
    {
      ...{ daysAgo: 9, hour: '09:20' },
      play: async (house) => {
        ref = await ask(house)
      },
    },
    { daysAgo: 8, hour: '13:30', play: (house) => lookAt(house, ref) },
    { daysAgo: 7, hour: '10:05', play: (house) => offer(house, ref) },
    { daysAgo: 2, hour: '14:40', play: replace },
  ]
}

async function ask(house: House): Promise<string> {
  const made = orThrow(
    await makeReplacement(deskOf(house), house.as('elin'), {
      ...{ legalEntity: 'se', kind: 'expansion', quantity: 4, serial: 'LG-240117', plan: 'D-1' },
      text: 'Skolan får en ny flygel i januari och behöver fyra kameror till, med samma bild som i dag.',
    }),
  )
  return made.key
}

async function lookAt(house: House, ref: string): Promise<void> {
  const reason = 'Adapterplattan 110/122 passar och finns på lagret.'
  const settle = { version: 1, settled: [{ sku: 'AL-D4V', kind: 'waived' as const, of: 'mount', reason }] }
  const { record } = orThrow(await settleReplacement(deskOf(house), house.as('oskar'), { ref, settle }))
  const skus = record.answer.proposals
    .filter(({ label }) => label !== 'unknown' && label !== 'notEquivalent')
    .map(({ sku }) => sku)
  const { db } = house.services.store
  const why = 'Bilden vid dörren räcker enligt databladen; provad på plats med Alfa.'
  orThrow(await reviewReplacement(db, house.as('oskar', why), { ref, skus, reason: why }))
}

async function offer(house: House, ref: string): Promise<void> {
  const { db } = house.services.store
  const act = house.as('elin')
  const words =
    'Här är kameror från leverantörer som vi har godkänt. De spelar in på er nuvarande inspelare. Ring om något är oklart.'
  const approved = orThrow(await sayOnReplacement(db, act, { ref, text: 'Vi kan montera i vecka 2.' })).record
  const until = day(act.at, 28)
  orThrow(await offerReplacement(db, act, { ref, skus: approved.approved, words, until }))
}

async function replace(house: House): Promise<void> {
  orThrow(
    await makeReplacement(deskOf(house), house.as('elin'), {
      ...{ legalEntity: 'se', kind: 'replacement', quantity: 1, serial: 'LG-240117', plan: 'D-1' },
    }),
  )
}
