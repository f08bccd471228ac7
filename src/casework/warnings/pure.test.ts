import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCutOff, plainText } from './email/mail.ts'
import { warningOfRow } from './file/row.ts'
import { codeBytes, codeOf, plainCode } from './receipt-code.ts'
import { alikeness, folded, namesIn } from './text.ts'

describe('a receipt code', () => {
  test('holds more than eighty bits, in groups that can be read aloud', () => {
    expect(codeBytes * 8).toBeGreaterThanOrEqual(80)
    expect(codeOf(new Uint8Array(codeBytes))).toBe('0000-0000-0000-0000-0000-0000')
    expect(codeOf(new Uint8Array(codeBytes).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  })

  test('is the same however it is typed: small letters, blanks, O for 0, I for 1', () => {
    expect(plainCode(' o1il-abcd 0000 ')).toBe(plainCode('0111ABCD0000'))
  })
})

describe('words of a report', () => {
  test('what begins with a capital may be a name, with its beginnings', () => {
    const names = namesIn('Workers at Longan Vision Co., Ltd. were moved; the Bank of Norden paid.')
    expect(names).toEqual(expect.arrayContaining(['Longan Vision', 'Longan Vision Co', 'Bank of Norden']))
    expect(names).not.toContain('were moved')
  })

  test('a name in a script without capitals is one too', () => {
    expect(namesIn('报告 海康威视 公司')).toContain('海康威视')
  })

  test('the same words are alike, other words are not', () => {
    const text = 'The doors of the plant are locked at night and the guards keep the keys'
    expect(alikeness(text, text)).toBe(1)
    expect(alikeness(text, `${text}, says a second report that adds a page of its own`)).toBeGreaterThan(0.9)
    expect(alikeness(text, 'A customer asks when the invoice for the recorder is sent')).toBe(0)
  })

  test('accents and case make no difference to a search', () => {
    expect(folded('Skärvakt  AB!')).toBe('skarvakt ab')
  })

  test('how alike two texts are does not depend on their order', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => alikeness(a, b) === alikeness(b, a)))
  })
})

describe('mails and rows', () => {
  test('a mail in parts that does not end was cut off', () => {
    const head = 'From: a@example.org\r\nContent-Type: multipart/mixed;\r\n boundary="x y"\r\n\r\n--x y\r\n'
    expect(isCutOff(head)).toBe(true)
    expect(isCutOff(`${head}\r\n--x y--\r\n`)).toBe(false)
    expect(isCutOff('From: a@example.org\r\n\r\nPlain text.')).toBe(false)
  })

  test('of a web page its words remain, and nothing that runs', () => {
    expect(plainText('<p>Locked &amp; <b>guarded</b></p><script>alert(1)</script>')).toBe('Locked & guarded')
  })

  test('a web page that is made to be read for ever is read', () => {
    for (const never of ['<script', '<', '\r', ' \u00a0', '<style>', '</p'])
      expect(plainText(`<p>Locked</p>${never.repeat(400_000)}`)).toMatch(/^Locked/)
    expect(plainText('<HEAD><title>x</title></HEAD>One<br>two<style>p {}</style > three')).toBe(
      'One\ntwo three',
    )
  })

  test('an empty cell says nothing', () => {
    expect(warningOfRow({ title: 'T', text: '', 'source.class': 'ngo', subjects: 'A | B' })).toEqual({
      title: 'T',
      source: { class: 'ngo' },
      subjects: [{ name: 'A' }, { name: 'B' }],
    })
  })
})
