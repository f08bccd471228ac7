import { expect, test } from 'vitest'
import { every } from './every.ts'

test('work is done again and again, a failure is told, and the next turn comes all the same', async () => {
  const told: string[] = []
  const done = Promise.withResolvers<void>()
  let turns = 0
  const stop = every(
    1,
    async () => {
      turns++
      if (turns === 1) throw new Error('first turn')
      if (turns === 3) done.resolve()
    },
    (error) => told.push(String(error)),
  )
  const alive = setInterval(() => {}, 1000)
  await done.promise
  await stop()
  clearInterval(alive)
  const after = turns
  expect(told).toEqual(['Error: first turn'])
  await new Promise((next) => setTimeout(next, 20))
  expect(turns).toBe(after)
})

test('stopping waits for the turn under way', async () => {
  const begun = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  let ended = false
  const stop = every(
    1,
    async () => {
      begun.resolve()
      await gate.promise
      ended = true
    },
    () => {},
  )
  const alive = setInterval(() => {}, 1000)
  await begun.promise
  const stopping = stop()
  gate.resolve()
  await stopping
  clearInterval(alive)
  expect(ended).toBe(true)
})
