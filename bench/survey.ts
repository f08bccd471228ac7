import { sql } from 'kysely'
import { orThrow } from '#kernel'
import { askSurvey, draftPlan, readSurvey } from '#phaseout'
import { inTransaction, type Tx } from '#storage'
import { planToSurvey, surveyJobs } from '../src/app/plans/surveys.ts'
import { recordKinds } from '../src/app/records/all.ts'
import { importRecords } from '../src/app/records/import.ts'
import type { Services } from '../src/app/services.ts'
import { cameraRecord, devices } from '../test/support/equivalence-catalogue.ts'
import { furnishLarge } from './company.ts'
import { megabytes, type Question, type Row, seconds, timed } from './question.ts'
import { inOwnStore } from './services.ts'

const products = 2000
const assets = 100_000
const kinds = 300
const plan = 'D-SURVEY'

/** Proposals for all that stands of a maker that is left, as the board asks for them, on the embedded store. */
export const question: Question = {
  name: 'survey',
  target: 'proposals for 100,000 devices of 300 kinds against 2,000 products < 60 s, with progress',
  needsLists: false,
  run: () => inOwnStore(measure),
}

async function measure(services: Services): Promise<Row[]> {
  const { db } = services.store
  const inStore = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, services.now(), work)
  await furnishLarge(services)
  await stockUp(services)
  await inStore((tx) => installAll(tx, services.now()))
  const act = () => services.act({ by: 'bench' })
  await inStore((tx) => draft(tx, services))
  const start = (tx: Tx, ref: string) => planToSurvey(tx, services, ref)
  orThrow(await askSurvey(db, act(), { plan, start }))
  const took = await timed(() => surveyJobs(services).turn())
  const { state, lines } = orThrow(await inStore((tx) => readSurvey(tx, act(), plan)))
  const found = lines.reduce((sum, { devices: some }) => sum + some, 0)
  const few = lines.filter(({ refusedBy }) => refusedBy !== null).length
  return [
    {
      what: `${found} devices, ${lines.length} kinds, ${few} short: ${state}`,
      target: '< 60 s',
      measured: seconds(took.took),
    },
    { what: 'memory', target: '', measured: megabytes(process.memoryUsage().rss) },
  ]
}

async function stockUp(services: Services): Promise<void> {
  const { hkD4, alD4V, beD5, gaD4, beP30 } = devices
  const sheets = [alD4V, beD5, gaD4, beP30].map(({ sheet }) => sheet)
  const range = Array.from({ length: products }, (_, n) => ({
    ...{ ...cameraRecord, ref: `NEW-${n}`, maker: n % 2 === 0 ? 'alfa' : 'beta', features: [] },
    sheet: sheets[n % sheets.length],
  }))
  const records = [
    { ...cameraRecord, ref: 'LG-D4', maker: 'longan', features: [], sheet: hkD4.sheet },
    ...range,
  ]
  const given = records.map((value, n) => ({ value, where: `record ${n + 1}` }))
  orThrow(
    await importRecords(services.store.db, services.act({ by: 'bench' }), {
      kinds: recordKinds,
      records: given,
    }),
  )
}

/** At places of three hundred kinds, each colder or wider than the one before. */
async function installAll(tx: Tx, at: string): Promise<void> {
  await sql`insert into phaseout.asset (id, key, at, record)
    select 'ast_' || lpad(n::text, 12, '0'), 'OLD-' || n, ${at}::timestamptz, jsonb_build_object('type', 'asset',
      'serial', 'OLD-' || n, 'product', 'LG-D4', 'site', 'plats-' || n % 2000, 'need', jsonb_build_object(
        'hfov', 75 + n % ${sql.lit(kinds)} / 12, 'ip', jsonb_build_array('IP66'), 'onvif', jsonb_build_array('T', 'G'),
        'temperature', jsonb_build_object('from', -35 + n % ${sql.lit(kinds)} % 12, 'to', 40)))
    from generate_series(0, ${sql.lit(assets - 1)}) as n`.execute(tx)
}

function draft(tx: Tx, services: Services) {
  const act = services.act({ by: 'bench' })
  return draftPlan(tx, act, {
    proposal: {
      ref: plan,
      case: 'C-SURVEY',
      caseTitle: 'Longan',
      legalEntity: 'se',
      country: 'SE',
      options: [],
      chosen: 0,
    },
    decisions: [{ supplier: 'longan', kind: 'phaseOut', categories: ['camera'], effectiveAt: act.at }],
    legalEntities: ['se'],
  })
}
