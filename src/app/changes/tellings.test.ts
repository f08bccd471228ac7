import { expect, test } from 'vitest'
import { toldOf } from './tellings.ts'

const of = (type: string, state: string) =>
  toldOf({ type, object: 'SO-1', body: { state } } as Parameters<typeof toldOf>[0])?.group

test('a released order that is asked again, or goes out in part, was not released anew', () => {
  expect(of('order.release', 'released')).toBe('order released')
  expect(of('order.check', 'released')).toBeUndefined()
  expect(of('order.ship', 'released')).toBeUndefined()
})

test('an order that a check holds, or that has gone out whole, is news', () => {
  expect(of('order.check', 'held')).toBe('order held')
  expect(of('order.ship', 'shipped')).toBe('order shipped')
})
