import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { json } from '#storage'
import { act, type Desk, monday } from './desk.ts'
import { sites } from './site.ts'

/** Values: in and out in one form on every store. */
export function valueTests(desk: Desk): void {
  const { db, at } = desk
  describe('values', () => {
    test('every type comes back in one form', async () => {
      const { rows } = await sql`select
        '2026-11-23T09:00:00.5+01:00'::timestamptz as instant, 'infinity'::timestamptz as ever,
        '2026-11-23'::date as day, 9007199254740991::int8 as big, 7 as small, 1.5::float8 as real, 1.50::numeric as exact,
        true as yes, null::text as nothing, 'Åse – 中'::text as words, '\\x00ff'::bytea as bytes,
        '{"a":[1,{"b":null}]}'::jsonb as object, '"text"'::jsonb as text, array[1,2]::int8[] as bigs,
        array['a,"b', null]::text[] as texts, array['2026-11-23 08:00+00']::timestamptz[] as instants,
        array['2026-11-23']::date[] as days`.execute(db())
      expect(rows[0]).toEqual({
        instant: '2026-11-23T08:00:00.500Z',
        ever: 'infinity',
        day: '2026-11-23',
        big: 9007199254740991,
        small: 7,
        real: 1.5,
        exact: '1.50',
        yes: true,
        nothing: null,
        words: 'Åse – 中',
        bytes: new Uint8Array([0, 255]),
        object: { a: [1, { b: null }] },
        text: 'text',
        bigs: [1, 2],
        texts: ['a,"b', null],
        instants: ['2026-11-23T08:00:00.000Z'],
        days: ['2026-11-23'],
      })
    })

    test('every type goes in and comes out unchanged', async () => {
      const { rows } = await sql`select ${monday}::timestamptz as instant, ${'2026-11-23'}::date as day,
        ${42}::int8 as number, ${true}::boolean as yes, ${null}::text as nothing, ${['a', 'b"c']}::text[] as texts,
        ${new Uint8Array([1, 2])}::bytea as bytes, ${json([1, 'two', { three: null }])} as list,
        ${json('text')} as text`.execute(db())
      expect(rows[0]).toEqual({
        instant: monday,
        day: '2026-11-23',
        number: 42,
        yes: true,
        nothing: null,
        texts: ['a', 'b"c'],
        bytes: new Uint8Array([1, 2]),
        list: [1, 'two', { three: null }],
        text: 'text',
      })
    })

    test('a statement tells how many rows it touched', async () => {
      await at(monday, async (tx) => {
        await sites.putMany(tx, act(monday), [
          { ref: 'a', country: 'SE' },
          { ref: 'b', country: 'SE' },
        ])
        const { numAffectedRows } = await sql`update contract.site set record = '{}'`.execute(tx)
        expect(numAffectedRows).toBe(2n)
      })
    })
  })
}
