import { expect, test } from 'vitest'
import { keepAllowed, loggedError, masked } from './redact.ts'

test('a log line keeps what names nobody, and nothing else', () => {
  const line = {
    reqId: '1',
    route: '/api/orders',
    by: 'usr_1',
    name: 'Anna',
    body: {},
    headers: {},
    token: 'x',
  }
  expect(keepAllowed(line)).toEqual({ reqId: '1', route: '/api/orders', by: 'usr_1' })
})

test('an error is told by its kind, its place and its words, without what it quotes', () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "person_email"'), {
    code: '23505',
    detail: 'Key (email)=(anna@example.org) already exists.',
    parameters: ['anna@example.org'],
  })
  const logged = loggedError(error)
  expect(logged).toMatchObject({ type: 'Error', code: '23505' })
  expect(logged.message).toBe('duplicate key value violates unique constraint …')
  expect(JSON.stringify(logged)).not.toContain('anna')
  expect(logged.stack[0]).toMatch(/^at /)
})

test('a message of many lines hides nothing in the stack, and causes are told three deep', () => {
  const inner = new Error('Unexpected token in "Anna Svensson\n    at home"')
  const outer = new Error('one', { cause: new Error('two', { cause: new Error('three', { cause: inner }) }) })
  const text = JSON.stringify(loggedError(outer))
  expect(text).not.toContain('Svensson')
  expect(text).toContain('three')
  expect(loggedError('Anna Svensson').message).toBe('')
})

test.each([
  ['invalid input syntax for type date: "1970-13-01"', 'invalid input syntax for type date: …'],
  ['Unexpected token \'A\', "Anna Sv"... is not valid JSON', 'Unexpected token …, …... is not valid JSON'],
  ['no such person anna@example.org here', 'no such person … here'],
  ['Key (email)=(anna) exists', 'Key (…)=(…) exists'],
  ['the token ak_0123456789abcdef0123456789 is unknown', 'the token … is unknown'],
  ['born 19700101 in', 'born … in'],
  ['unclosed "Anna Svensson', 'unclosed …'],
  ['„Anna“ and «Anna» and [Anna] and {Anna}', '… and … and (…) and (…)'],
])('%s', (message, expected) => {
  expect(masked(message)).toBe(expected)
})
