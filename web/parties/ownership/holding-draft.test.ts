import { expect, test } from 'vitest'
import type { Ownership } from '#parties/model'
import { draftOf, holdingOf, percentIn } from './holding-draft.ts'

const kept: Ownership = {
  ...{ type: 'ownership', owner: 'a', owned: 'x', share: 30, kind: 'direct' },
  ...{ from: '2024-01-01', to: '2027-01-01', source: 'register', statement: 'rel-1', confidence: 'stated' },
}

test('what is not touched stays as it is, and what the form does not show as well', () => {
  expect({ type: 'ownership', ...holdingOf('x', draftOf('x', kept), kept) }).toEqual(kept)
})

test('bounds that are not touched keep whether they belong to the share', () => {
  const range = { least: 25, most: 50, over: true }
  const ranged: Ownership = { ...kept, share: null, range }
  expect(holdingOf('x', draftOf('x', ranged), ranged)).toMatchObject({ range })
})

test('an unknown share takes the place of an exact one, and bounds of both', () => {
  const unknown = holdingOf('x', { ...draftOf('x', kept), known: 'unknown' }, kept)
  expect(unknown).toMatchObject({ share: null })
  const between = { ...draftOf('x', kept), known: 'between' as const, least: '25', most: '50 %' }
  expect(holdingOf('x', between, kept)).toMatchObject({ share: null, range: { least: 25, most: 50 } })
})

test('the other party stands above or below; an owner may be an entry of a list', () => {
  const draft = { ...draftOf('x', undefined), share: '33,5' }
  expect(holdingOf('x', draft, undefined)).toBeUndefined()
  expect(holdingOf('x', { ...draft, other: 'b' }, undefined)).toMatchObject({
    owner: 'b',
    owned: 'x',
    share: 33.5,
  })
  expect(holdingOf('x', { ...draft, side: 'below', other: 'b' }, undefined)).toMatchObject({
    owner: 'x',
    owned: 'b',
  })
  expect(holdingOf('x', { ...draft, list: 'eu-fsf', entry: ' EU.1 ' }, undefined)).toMatchObject({
    owner: 'entry:eu-fsf/EU.1',
  })
})

test('a share is a number from 0 to 100', () => {
  expect(['50', '33,5 %', '0', '100'].map(percentIn)).toEqual([50, 33.5, 0, 100])
  expect(['', 'half', '101', '-1'].map(percentIn)).toEqual([undefined, undefined, undefined, undefined])
})
