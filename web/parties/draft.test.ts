import { expect, test } from 'vitest'
import type { Organisation } from '#parties/model'
import { draftOf, emptyDraft, partyOf, refOf } from './draft.ts'

const party: Organisation = {
  ...{ type: 'organisation', ref: 'larm', name: 'Kustens Larm AB', country: 'SE', publicBody: false },
  aliases: ['Kustlarm', 'KLAB'],
  identifiers: [{ kind: 'orgNo', value: '556012-5790', country: 'SE' }],
  addresses: [{ street: 'Kajen 1', city: 'Kusthamn', text: 'Kajen 1, port B', area: null }],
  contacts: [{ name: 'Moa Ek', email: 'moa@larm.example' }],
  listedOn: ['us889'],
}

test('a party that is opened and sent back is the same party', () => {
  const { addresses, ...rest } = party
  expect(partyOf(draftOf(party), party)).toEqual({
    ...rest,
    addresses: [{ street: 'Kajen 1', city: 'Kusthamn', text: 'Kajen 1, port B' }],
  })
})

test('what is emptied is left out: unknown, not empty', () => {
  const draft = {
    ...draftOf(party),
    country: ' ',
    publicBody: '' as const,
    contacts: [{ name: '', role: '', email: '', phone: ' ' }],
  }
  expect(Object.keys(partyOf(draft, party))).not.toEqual(expect.arrayContaining(['country']))
  expect(partyOf(draft, party)).not.toHaveProperty('contacts')
  expect(partyOf({ ...emptyDraft, ref: 'x', name: 'X' })).toEqual({
    type: 'organisation',
    ref: 'x',
    name: 'X',
  })
})

test('a reference is made of the name', () => {
  expect(refOf('Öresunds Lås & Larm AB')).toBe('oresunds-las-larm-ab')
  expect(refOf('ТОО Восток')).toBe('')
})
