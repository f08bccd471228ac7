import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receiveWarning } from '#casework'
import { stageFiles } from '#documents'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { warningDesk } from './warnings.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await openApp({ company: true })
})
afterAll(() => desk.close())

const head = 'From: Ida Lund <ida@example.org>\r\nTo: post@example.org\r\nSubject: What I saw\r\n'
const dated = `${head}Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n`
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const picture = (n: number) =>
  `--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="p${n}.png"\r\n\r\n${pixel}\r\n`
const mailWith = (parts: string, end = '--b--\r\n') =>
  `${dated}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThey lock the doors at night.\r\n${parts}${end}`
const send = (kind: 'email' | 'file', name: string, bytes: string) =>
  desk.send('POST', `/api/warnings/${kind}`, formOf({ fields: { record: '{}' }, files: [{ name, bytes }] }))
const kept = async () => (await desk.send('GET', '/api/warnings')).body.items
const evidence = async () => (await desk.send('GET', '/api/evidence?kind=warning')).body.items.length

describe('a mail', () => {
  test('becomes a warning: its text, its attachments, its day; who sent it is kept apart', async () => {
    const { status, body } = await send('email', 'mail.eml', mailWith(picture(1)))
    expect(status).toBe(201)
    const warning = (await desk.send('GET', `/api/warnings/${body.ref}`)).body
    expect(warning).toMatchObject({ title: 'What I saw', datedOn: '2026-11-20', channel: 'email' })
    expect(warning).toMatchObject({ state: 'received', hasReporter: true, confidentiality: 'restricted' })
    expect(warning.attachments).toHaveLength(2) // the mail itself, and the picture
    expect(JSON.stringify(warning)).not.toContain('ida@example.org')
    const reporter = (await desk.send('GET', `/api/warnings/${body.ref}/reporter`)).body
    expect(reporter).toEqual({ name: 'Ida Lund', contact: 'ida@example.org', mayAsk: true })
  })

  test('with five hundred attachments is refused with its sentence', async () => {
    const many = Array.from({ length: 500 }, (_, n) => picture(n)).join('')
    const { status, body } = await send('email', 'many.eml', mailWith(many))
    expect(status).toBe(413)
    expect(body.detail).toContain('500 attachments')
    await desk.services.log.sequence()
    const { body: log } = await desk.send('GET', '/api/log/entries?order=newestFirst&limit=5')
    expect(log.items[0].entry).toMatchObject({
      ...{ type: 'warning.receive', object: 'none' },
      body: { channel: 'email', refused: 'too_large' },
    })
  })

  test('tells who sent it only to those who may know the reporter', async () => {
    const { body } = await send('email', 'mail.eml', mailWith(picture(2)))
    const { attachments } = (await desk.send('GET', `/api/warnings/${body.ref}`)).body
    const auditor = await signedInAs(desk, 'auditor')
    const officer = await signedInAs(desk, 'complianceOfficer')
    const seen = async (who: Visitor) =>
      (await who.send('GET', `/api/evidence?kind=warning&id=${body.ref}`)).body.items.map(
        ({ mediaType }: { mediaType: string }) => mediaType,
      )
    expect(await seen(officer)).toEqual(expect.arrayContaining(['message/rfc822', 'image/png']))
    expect(await seen(auditor)).toEqual(['image/png'])
    for (const path of ['', '/file'])
      expect((await auditor.send('GET', `/api/evidence/${attachments[0]}${path}`)).status).toBe(404)
  })

  test('goes when the reporter is erased, and what was attached to it stays', async () => {
    const { body } = await send('email', 'mail.eml', mailWith(picture(3)))
    const { attachments } = (await desk.send('GET', `/api/warnings/${body.ref}`)).body
    const legal = await signedInAs(desk, 'legal')
    const payload = { reason: 'They asked for it.' }
    const erased = await legal.send('DELETE', `/api/warnings/${body.ref}/reporter`, { payload })
    expect(erased.body, erased.text).toMatchObject({ hasReporter: false })
    const [mail, file] = await Promise.all(
      attachments.map(async (id: string) => (await desk.send('GET', `/api/evidence/${id}`)).body),
    )
    expect(mail).toMatchObject({ title: '–', filename: '–', erasedAt: expect.any(String) })
    expect(file).toMatchObject({ mediaType: 'image/png', filename: 'p3.png' })
    expect((await desk.send('GET', `/api/evidence/${mail.id}/file`)).status).not.toBe(200)
  })

  test.each([
    [
      'that holds another mail',
      mailWith(`--b\r\nContent-Type: message/rfc822\r\n\r\n${dated}\r\nInner.\r\n`),
      'another mail',
    ],
    ['that was cut off', mailWith(picture(1), ''), 'no whole mail'],
    ['that is none', 'Just some words, and no headers at all.', 'no whole mail'],
    ['without a word', `${dated}Content-Type: text/plain\r\n\r\n\r\n`, 'no text'],
    [
      'that carries a program',
      mailWith(
        '--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nTVqQAAMAAAAEAAAA//8AALgAAAA=\r\n',
      ),
      'a.pdf',
    ],
  ])('%s is refused, and nothing of it is kept', async (_, mail, says) => {
    const before = [(await kept()).length, await evidence()]
    const { status, body } = await send('email', 'mail.eml', mail)
    expect(status).toBe(400)
    expect(body.detail).toContain(says)
    expect([(await kept()).length, await evidence()]).toEqual(before)
  })
})

describe('a file of warnings', () => {
  test('is taken in whole, from a table', async () => {
    const table = [
      'title;text;source.class;source.name;subjects',
      'Camp cameras;A paper names the maker of the cameras.;media;Dagsposten;Longan Vision|Other Maker',
      'Fire doors;Locked doors at a plant.;ngo;Rights Watch;',
    ].join('\n')
    const { status, body } = await send('file', 'warnings.csv', table)
    expect(status).toBe(201)
    expect(body.items).toHaveLength(2)
    const first = (await desk.send('GET', `/api/warnings/${body.items[0].ref}`)).body
    expect(first.subjects.map(({ name }: { name: string }) => name)).toEqual(['Longan Vision', 'Other Maker'])
    expect(first).toMatchObject({ state: 'acknowledged', channel: 'file' }) // nobody waits for an answer
  })

  test('is refused whole when one line is wrong, and the line and field are named', async () => {
    const before = (await kept()).length
    const table =
      'title,text,source.class\nGood one,A text that is long enough.,ngo\nBad one,Another text.,gossip\n'
    const { status, body } = await send('file', 'warnings.csv', table)
    expect(status).toBe(400)
    expect(body.errors[0].path).toBe('line 3, source.class')
    const json = JSON.stringify([{ title: 'No text', source: { class: 'ngo' } }])
    expect((await send('file', 'warnings.json', json)).body.errors[0].path).toMatch(/^\/0/)
    expect((await kept()).length).toBe(before)
  })
})

test('files of a warning that could not be kept are not kept either', async () => {
  const before = [(await kept()).length, await evidence()]
  const { services } = desk
  const paper = { filename: 'paper.txt', declared: 'text/plain', bytes: Buffer.from('Seen at the gate') }
  const { files, discard } = await stageFiles(services.store.dataDir, [paper])
  const given = { title: 'What I saw', text: 'Seen at the gate.', source: { class: 'ngo' } } as const
  const codeBytes = 15
  const random = (bytes: number) => {
    if (bytes === codeBytes) throw new Error('no chance left for a code')
    return services.random(bytes)
  }
  const act = { ...services.act({ by: 'reporter', role: 'reporter' }), random }
  const incoming = { given, channel: 'publicForm', files, withCode: true } as const
  const sent = receiveWarning(warningDesk(services), act, incoming).finally(discard)
  await expect(sent).rejects.toThrow('no chance left')
  expect([(await kept()).length, await evidence()]).toEqual(before)
})
