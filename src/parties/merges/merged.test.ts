import { expect, test } from 'vitest'
import type { Organisation } from '../model.ts'
import { fieldPairs, mergedRecord, unmergedRecord } from './merged.ts'

const keep: Organisation = {
  type: 'organisation',
  ref: 'a',
  name: 'Granby Livs AB',
  country: 'SE',
  identifiers: [{ kind: 'orgNo', value: '556012-5790' }],
}
const drop: Organisation = {
  type: 'organisation',
  ref: 'b',
  name: 'Granby Livsmedel',
  country: 'NO',
  securityForce: 'police',
  listedOn: ['usEntityList'],
  aliases: ['Granby'],
}
const madeOf = <T>(result: { ok: boolean; value?: T }) => result.value

test('of two records the kept one speaks, and learns what it did not know', () => {
  expect(madeOf(mergedRecord(keep, drop, {}))).toEqual({
    ...keep,
    securityForce: 'police',
    listedOn: ['usEntityList'],
    aliases: ['Granby Livsmedel', 'Granby'],
  })
})

test('where a person chose the other, its value is taken, and no name is lost', () => {
  const merged = madeOf(mergedRecord(keep, drop, { name: 'drop', country: 'drop' }))
  expect(merged).toMatchObject({ ref: 'a', name: 'Granby Livsmedel', country: 'NO' })
  expect(merged?.aliases).toEqual(['Granby Livs AB', 'Granby'])
})

test('only what differs is to be chosen', () => {
  expect(
    fieldPairs(keep, drop)
      .filter(({ same }) => !same)
      .map(({ field }) => field),
  ).toEqual(['name', 'country', 'securityForce'])
})

test('undone, the record is as before, but for what was changed since', () => {
  const after = madeOf(mergedRecord(keep, drop, {}))
  if (!after) throw new Error('not merged')
  expect(madeOf(unmergedRecord(after, { before: keep, after }))).toEqual(keep)
  const changed = { ...after, sector: 'food' }
  expect(madeOf(unmergedRecord(changed, { before: keep, after }))).toEqual({ ...keep, sector: 'food' })
})
