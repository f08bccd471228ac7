import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

const roles = { reason: 'Nobody else is here tonight.' }
let desk: TestApp
let officer: Visitor
let admin: Visitor
let auditor: Visitor
beforeAll(async () => {
  desk = await openApp({ company: true })
  officer = await signedInAs(desk, 'complianceOfficer')
  auditor = await signedInAs(desk, 'auditor')
  admin = await signedInAs(desk, 'administrator')
  const about = { subject: 'LINDHULT' }
  await officer.send('POST', '/api/privacy/holds', {
    payload: { about, reason: 'A dispute with them goes on.' },
  })
  await officer.send('POST', '/api/break-glass', { payload: { roles: ['legal'], ...roles } })
  await desk.services.log.sequence()
})
afterAll(() => desk.close())

interface Shown {
  readonly seq: number
  readonly personal: string
  readonly entry: { readonly type: string; readonly actor: string; readonly reason: string | null }
  readonly withheld: { readonly parts: string[]; readonly why: Record<string, string> } | null
}
async function entryOf(who: Visitor, type: string): Promise<Shown> {
  const { body } = await who.send('GET', '/api/log/entries?limit=500')
  const found = body.items.find(({ entry }: Shown) => entry.type === type)
  expect((await who.send('GET', `/api/log/entries/${found.seq}`)).body).toEqual(found)
  return found
}

test('an administrator sees who did what, and neither the personal part nor the reason, and is told why', async () => {
  const hold = await entryOf(admin, 'privacy.hold')
  expect(hold).toMatchObject({ personal: 'kept', entry: { actor: officer.person } })
  expect(hold.withheld).toMatchObject({
    parts: ['reason', 'personal'],
    why: { en: expect.stringContaining('is hidden') },
  })
  const part = await admin.send('GET', `/api/log/entries/${hold.seq}/personal`)
  expect(part.status).toBe(403)
  expect(part.body.detail).toContain('You may not read the personal parts of the log')
  const emergency = await entryOf(admin, 'breakGlass.open')
  expect(emergency).toMatchObject({ entry: { reason: null }, withheld: { parts: ['reason'] } })
  const csv = await admin.send('GET', '/api/tables/log/export')
  expect(csv.text).toContain('breakGlass.open')
  expect(csv.text).not.toContain('Nobody else is here')
})

test.each([
  'complianceOfficer',
  'legal',
  'auditor',
] as const)('%s reads both, and the look is noted', async (role) => {
  const reader = await signedInAs(desk, role)
  const hold = await entryOf(reader, 'privacy.hold')
  expect(hold.withheld).toBeNull()
  const part = await reader.send('GET', `/api/log/entries/${hold.seq}/personal`)
  expect(part.body).toMatchObject({ state: 'kept', value: { reason: 'A dispute with them goes on.' } })
  expect(await entryOf(reader, 'breakGlass.open')).toMatchObject({ entry: roles })
  const looks = async () =>
    (await auditor.send('GET', '/api/privacy/accesses?limit=50')).body.items.filter(
      ({ what, by }: { what: string; by: string }) => what === 'logDetail' && by === reader.person,
    )
  await expect.poll(looks).toMatchObject([{ object: String(hold.seq) }])
})
test('management reads the reasons, and nothing of entries that are about people', async () => {
  const manager = await signedInAs(desk, 'management')
  expect(await entryOf(manager, 'breakGlass.open')).toMatchObject({ withheld: null, entry: roles })
  expect(await entryOf(manager, 'privacy.hold')).toMatchObject({
    withheld: { parts: ['reason', 'personal'] },
  })
})

test('neither they nor administrators take the log away: every reason stands in the bundle', async () => {
  for (const role of ['management', 'administrator'] as const) {
    const { status } = await (await signedInAs(desk, role)).send('GET', '/api/log/export')
    expect(status).toBe(403)
  }
})

test('an entry without a personal part says so', async () => {
  const { seq } = await entryOf(officer, 'breakGlass.open')
  const part = await officer.send('GET', `/api/log/entries/${seq}/personal`)
  expect(part.body).toEqual({ state: 'none', value: null })
})

test('taking the log away is an entry of the log, and stands in the bundle', async () => {
  const bundle = await officer.send('GET', '/api/log/export')
  expect(bundle.text).toContain('"type":"log.export"')
  expect(await entryOf(officer, 'log.export')).toMatchObject({ entry: { actor: officer.person } })
})
