import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, AppError, type Grant } from '#kernel'
import { logMigrations } from '#log'
import type { Store } from '#storage'
import { noon, seeded } from '../../../test/support/log.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { testStore } from '../../../test/support/store.ts'
import type { UploadQuota } from '../evidence/quota.ts'
import { documentsMigrations } from '../migrations.ts'
import { documentRoutes } from '../routes.ts'
import { partnerAttestation } from './knowledge/partner-attestation.ts'

const random = seeded('answers')
let store: Store
let app: FastifyInstance
let grants: readonly Grant[]
let quota: UploadQuota | undefined
const anna: Grant[] = [{ role: 'complianceOfficer', entities: 'all' }]
const supplier = (party: string): Grant[] => [{ role: 'supplier', entities: 'all', party }]

beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...documentsMigrations })
  app = fastify({ ajv: { customOptions: { coerceTypes: false } } })
  await app.register((await import('@fastify/multipart')).default)
  app.setErrorHandler((error, _request, reply) =>
    error instanceof AppError
      ? reply.code(400).send({ type: error.code, detail: error.message, errors: error.errors })
      : reply.code(500).send(error),
  )
  const act = (_request: unknown, more = {}): Act => ({
    at: noon,
    by: 'usr_anna',
    role: 'none',
    random,
    grants,
    ...more,
  })
  const uploadQuota = async () => quota
  await app.register(documentRoutes, { db: store.db, dataDir: store.dataDir, act, uploadQuota })
  grants = anna
})
afterAll(async () => {
  await app.close()
  await store.close()
})

const get = async (url: string) => (await app.inject({ method: 'GET', url })).json()
const post = async (url: string, payload: object = {}, version?: number) =>
  (await app.inject({ method: 'POST', url, payload, headers: { 'if-match': `"${version}"` } })).json()
const put = async (url: string, version: number, payload: object) =>
  (await app.inject({ method: 'PUT', url, payload, headers: { 'if-match': `"${version}"` } })).json()

async function file(): Promise<string> {
  const record = { title: 'List', sourceClass: 'supplier', provenance: { from: 'x', obtained: 'received' } }
  const form = formOf({ fields: { record: JSON.stringify(record) }, files: [{ name: 'a.txt', bytes: 'a' }] })
  return (await app.inject({ method: 'POST', url: '/api/evidence', ...form })).json().items[0].id
}

const plain = {
  ...{ year: 2026, codeRead: true, staffTrained: 80, incidents: false, authorities: false },
  ...{
    rightsPolicy: 'public',
    subcontractors: false,
    noRussia: true,
    signer: 'Li Wei',
    signedOn: '2026-11-23',
  },
}

test('the forms that come with the product are listed and read', async () => {
  const { items } = await get('/api/forms')
  expect(items.map(({ ref }: { ref: string }) => ref)).toEqual([
    'data-subject-identity',
    'end-use-statement',
    'exception-request',
    'partner-attestation',
  ])
  const { form } = await get('/api/forms/partner-attestation')
  expect(form).toEqual(partnerAttestation)
})

test('a form is answered part by part, left, taken up again and submitted whole', async () => {
  const begun = await post('/api/answers', {
    form: 'partner-attestation',
    language: 'sv',
    answers: { year: 2026 },
  })
  expect(begun).toMatchObject({ version: 1, state: 'draft', formVersion: 1 })
  const url = `/api/answers/${begun.id}`
  const half = await put(url, 1, { answers: { authorities: true, signer: 'Li Wei' } })
  expect(half.visible).toContain('authoritiesTold')
  expect((await get(url)).answers).toEqual({ year: 2026, authorities: true, signer: 'Li Wei' })
  const early = await post(`${url}/submit`, undefined, 2)
  expect(early.errors).toContainEqual(
    expect.objectContaining({ path: '/authoritiesTold', message: 'Frågan behöver ett svar.' }),
  )
  const evidence = { authoritiesTold: [await file()] }
  const full = await put(url, 2, {
    answers: { ...plain, authorities: true, authoritiesTold: 'Two police forces.' },
    evidence,
  })
  expect(full.problems).toEqual([])
  expect(await post(`${url}/submit`, undefined, 3)).toMatchObject({
    state: 'submitted',
    submittedBy: 'usr_anna',
  })
  expect(await put(url, 4, { answers: { year: 2025 } })).toMatchObject({ type: 'not_allowed_from' })
})

test('an answer that needs evidence is not submitted without it', async () => {
  const answers = { ...plain, authorities: true, authoritiesTold: 'Two police forces.' }
  const { id } = await post('/api/answers', { form: 'partner-attestation', answers })
  const refused = await post(`/api/answers/${id}/submit?language=fi`, undefined, 1)
  expect(refused.errors).toMatchObject([
    { path: '/authoritiesTold', message: 'Vastaus tarvitsee tueksi asiakirjan: liitä tiedosto.' },
  ])
})

test('what is not asked any more is left out of what is submitted', async () => {
  const answers = { ...plain, incidents: false, incidentsTold: 'Something that was taken back again.' }
  const { id } = await post('/api/answers', { form: 'partner-attestation', answers })
  const done = await post(`/api/answers/${id}/submit`, undefined, 1)
  expect(done.state).toBe('submitted')
  expect(done.answers).not.toHaveProperty('incidentsTold')
})

test('two people who save at once are told: the later one reads again', async () => {
  const { id } = await post('/api/answers', { form: 'partner-attestation' })
  await put(`/api/answers/${id}`, 1, { answers: { year: 2025 } })
  expect(await put(`/api/answers/${id}`, 1, { answers: { year: 2024 } })).toMatchObject({
    type: 'stale_version',
  })
})

test('a supplier answers for its own party and sees no other answers', async () => {
  const asked = await post('/api/answers', { form: 'partner-attestation', party: 'longan' })
  grants = supplier('longan')
  expect(await put(`/api/answers/${asked.id}`, 1, { answers: { year: 2026 } })).toMatchObject({ version: 2 })
  const own = await post('/api/answers', { form: 'partner-attestation', party: 'other' })
  expect(own.party).toBe('longan')
  grants = supplier('other')
  expect(await get(`/api/answers/${asked.id}`)).toMatchObject({ type: 'forbidden' })
  expect(await put(`/api/answers/${asked.id}`, 2, { answers: {} })).toMatchObject({ type: 'forbidden' })
  expect((await get('/api/answers')).items).toEqual([])
  grants = anna
})

test('evidence that one may not see is not named as evidence', async () => {
  const theirs = await file()
  const { id } = await post('/api/answers', { form: 'partner-attestation', party: 'longan' })
  grants = supplier('longan')
  const named = await put(`/api/answers/${id}`, 1, { evidence: { signer: [theirs] } })
  expect(named).toMatchObject({ type: 'unknown_reference' })
  grants = anna
})

test('a form comes in as its next version; answers keep the one that they were given to', async () => {
  const { id } = await post('/api/answers', { form: 'end-use-statement' })
  const { form } = await get('/api/forms/end-use-statement')
  const { endUser } = form.properties
  const next = { ...form, 'x-version': 2, required: ['endUser'], properties: { endUser } }
  expect(await post('/api/forms', { form: { ...next, 'x-version': 5 } })).toMatchObject({ type: 'conflict' })
  expect(await post('/api/forms', { form: next })).toMatchObject({ version: 2 })
  expect((await get('/api/forms/end-use-statement')).version).toBe(2)
  expect((await get(`/api/answers/${id}`)).problems.length).toBeGreaterThan(3)
  expect((await post('/api/answers', { form: 'end-use-statement' })).problems).toHaveLength(1)
  grants = [{ role: 'sales', entities: 'all' }]
  expect(await post('/api/forms', { form: { ...next, 'x-version': 3 } })).toMatchObject({ type: 'forbidden' })
  grants = anna
})

test('a supplier who saves again and again has filled the day at some time; our own people have not', async () => {
  quota = { files: 100, megabytes: 0.11 }
  grants = supplier('fills')
  try {
    const { id, ...begun } = await post('/api/answers', { form: 'partner-attestation' })
    let version: number = begun.version
    const save = (letter: string) =>
      put(`/api/answers/${id}`, version, { answers: { signer: letter.repeat(20_000) } })
    const told: string[] = []
    for (const letter of 'abcdef') {
      const answer = await save(letter)
      told.push(answer.type ?? 'saved')
      version = answer.version ?? version
    }
    expect(told).toEqual(['saved', 'saved', 'saved', 'saved', 'saved', 'too_many'])
    expect(await post('/api/answers', { form: 'partner-attestation' })).toMatchObject({ version: 1 })
    grants = anna
    expect((await save('g')).version).toBe(version + 1)
  } finally {
    quota = undefined
    grants = anna
  }
})
