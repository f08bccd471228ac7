import { expect, test } from 'vitest'
import { judgeVersion } from './postgres.ts'

test('a server older than 15 is refused, with what to do and without the password', () => {
  expect(judgeVersion(140_009, 'postgres://user:secret@db.example:5432/aktsam')).toEqual({
    ok: false,
    refusal: {
      code: 'unavailable',
      detail:
        'The database server at db.example:5432/aktsam is PostgreSQL 14; Aktsam needs 15 or newer. ' +
        'Upgrade the server, or leave out --database-url to use the embedded database.',
      wording: null, // read at the start of the server
    },
  })
})

test('a server of version 15 or newer will do', () => {
  expect(judgeVersion(150_004, '')).toEqual({ ok: true, value: 15 })
  expect(judgeVersion(180_000, '')).toEqual({ ok: true, value: 18 })
})
