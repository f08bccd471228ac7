import { findLives } from '#lifecycle'
import { inTransaction } from '#storage'
import { findings, nextFindingRef } from '../../src/casework/findings/store.ts'
import { hearings, nextHearingRef } from '../../src/casework/hearing/store.ts'
import { weighings } from '../../src/casework/ratings/store.ts'
import { lives } from '../../src/lifecycle/lives/store.ts'
import type { TestApp } from './app.ts'
import { cameraRecord, devices } from './equivalence-catalogue.ts'

const on = '2026-11-01'
const { hkD4, alD4V, beD5 } = devices
const mounted = (sheet: object, ring: number) => ({
  ...sheet,
  mount: { value: `three screws on a ring of ${ring} mm`, source: 'fixture', on },
})
/** What the place of the journey asks: the need of F.3. */
const need = { temperature: { from: -35, to: 40 }, ip: ['IP66'], onvif: ['T', 'G'], hfov: 100 }
export const customers = 340

/** A maker with a camera at 340 customers, and three cameras of two others that may take its place, one by an adapter. */
export function installedBase(): object[] {
  const product = (ref: string, maker: string, sheet: object) => ({
    ...cameraRecord,
    ref,
    maker,
    features: [],
    sheet,
  })
  const others = Array.from({ length: customers - 1 }, (_, n) => `kund-${String(n + 1).padStart(3, '0')}`)
  const asset = (serial: string, site: string) => ({
    ...{ type: 'asset', serial, product: 'GA-D4', site, installedOn: '2025-05-02' },
    ...{ warrantyEnd: '2028-05-02', need },
  })
  return [
    product('GA-D4', 'gamma', mounted(hkD4.sheet, 110)),
    product('AL-D4V', 'alfa', mounted(alD4V.sheet, 122)),
    product('AL-D5', 'alfa', mounted(alD4V.sheet, 110)),
    product('BE-D5', 'beta', mounted(beD5.sheet, 110)),
    ...others.flatMap((ref) => [
      {
        ...{ type: 'organisation', ref, name: `Customer ${ref}`, country: 'SE' },
        contacts: [{ email: `security@${ref}.example` }],
      },
      { type: 'site', ref: `${ref}-house`, organisation: ref, country: 'SE' },
      asset(`G-${ref}`, `${ref}-house`),
    ]),
    asset('G-school', 'lindhultsskolan'),
  ]
}

const exit = {
  ...{ customers: 'They keep what they have.', workers: 'None of ours.' },
  ...{ rightsHolders: 'Fewer cameras.', environment: 'At the end of life.' },
}
const option = (kind: string) => ({
  ...{ title: `Option ${kind}`, kind, effects: 'No new sales.', exit, costs: [], continues: 'Service.' },
})
/** The proposal to leave the maker, as it is laid before those who sign. */
export const leaving = {
  ...{ options: [option('phaseOut'), option('conditions')], chosen: 0, reason: 'It does not stop.' },
  ...{ leverage: 'Letters and a hearing.', crucial: { is: false, why: 'Two others make the same.' } },
  ...{ suppliers: ['gamma'], family: true, exceptions: [], categories: ['camera'], countries: [] },
  ...{ purposes: [], effectiveAt: null, newSales: 'all', transition: null, sparePartCeiling: null },
  ...{ reviewOn: '2027-11-23', measures: [] },
} as const
export const charter = {
  ...{ why: 'A report names them.', scope: 'All plants.', questions: ['Is it so?'] },
  ...{ obligations: ['Guideline 3'], timetable: [{ what: 'Report', dueOn: '2026-12-20' }] },
}

/** As if a case had been investigated, heard and weighed: the whole way there is walked by another journey. */
export async function heard(desk: TestApp, ref: string): Promise<void> {
  const act = desk.services.act()
  await inTransaction(desk.services.store.db, act.at, async (tx) => {
    const [life] = await findLives(tx, 'case', [ref])
    if (!life) throw new Error(`${ref} has no life`)
    await lives.put(tx, act, { ...life.record, state: 'assessment' })
    const finding = await nextFindingRef(tx, act.at)
    const hearing = await nextHearingRef(tx, act.at)
    await findings.put(tx, act, {
      ...{ ref: finding, case: ref, statement: 'They do.', evidence: [], origin: null },
    } as never)
    await hearings.put(tx, act, {
      ref: hearing,
      case: ref,
      country: 'SE',
      dueOn: null,
      sentAt: null,
    } as never)
    await lives.put(tx, act, { ...life.record, kind: 'finding', object: finding, state: 'final' })
    await lives.put(tx, act, { ...life.record, kind: 'hearing', object: hearing, state: 'skipped' })
    const said = { reason: 'Seen.', by: 'test', at: act.at }
    const steps = [
      { scale: 'suspicion', before: 'strengthened', after: 'reasonToBelieve', ...said },
      { scale: 'humanRights', before: 'elevated', after: 'high', ...said },
    ]
    const verdict = { point: 'Guideline 3', verdict: 'incompatible', why: 'It is not met.', evidence: [] }
    await weighings.put(tx, act, {
      ...{ case: ref, steps, ties: [], guidelines: [{ ...verdict, by: 'test', at: act.at }] },
    } as never)
  })
}
