import { expect, test } from 'vitest'
import { engineInUse, probeAnswers } from './engine-digest.ts'

test('the engine is known by its answers: eight digits, the same as long as it answers the same', async () => {
  const engine = await engineInUse()
  expect(engine).toMatch(/^[0-9a-f]{8}$/)
  expect(await engineInUse()).toBe(engine)
})

test('the questions by which it is known are answered, most of them with a listed entry, at many scores', async () => {
  const answers = await probeAnswers()
  const found = answers.filter((matches) => matches !== 'refused' && matches.length > 0)
  expect(answers).not.toContain('refused')
  expect(found.length).toBeGreaterThan(answers.length * 0.8)
  const scores = answers.flatMap((matches) =>
    matches === 'refused' ? [] : matches.map(([, score]) => score),
  )
  expect(new Set(scores).size).toBeGreaterThan(10)
})
