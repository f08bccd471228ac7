import { describe, expect, test } from 'vitest'
import type { Instant } from '#kernel'
import { together } from '#storage'
import { act, type Desk, monday, tuesday, wednesday } from './desk.ts'
import { type Site, sites } from './site.ts'

/** Records: keys, versions, history, containment, bulk, pages. */
export function recordTests(desk: Desk): void {
  const { at, put, find } = desk
  describe('records', () => {
    test('a record is found by its key, with an id of its kind', async () => {
      const { stored, change } = await put(monday, { ref: 'skola', country: 'SE' })
      expect(change).toBe('added')
      expect(stored).toMatchObject({
        key: 'skola',
        version: 1,
        at: monday,
        record: { ref: 'skola', country: 'SE' },
      })
      expect(stored.id).toMatch(/^sit_/)
      expect(await find(['skola', 'nowhere'])).toEqual([stored])
    })

    test('a changed record has a new version and keeps its id; the same record again changes nothing', async () => {
      const first = await put(monday, { ref: 'skola', country: 'SE' })
      const second = await put(tuesday, { ref: 'skola', country: 'NO' })
      expect(second).toMatchObject({
        change: 'changed',
        stored: { id: first.stored.id, version: 2, at: tuesday },
      })
      const third = await put(wednesday, { ref: 'skola', country: 'NO' })
      expect(third).toEqual({ change: 'unchanged', stored: second.stored })
    })

    test('a record reads as it was recorded at any time before', async () => {
      await put(monday, { ref: 'skola', country: 'SE' })
      await put(wednesday, { ref: 'skola', country: 'NO' })
      const countries = async (asOf?: Instant) =>
        (await find(['skola'], asOf)).map(({ record }) => record.country)
      expect(await countries('2026-11-22T00:00:00.000Z')).toEqual([])
      expect(await countries(monday)).toEqual(['SE'])
      expect(await countries('2026-11-25T07:59:59.999Z')).toEqual(['SE'])
      expect(await countries(wednesday)).toEqual(['NO'])
      expect(await countries()).toEqual(['NO'])
    })

    test('reads that are asked for together answer each its own question, as of its own time', async () => {
      await put(monday, { ref: 'skola', country: 'SE', tags: ['school'] })
      await put(monday, { ref: 'hamn', country: 'FI' })
      await put(wednesday, { ref: 'skola', country: 'NO', tags: ['school'] })
      const found = await at(wednesday, (tx) =>
        together([
          sites.find(tx, ['skola', 'hamn', 'nowhere']),
          sites.find(tx, ['skola'], tuesday),
          sites.where(tx, { tags: ['school'] }),
          sites.whereAny(tx, [{ country: 'SE' }, { country: 'FI' }], tuesday),
          sites.find(tx, []),
          sites.find(tx, ['nowhere']),
        ]),
      )
      expect(found.map((rows) => rows.map(({ key, record }) => `${key} ${record.country}`))).toEqual([
        ['hamn FI', 'skola NO'],
        ['skola SE'],
        ['skola NO'],
        ['hamn FI', 'skola SE'],
        [],
        [],
      ])
      expect(found[1][0]).toEqual({
        id: found[0][1]?.id,
        key: 'skola',
        version: 1,
        at: monday,
        record: { ref: 'skola', country: 'SE', tags: ['school'] },
      })
    })

    test('where one of several reads fails, all have ended before the transaction does', async () => {
      const ended: string[] = []
      const broken = at(wednesday, (tx) =>
        together([
          Promise.reject(new Error('no such thing')),
          sites.find(tx, ['skola']).then(() => ended.push('find')),
        ]),
      )
      await expect(broken).rejects.toThrow('no such thing')
      expect(ended).toEqual(['find'])
    })

    test('a removed record still reads as of the time before', async () => {
      await put(monday, { ref: 'skola', country: 'SE' })
      expect(await at(tuesday, (tx) => sites.remove(tx, ['skola', 'nowhere']))).toBe(1)
      expect(await find(['skola'])).toEqual([])
      expect(await find(['skola'], monday)).toHaveLength(1)
      expect(await find(['skola'], tuesday)).toEqual([])
    })

    test('a clock that stepped back does not end a period before it began', async () => {
      await put(tuesday, { ref: 'skola', country: 'SE' })
      const { stored } = await put(monday, { ref: 'skola', country: 'NO' })
      expect(stored.at).toBe(tuesday)
      expect((await find(['skola'], tuesday)).map(({ record }) => record.country)).toEqual(['NO'])
    })

    test('every version of a record is kept, two in one instant too', async () => {
      for (const country of ['SE', 'NO', 'FI']) await put(monday, { ref: 'skola', country })
      const versions = await at(monday, (tx) => sites.versions(tx, 'skola'))
      expect(versions.map(({ version, record }) => [version, record.country])).toEqual([
        [1, 'SE'],
        [2, 'NO'],
        [3, 'FI'],
      ])
    })

    test('a change that names an older version is refused with both versions', async () => {
      const replace = (version: number) =>
        at(monday, (tx) =>
          sites.replace(tx, act(monday), { record: { ref: 'skola', country: 'SE' }, version }),
        )
      expect(await replace(0)).toMatchObject({ ok: true, value: { change: 'added' } })
      expect(await replace(1)).toMatchObject({ ok: true, value: { change: 'unchanged' } })
      expect(await replace(0)).toMatchObject({
        ok: false,
        refusal: { code: 'stale_version', facts: { key: 'skola', expected: 0, kept: 1 } },
      })
    })

    test('records are found by what they contain, now and then', async () => {
      await put(monday, { ref: 'a', country: 'SE', tags: ['school', 'public'] })
      await put(monday, { ref: 'b', country: 'NO', tags: ['school'] })
      await put(tuesday, { ref: 'a', country: 'FI', tags: [] })
      const keys = async (contains: Partial<Site>, asOf?: Instant) =>
        (await at(wednesday, (tx) => sites.where(tx, contains, asOf))).map(({ key }) => key)
      expect(await keys({ tags: ['school'] })).toEqual(['b'])
      expect(await keys({ tags: ['school'] }, monday)).toEqual(['a', 'b'])
      expect(await keys({ country: 'SE', tags: ['public'] }, monday)).toEqual(['a'])
      expect(await keys({})).toEqual(['a', 'b'])
    })

    test('many records are counted as added, changed and unchanged; of two with one key the later stands', async () => {
      await put(monday, { ref: 'n1', country: 'SE' })
      await put(monday, { ref: 'n2', country: 'SE' })
      const many = Array.from({ length: 2500 }, (_, n) => ({
        ref: `n${n}`,
        country: n === 2 ? 'NO' : 'SE',
      }))
      const counts = await at(tuesday, (tx) =>
        sites.putMany(tx, act(tuesday), [...many, { ref: 'n3', country: 'FI' }]),
      )
      expect(counts).toEqual({ added: 2498, changed: 2, unchanged: 1 })
      expect((await find(['n3']))[0]).toMatchObject({ version: 2, record: { country: 'FI' } })
    })

    test('pages follow one another by key, in code point order', async () => {
      const refs = ['Å', 'a', 'B', 'z', 'Z', '1', 'å']
      await at(monday, (tx) =>
        sites.putMany(
          tx,
          act(monday),
          refs.map((ref) => ({ ref, country: 'SE' })),
        ),
      )
      const read: string[] = []
      for (let after: string | undefined; ; after = read.at(-1)) {
        const page = await at(monday, (tx) => sites.page(tx, { ...(after ? { after } : {}), limit: 3 }))
        read.push(...page.map(({ key }) => key))
        if (page.length < 3) break
      }
      expect(read).toEqual(['1', 'B', 'Z', 'a', 'z', 'Å', 'å'])
    })
  })
}
