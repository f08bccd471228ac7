import { expect, test } from 'vitest'
import { AppError, errorCodes, inEnglish } from '#kernel'
import { exitCodes } from './exit-codes.ts'
import { problemOf, problemOfError, rawProblem, spokenIn } from './problems.ts'

test.each([...errorCodes])('%s has a status, a title and an exit code', (code) => {
  const { status, title, type } = problemOf({ code, ...inEnglish('x') })
  expect(type).toBe(code)
  expect(title.length).toBeGreaterThan(3)
  expect(status >= 500 ? 3 : exitCodes[code]).toBe(exitCodes[code])
})

test('the facts of a refusal stand in its problem, but never in place of what it is', () => {
  const facts = { expected: 1, kept: 2, status: 200, type: 'fine' }
  const problem = problemOfError(
    new AppError({ code: 'stale_version', ...inEnglish('Read it again.'), facts }),
  )
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

test('a problem speaks the language of its reader, and says which it speaks', () => {
  const wording = { sv: 'Läs igen.', nb: 'Les på nytt.', fi: 'Lue uudelleen.', en: 'Read it again.' }
  const errors = [
    { path: '/a', message: 'is late', wording: { ...wording, fi: 'on myöhässä', en: 'is late' } },
  ]
  const said = new AppError({ code: 'conflict', detail: wording.en, wording, errors })
  expect(problemOfError(said, 'fi')).toMatchObject({
    detail: 'Lue uudelleen.',
    title: 'Ristiriidassa tallennetun kanssa',
    errors: [{ path: '/a', message: 'on myöhässä' }],
  })
  expect(problemOfError(said)).toMatchObject({ detail: 'Read it again.', errors: [{ message: 'is late' }] })
  expect(JSON.stringify(problemOfError(said, 'fi'))).not.toContain('Les på nytt')
  expect(spokenIn(said, 'fi')).toBe('fi')
  const half = new AppError({ code: 'conflict', ...inEnglish('No.'), errors })
  expect(problemOfError(half, 'sv').detail).toBe('No.')
  expect(spokenIn(half, 'sv')).toBe('en, sv')
})
