import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { openApp, type TestApp } from '../../test/support/app.ts'
import { describedDeeds } from './openapi-extras.ts'
import { publishedDocuments } from './publish.ts'
import { version } from './version.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly { name: string; in: string; required: boolean; schema: object }[]
  readonly requestBody?: { content: Record<string, { schema: object }> }
  readonly responses: Record<string, { content: Record<string, { schema: object }> }>
}
interface Document {
  readonly openapi: string
  readonly tags: readonly { name: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { schemas: Record<string, object> }
}

let desk: TestApp
let documents: ReadonlyMap<string, string>
let api: Document
beforeAll(async () => {
  desk = await openApp()
  documents = await publishedDocuments(desk.app)
  api = JSON.parse(documents.get('openapi.json') ?? '') as Document
})
afterAll(() => desk.close())

const operations = () =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      deed: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  )

test('the committed documents are those that the code publishes (npm run openapi writes them)', () => {
  for (const [path, text] of documents)
    expect(
      readFileSync(join(import.meta.dirname, '../..', path), 'utf8') === text,
      `${path} is out of date`,
    ).toBe(true)
})

test('every operation says what it does, what it takes and what it answers, problems included', () => {
  const tags = api.tags.map(({ name }) => name)
  for (const { deed, path, operation } of operations()) {
    expect(operation.summary?.length, deed).toBeGreaterThan(5)
    expect(tags, deed).toEqual(expect.arrayContaining([...operation.tags]))
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path')
    expect(inPath.map(({ name }) => name).sort(), deed).toEqual(named.sort())
    expect(
      inPath.every(({ required }) => required),
      deed,
    ).toBe(true)
    const form = operation.tags.includes('wire') ? 'application/json' : 'application/problem+json'
    expect(operation.responses.default?.content[form], deed).toBeDefined()
    const done = Object.entries(operation.responses).filter(([status]) => /^[23]/.test(status))
    expect(done.length, deed).toBe(1)
    for (const [status, { content }] of done)
      if (status !== '204' && status !== '302') expect(Object.values(content)[0]?.schema, deed).toBeDefined()
  }
  const ids = operations().map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every write has a body, or needs none', () => {
  const bodiless = operations().filter(
    ({ deed, operation }) => /^(POST|PUT)/.test(deed) && !operation.requestBody,
  )
  expect(bodiless.map(({ deed }) => deed).sort()).toEqual([
    'POST /api/alerts/{id}/undo',
    'POST /api/answers/{id}/submit',
    'POST /api/backups',
    'POST /api/backups/{name}/verify',
    'POST /api/cases/{ref}/evidence/check',
    'POST /api/documents/{id}/again',
    'POST /api/evidence/verification',
    'POST /api/hearings/{ref}/letter',
    'POST /api/lists/{name}/look',
    'POST /api/log/verify',
    'POST /api/notices/mail/{id}/retry',
    'POST /api/outside/hearings/{ref}/finish',
    'POST /api/outside/notices/{ref}/open',
    'POST /api/passkeys/options',
    'POST /api/people/{id}/reset',
    'POST /api/people/{id}/restore',
    'POST /api/people/{id}/suspend',
    'POST /api/plans/{ref}/customers',
    'POST /api/plans/{ref}/notices/{customer}/letter',
    'POST /api/plans/{ref}/survey',
    'POST /api/rules/packs/{pack}/{version}/approve',
    'POST /api/search/rebuild',
    'POST /api/session/passkey/options',
    'POST /api/verdicts/{traceId}/recheck',
    'POST /api/verdicts/{traceId}/replay',
    'POST /api/webhooks/deliveries/{id}/replay',
    'POST /api/webhooks/{id}/test',
    'POST /updatez',
  ])
})

test('every reference leads to a component, and no component is an accident', () => {
  const refs = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '')
  const names = Object.keys(api.components.schemas)
  expect(refs.filter((ref) => !names.includes(ref.replace('#/components/schemas/', '')))).toEqual([])
  expect(names.filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([])
  expect(JSON.stringify(api)).not.toContain('"$id"')
})

test('headers and bodies are described for deeds that exist', () => {
  const deeds = operations().map(({ deed }) => deed)
  expect(describedDeeds.filter((deed) => !deeds.includes(deed))).toEqual([])
})

test('the version is the same everywhere', () => {
  expect(version).toBe(packageJson.version)
})
