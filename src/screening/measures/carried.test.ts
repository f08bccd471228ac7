import { beforeAll, expect, test } from 'vitest'
import type { ListEntry } from '#lists/model'
import { buildSnapshotBytes } from '../build.ts'
import type { ScreeningQuery } from '../model.ts'
import { queryOfParty } from '../party-query.ts'
import { screen } from '../screen.ts'
import { openSnapshotBytes, type Snapshot } from '../snapshot.ts'
import { printed } from '../stream/printed.ts'

const entry = (id: string, full: string, more: Partial<ListEntry> = {}): ListEntry => ({
  ...{ entry: id, schema: 'Person', names: [{ full, kind: 'primary' as const }] },
  ...{ birthDates: [], birthPlaces: [], nationalities: [], countries: [], titles: [], positions: [] },
  ...{ addresses: [], identifiers: [], programmes: [], measures: [], origin: { file: 'f', line: 1 } },
  ...more,
})
const born = { birthDates: [{ from: '1970-04-21', to: '1970-04-21', text: '21.4.1970' }] }
const entries = [
  entry('P.1', 'Ilmar Vestrovius', { ...born, nationalities: ['RU'] }),
  entry('P.2', 'Maria Smith', born),
  entry('V.1', 'Ocean Star', { schema: 'Vessel', identifiers: [{ kind: 'imo', value: '9074729' }] }),
]
let snapshot: Snapshot
beforeAll(async () => {
  snapshot = openSnapshotBytes(await buildSnapshotBytes([{ name: 'test', version: '1', entries }]))
})
function best(query: ScreeningQuery) {
  const answer = screen(snapshot, query)
  if (answer.status === 'refused') throw new Error(answer.reason.en)
  const [match] = answer.matches
  if (!match) throw new Error('nothing was found')
  return match
}

test('a common name without a birth date and a rare one with it score alike, and are told apart', () => {
  const common = best({ name: 'Maria Smith', schema: 'Person' })
  const rare = best({ name: 'Ilmar Vestrovius', schema: 'Person', birthDate: '1970-04-21', country: 'RU' })
  expect([common.score, rare.score]).toEqual([1, 1])
  expect(common.evidence).toBeLessThan(0.2)
  expect(rare.evidence).toBeGreaterThanOrEqual(0.8)
  expect(common.settles.map(({ code }) => code)).toContain('birthDate.missing')
  expect(rare.settles).toEqual([])
})

test('a vessel is asked for its IMO number; with it, however it is called, the names are still compared', () => {
  expect(best({ name: 'Ocean Star', schema: 'Vessel' }).settles[0]?.says.en).toBe(
    "The entry bears an IMO number: ask for the vessel's.",
  )
  const found = best({ name: 'Nordic Whale', schema: 'Vessel', identifiers: 'IMO 9074729' })
  expect(found.score).toBeGreaterThan(0.9)
  expect(found.similarity).toBeLessThan(0.7)
  expect(found.evidence).toBeGreaterThanOrEqual(0.95)
  expect(found.contradiction).toBeGreaterThan(0.5)
  expect(found.settles).toEqual([])
})

test('what a party on record has as an IMO number is read as one', () => {
  const ship = { type: 'organisation', ref: 's', name: 'Ocean Star', schema: 'Vessel' } as const
  const identifiers = [{ kind: 'imo', value: '9176187' }]
  const match = best(queryOfParty({ ...ship, identifiers }))
  expect(match.contradiction).toBe(0.8)
  expect(match.because.map(({ feature }) => feature)).toContain('identifier.differs')
  expect(match.score).toBe(1)
})

test('a printed match says it all in one language', () => {
  const line = printed(best({ name: 'Maria Smith', schema: 'Person' }), 'sv')
  expect(line).toMatchObject({
    ...{ list: 'test', entry: 'P.2', score: 1, similarity: 1, contradiction: 0 },
    inWords: 'Namnlikhet: fullständig. Talar för: lite. Talar emot: ingenting.',
    settles: [{ code: 'birthDate.missing' }],
  })
  expect(line.settles[0]?.says).toBe('Ett födelsedatum skulle avgöra: be om partens; listan har 1970-04-21.')
  expect(line.because.at(-1)?.says).toBe('Det som stämmer i namnet är vanligt: maria smith.')
})
