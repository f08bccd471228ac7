import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyCaseBundle } from '#log'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

let desk: TestApp
let maja: Visitor
let elin: Visitor
beforeAll(async () => {
  desk = await openApp({ company: true })
  maja = await signedInAs(desk, 'complianceOfficer')
  elin = await signedInAs(desk, 'sales')
})
afterAll(() => desk.close())

async function openedCase(): Promise<string> {
  const charter = {
    ...{ why: 'A report names them.', scope: 'All plants.', questions: ['Is it so?'] },
    ...{ obligations: ['Guideline 3'], timetable: [{ what: 'Report', dueOn: '2026-12-20' }] },
  }
  const subjects = [{ kind: 'party', ref: 'alfa' }]
  const payload = { kind: 'supplier', title: 'Cameras of Alfa', subjects, legalEntity: 'se', charter }
  return (await maja.send('POST', '/api/cases', { payload })).body.ref
}

describe('a case taken away', () => {
  test('is verified by a stranger, who sees at once when one page was altered', async () => {
    const ref = await openedCase()
    const answer = await desk.app.inject({
      ...{ method: 'GET', url: `/api/cases/${ref}/export` },
      headers: { host: 'localhost', cookie: maja.headers.cookie ?? '' },
    })
    expect(answer.statusCode).toBe(200)
    const files = new Map(Object.entries(unzipSync(new Uint8Array(answer.rawPayload))))
    expect(verifyCaseBundle(files)).toMatchObject({ verified: true, bad: null })
    const altered = (name: string, from: string, to: string) => {
      const text = Buffer.from(files.get(name) ?? []).toString()
      return verifyCaseBundle(new Map([...files, [name, Buffer.from(text.replace(from, to))]]))
    }
    expect(altered('timeline.json', 'opened', 'closed')).toMatchObject({ bad: 'timeline.json' })
    expect(altered('bundle.json', ref, 'C-2026-99').verified).toBe(false)
    expect(altered('log.json', 'complianceOfficer', 'management').says).toContain('is not what the log holds')
    const more = new Map([...files, ['extra.txt', Buffer.from('x')] as const])
    expect(verifyCaseBundle(more)).toMatchObject({ bad: 'extra.txt' })
    expect(verifyCaseBundle(files, 'aktsam.example/log+00000000+AAAA').verified).toBe(false)
    expect((await elin.send('GET', `/api/cases/${ref}/export`)).status).toBe(403)
  })
})
