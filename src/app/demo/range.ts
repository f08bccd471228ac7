import { beginSale, classifyProduct, moveSale } from '#catalogue'
import type { ClassifyProduct } from '#catalogue/model'
import { orThrow } from '#kernel'
import { usesOf } from '../catalogue/uses.ts'
import { bringIn } from './records.ts'
import type { House, Scene } from './story.ts'

const day = (at: string, days: number) =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10)

/** How the range is kept: products classified, one released for sale, one that waits for an approved use. */
export function rangeScenes(): Scene[] {
  return [
    { daysAgo: 66, hour: '09:20', play: ({ services }) => bringIn(services, 'range.yml') },
    { daysAgo: 65, hour: '10:10', play: classify },
    { daysAgo: 40, hour: '13:30', play: release },
    { daysAgo: 6, hour: '11:45', play: propose },
  ]
}

async function classify(house: House): Promise<void> {
  const act = house.as('oskar')
  const { db } = house.services.store
  const say = async (product: string, said: Partial<ClassifyProduct>, days: number) =>
    orThrow(
      await classifyProduct(db, act, {
        product,
        said: {
          ...{ variant: null, regime: 'annexI', codes: [], evidence: null },
          ...{ reason: 'Databladet och tillverkarens intyg', validUntil: day(act.at, days), ...said },
        },
      }),
    )
  const thermal = { reason: 'Okyld matris över 9 Hz', codes: ['6A003.b.4.b'] }
  await say('AL-T2', { variant: 'AL-T2-30', ...thermal, evidence: 'AL-T2 rev. C' }, 800)
  await say('AL-T2', { variant: 'AL-T2-8', reason: 'Okyld matris, högst 9 Hz' }, 800)
  await say('AL-T2', { regime: 'cn', codes: ['8525 89 00'], reason: 'Bindande klassificeringsbesked' }, 45)
  await say('AL-T30', { ...thermal, evidence: 'AL-T30 rev. A' }, 100)
  await say('BE-D5', { regime: 'cn', codes: ['8525 89 00'], reason: 'Tullverkets besked' }, 700)
}

async function release(house: House): Promise<void> {
  const desk = { db: house.services.store.db, usesOf }
  const oskar = house.as('oskar', 'ska ersätta LG-D4')
  orThrow(await beginSale(desk, oskar, 'BE-D5'))
  orThrow(await moveSale(desk, oskar, { ref: 'BE-D5', deed: 'propose' }))
  const maja = house.as('maja', 'skalskyddet täcker alla funktioner')
  orThrow(await moveSale(desk, maja, { ref: 'BE-D5', deed: 'release' }))
}

/** A camera that knows faces: nobody has approved a use of that. */
async function propose(house: House): Promise<void> {
  const desk = { db: house.services.store.db, usesOf }
  const oskar = house.as('oskar', 'kunder frågar efter en styrbar kamera')
  orThrow(await beginSale(desk, oskar, 'BE-P30'))
  orThrow(await moveSale(desk, oskar, { ref: 'BE-P30', deed: 'propose' }))
}
