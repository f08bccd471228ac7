import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '#kernel'
import { loadDataset } from '../../src/app/manifest/load.ts'
import { parseManifest } from '../../src/app/manifest/parse.ts'
import { specsOf } from '../../src/app/manifest/specs.ts'
import { openWireClient, type WireClient } from '../support/wire.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aktsam-manifest-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const person = (id: string, name: string, more = {}) => ({
  id,
  schema: 'Person',
  properties: { name: [name] },
  ...more,
})
const lines = (...entities: object[]) => `${entities.map((one) => JSON.stringify(one)).join('\n')}\n`
const problemOf = (text: string) => {
  try {
    parseManifest(text, 'm.yml', ['eu_fsf'])
    return ''
  } catch (error) {
    return error instanceof AppError ? error.message : String(error)
  }
}

describe('a manifest that is wrong is refused with the place', () => {
  test.each([
    ['datasets:\n  - name: a\n    path: x\n   title: y\n', 'm.yml:4'],
    ['datasets:\n  - name: with-dash\n    path: x\n', 'm.yml:2:11'],
    ['datasets:\n  - name: a\n    path: x\n    colour: red\n', 'm.yml:4:13'],
    [
      'datasets:\n  - name: a\n    path: x\n  - name: a\n    path: y\n',
      "m.yml:4:11: /datasets/1/name: the name 'a' stands there twice",
    ],
    ['datasets:\n  - name: eu_fsf\n    path: x\n', "'eu_fsf' is a dataset of our own lists"],
    ['datasets:\n  - name: a\n', "'a' has neither"],
    ['datasets:\n  - name: a\n    children: [b]\n', "there is no dataset 'b'"],
    ['datasets: 7\n', 'm.yml:1:11'],
  ])('%j', (text, said) => {
    expect(problemOf(text)).toContain(said)
  })

  test('an empty one is no fault', () => {
    expect(problemOf('# nothing yet\n')).toBe('')
  })
})

const specFrom = async (text: string) => {
  const file = write('m.yml', text)
  const specs = await specsOf(parseManifest(text, file, []), { file, environment: {}, taken: [] })
  const [spec] = specs
  if (!spec) throw new Error('no dataset')
  return spec
}
const loading = (present?: Awaited<ReturnType<typeof loadDataset>>) => {
  const warnings: string[] = []
  const books = mkdtempSync(join(folder, 'books-'))
  return { folder: books, present, warn: (said: string) => void warnings.push(said), warnings }
}

describe('a delta', () => {
  const before = [person('a', 'Ana Brim'), person('b', 'Bo Carst'), person('c', 'Cy Dorn')]
  const after = [person('d', 'Di Ester'), person('a', 'Ana Brim'), person('b', 'Bo Carsten')]
  const manifest = (version: string, file: string) =>
    `datasets:\n  - name: d\n    path: ${file}\n    version: "${version}"\n    delta_url: delta.json\n`
  const setUp = async () => {
    write('full1.ndjson', lines(...before))
    write('full3.ndjson', lines(...after))
    write(
      'delta.json',
      JSON.stringify({ versions: { '1': 'd1.ndjson', '2': 'd2.ndjson', '3': 'd3.ndjson' } }),
    )
    const change = (op: string, entity: object) => ({ op, entity })
    write(
      'd2.ndjson',
      lines(change('MOD', person('b', 'Bo Carst II')), change('ADD', person('e', 'Ed Fonn'))),
    )
    write(
      'd3.ndjson',
      lines(
        ...[change('MOD', person('b', 'Bo Carsten')), change('DEL', { id: 'c' })],
        ...[change('DEL', { id: 'e' }), change('ADD', person('d', 'Di Ester'))],
      ),
    )
    return await loadDataset(await specFrom(manifest('1', 'full1.ndjson')), loading())
  }

  test('leads to the same content as the whole file', async () => {
    const base = await setUp()
    const told = loading(base)
    const spec = await specFrom(manifest('3', 'missing.ndjson')) // the whole file is not even there
    const book = await loadDataset(spec, told)
    expect(told.warnings).toEqual([])
    const whole = await loadDataset(await specFrom(manifest('3', 'full3.ndjson')), loading())
    expect([book.content, book.entities]).toEqual([whole.content, 3])
    expect(book.content).not.toBe(base.content)
    expect([...book.ids].toSorted()).toEqual(['a', 'b', 'd'])
    for (const one of [base, book, whole]) one.close()
  })

  test('that cannot be used gives way to the whole file', async () => {
    const base = await setUp()
    write('d3.ndjson', '{"op":"MOD","entity":{"id":"b"\n')
    const told = loading(base)
    const book = await loadDataset(await specFrom(manifest('3', 'full3.ndjson')), told)
    expect(told.warnings).toHaveLength(1)
    expect([...book.ids].toSorted()).toEqual(['a', 'b', 'd'])
    for (const one of [base, book]) one.close()
  })

  test('from a version older than its oldest is not used', async () => {
    const base = await setUp()
    write('delta.json', JSON.stringify({ versions: { '2': 'd2.ndjson', '3': 'd3.ndjson' } }))
    await expect(
      loadDataset(await specFrom(manifest('3', 'missing.ndjson')), loading(base)),
    ).rejects.toThrow()
    base.close()
  })
})

describe('a file', () => {
  test('whose SHA-1 is another is refused, and nothing of it is kept', async () => {
    const text = lines(person('a', 'Ana Brim'))
    write('sum.ndjson', text)
    const manifest = (sum: string) =>
      `datasets:\n  - name: d\n    path: sum.ndjson\n    version: "1"\n    entities_checksum: "${sum}"\n`
    const right = createHash('sha1').update(text).digest('hex')
    await expect(loadDataset(await specFrom(manifest('0'.repeat(40))), loading())).rejects.toThrow(/SHA-1/)
    const book = await loadDataset(await specFrom(manifest(right)), loading())
    expect(book.entities).toBe(1)
    book.close()
  })

  test.each([
    ['{"id":"a"', /line 2: it is not JSON/],
    ['{"id":"a","schema":"Nonsense","properties":{}}', /line 2: 'a': there is no schema 'Nonsense'/],
    ['{"schema":"Person","properties":{}}', /line 2: it has no `id`/],
    [JSON.stringify(person('x', 'Twice')), /'x' stands there twice/],
  ])('with the line %s is refused whole', async (line, said) => {
    write('bad.ndjson', `${JSON.stringify(person('x', 'Xi Yorn'))}\n${line}\n`)
    const spec = await specFrom('datasets:\n  - name: d\n    path: bad.ndjson\n    version: "1"\n')
    await expect(loadDataset(spec, loading())).rejects.toThrow(said)
  })

  test('of a namespace has ids that no other dataset can have', async () => {
    const own = { id: 'o', schema: 'Ownership', properties: { owner: ['a'], asset: ['b'] } }
    write('ns.ndjson', lines(person('a', 'Ana Brim'), own))
    const spec = await specFrom(
      'datasets:\n  - name: d\n    path: ns.ndjson\n    version: "1"\n    namespace: true\n',
    )
    const book = await loadDataset(spec, loading())
    expect(book.ids[0]).toMatch(/^a\.[0-9a-f]{40}$/)
    expect(book.read(1).properties.owner).toEqual([book.ids[0]])
    book.close()
  })
})

test('a catalogue lists datasets; scopes choose, and an unknown one is refused', async () => {
  const resource = { name: 'entities.ftm.json', url: 'cat.ndjson', checksum: undefined }
  write('cat.ndjson', lines(person('a', 'Ana Brim')))
  const datasets = [
    { name: 'all', title: 'All', children: ['one', 'two'], resources: [resource], version: '5' },
    { name: 'one', title: 'One', resources: [resource] },
    { name: 'two', title: 'Two' },
    { name: 'other', title: 'Other' },
  ]
  write('index.json', JSON.stringify({ datasets }))
  const file = write('cat.yml', '')
  const around = { file, environment: { TOKEN: 't' }, taken: [] }
  const catalog = { url: 'index.json', auth_token: '$TOKEN' }
  const specs = await specsOf({ catalogs: [{ ...catalog, scope: 'all' }] }, around)
  expect(specs.map(({ name, load, token }) => [name, load, token])).toEqual([
    ['all', true, 't'],
    ['one', false, 't'],
    ['two', false, 't'],
  ])
  await expect(specsOf({ catalogs: [{ ...catalog, scope: 'nowhere' }] }, around)).rejects.toThrow(
    /no dataset 'nowhere'/,
  )
  await expect(specsOf({ catalogs: [catalog] }, { ...around, environment: {} })).rejects.toThrow(/\$TOKEN/)
})

describe('datasets that change while they are served', () => {
  let client: WireClient
  const manifest = (version: string) =>
    write('live.yml', `datasets:\n  - name: live\n    path: live.ndjson\n    version: "${version}"\n`)
  const ask = async (name: string) => {
    const queries = { a: { schema: 'Person', properties: { name } } }
    const { body } = await client.post('/match/live', { queries })
    return body.responses.a.results.map(({ id }: { id: string }) => id)
  }
  beforeAll(async () => {
    write('live.ndjson', lines(person('a', 'Ana Brimsdotter'), person('b', 'Bo Carstensen')))
    client = await openWireClient(manifest('1'))
  })
  afterAll(() => client.close())

  test('are replaced whole, and only by what can be read whole', async () => {
    expect(await ask('Ana Brimsdotter')).toEqual(['a'])
    writeFileSync(join(folder, 'live.ndjson'), `${JSON.stringify(person('c', 'Cy Dornmark'))}\n{"half`)
    manifest('2')
    await client.services.wire.update()
    expect([await ask('Ana Brimsdotter'), await ask('Cy Dornmark')]).toEqual([['a'], []])
    const outdated = (await client.get('/catalog')).body
    expect(outdated).toMatchObject({ current: [], outdated: ['live'], index_stale: true })
    writeFileSync(join(folder, 'live.ndjson'), lines(person('c', 'Cy Dornmark')))
    await client.services.wire.update()
    expect([await ask('Ana Brimsdotter'), await ask('Cy Dornmark')]).toEqual([[], ['c']])
    expect((await client.get('/catalog')).body).toMatchObject({ current: ['live'], index_stale: false })
    expect(readFileSync(join(folder, 'live.yml'), 'utf8')).toContain('"2"')
  })
})
