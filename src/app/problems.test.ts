import { expect, test } from 'vitest'
import { AppError, errorCodes } from '#kernel'
import { exitCodes } from './exit-codes.ts'
import { problemOf, problemOfError, rawProblem } from './problems.ts'

test.each([...errorCodes])('%s has a status, a title and an exit code', (code) => {
  const { status, title, type } = problemOf({ code, detail: 'x' })
  expect(type).toBe(code)
  expect(title.length).toBeGreaterThan(3)
  expect(status >= 500 ? 3 : exitCodes[code]).toBe(exitCodes[code])
})

test('the facts of a refusal stand in its problem, but never in place of what it is', () => {
  const facts = { expected: 1, kept: 2, status: 200, type: 'fine' }
  const problem = problemOfError(new AppError({ code: 'stale_version', detail: 'Read it again.', facts }))
  expect(problem).toEqual({
    expected: 1,
    kept: 2,
    type: 'stale_version',
    title: 'Changed by someone else meanwhile',
    status: 409,
    detail: 'Read it again.',
    errors: [],
  })
})

test('bytes that are no HTTP are answered with a problem as well, as long as it says', () => {
  const [head = '', body = ''] = rawProblem(new Error('Parse Error: é')).split('\r\n\r\n')
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`)
  expect(JSON.parse(body)).toMatchObject({ status: 400, type: 'invalid_input' })
})
