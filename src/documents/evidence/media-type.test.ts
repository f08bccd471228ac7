import { expect, test } from 'vitest'
import { cleanFileName, dispositionOf } from './file-name.ts'
import { mediaFor } from './media-type.ts'
import { sniffText } from './sniff-text.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['a note', 'En anteckning om ett samtal.', 'text/plain'],
  ['a page', '<!doctype html><html><body>x</body></html>', 'text/html'],
  ['a page behind a comment', '<!-- hello --><script>alert(1)</script>', 'text/html'],
  ['a note that carries a script', 'Dear all, <script>alert(1)</script>', 'text/html'],
  ['a page that calls itself XML', '<?xml version="1.0"?><html xmlns="x"><script/></html>', 'text/html'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml'],
  ['a list in XML', '<?xml version="1.0"?><export><entity/></export>', 'application/xml'],
  ['an answer in JSON', '{"a": [1, 2]}', 'application/json'],
  ['a brace that is no JSON', '{ what a day', 'text/plain'],
  ['a mail', 'From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nHello', 'message/rfc822'],
])('%s is known by its content', (_what, text, type) => {
  expect(sniffText(bytes(text))).toBe(type)
})

test('a file of ten thousand comments is looked at once', () => {
  expect(sniffText(bytes('<!-- -->'.repeat(10_000)))).toBe('application/xml')
  expect(sniffText(bytes(`${'<!-- -->'.repeat(1_000)}<svg>`))).toBe('image/svg+xml')
})

test('old Nordic text in Windows-1252 is text, and bytes are not', () => {
  expect(sniffText(new Uint8Array([0x53, 0xe4, 0x6b, 0x65, 0x72]))).toBe('text/plain')
  expect(sniffText(new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00]))).toBeUndefined()
})

test('a page that calls itself a picture is refused, and both are named', () => {
  const claim = { found: 'text/html', declared: 'image/png', filename: 'photo.png' }
  const refused = mediaFor(claim)
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'invalid_input' } })
  expect(refused.ok ? '' : refused.refusal.detail).toMatch(/image\/png \.png.*text\/html/)
})

test('a name may not promise something else than the content', () => {
  const claim = { found: 'application/pdf', declared: 'application/pdf', filename: 'report.txt' }
  expect(mediaFor(claim)).toMatchObject({ ok: false })
})

test('a table of Excel on Windows is a table: its many names are known', () => {
  const claim = { found: 'text/plain', declared: 'application/vnd.ms-excel', filename: 'register.csv' }
  expect(mediaFor(claim)).toMatchObject({ ok: true, value: { type: 'text/csv' } })
})

test('a sender that does not know the type may leave it out', () => {
  const claim = { found: 'image/png', declared: 'application/octet-stream', filename: 'skylt' }
  expect(mediaFor(claim)).toMatchObject({ ok: true, value: { type: 'image/png' } })
})

test('programs, old Office files and drawings are not taken', () => {
  for (const found of ['application/x-msdownload', 'application/x-cfb', 'image/svg+xml', undefined])
    expect(mediaFor({ found, declared: '', filename: 'x' })).toMatchObject({ ok: false })
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\anna\\avtal.pdf', 'avtal.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['a\u0000b\r\n.txt', 'ab.txt'],
  ['..', 'file'],
  ['  .hidden ', 'hidden'],
  ['Årsrapport «2026» 报告.pdf', 'Årsrapport «2026» 报告.pdf'],
  [undefined, 'file'],
])('the file name %j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept)
})

test('a long name keeps its extension', () => {
  const name = cleanFileName(`${'å'.repeat(400)}.pdf`)
  expect([...name].length).toBe(200)
  expect(name.endsWith('.pdf')).toBe(true)
})

test('a name in any script is handed out in a header that cannot be broken', () => {
  const header = dispositionOf('attachment', 'отчёт "1".pdf')
  expect(header).toBe(
    'attachment; filename="_____ _1_.pdf"; filename*=UTF-8\'\'%D0%BE%D1%82%D1%87%D1%91%D1%82%20%221%22.pdf',
  )
})
