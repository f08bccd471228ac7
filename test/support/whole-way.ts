import { expect } from 'vitest'
import type { GrantedRole } from '#access/model'
import { tickDuties } from '../../src/app/duties/schedule.ts'
import { type Account, accountOf } from './accounts.ts'
import { openApp, type TestApp } from './app.ts'
import { formOf } from './multipart.ts'

const group = { entities: 'all' } as const
const grants = {
  maja: { role: 'complianceOfficer', ...group },
  olga: { role: 'complianceOfficer', ...group },
  vera: { role: 'expert', ...group, party: 'nordline' },
  rowan: { role: 'supplier', ...group, party: 'kestrel' },
  henrik: { role: 'legal', ...group },
  ingrid: { role: 'management', ...group },
  tove: { role: 'management', ...group },
  aino: { role: 'sales', entities: ['fi'] },
} satisfies Record<string, GrantedRole>
/** Those of the nine who have an account; the citizen has none. */
export type Name = keyof typeof grants

/** A house with the fictional company, eight accounts, one installed camera in Finland and a clock that one moves. */
export interface Way {
  readonly desk: TestApp
  who(name: Name): Account
  /** Another moment of the house's clock. */
  setClock(at: string): void
  /** Another day: the house's clock has looked at what fell due, and whoever comes to work signs in. */
  goOn(day: string, ...present: readonly Name[]): Promise<void>
  /** What somebody sends, and is let do. */
  done(name: Name, path: string, payload?: object): ReturnType<typeof bodyOf>
  read(name: Name, path: string): ReturnType<typeof bodyOf>
  /** What somebody changes, at the version that they read. */
  changed(name: Name, path: string, payload: object): ReturnType<typeof bodyOf>
  handedIn(name: Name, path: string, given: { record: object; file: string }): ReturnType<typeof bodyOf>
}

export async function openWay(beginning: string): Promise<Way> {
  let at = beginning
  const desk = await openApp({ company: true, now: () => at })
  const people = new Map<string, Account>()
  for (const [name, grant] of Object.entries(grants)) people.set(name, await accountOf(desk, name, grant))
  const installed =
    '- { type: asset, serial: KF-1, product: KE-D4, site: koivula-portti, installedOn: 2025-05-02, warrantyEnd: 2028-05-02, contract: null }'
  const headers = { 'content-type': 'application/yaml' }
  await bodyOf(desk.send('POST', '/api/records', { payload: installed, headers }))
  const who = (name: Name): Account => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is ${name}`)
    return found
  }
  const read: Way['read'] = (name, path) => bodyOf(who(name).send('GET', `/api${path}`))
  return {
    desk,
    who,
    read,
    setClock: (moment) => {
      at = moment
    },
    goOn: async (day, ...present) => {
      at = `${day}T09:00:00.000Z`
      await tickDuties(desk.services)
      for (const name of present) await who(name).enter()
    },
    done: (name, path, payload = {}) => bodyOf(who(name).send('POST', `/api${path}`, { payload })),
    changed: async (name, path, payload) => {
      const { version } = await read(name, path)
      const headers = { 'if-match': `"${version}"` }
      return await bodyOf(who(name).send('PUT', `/api${path}`, { payload, headers }))
    },
    handedIn: (name, path, { record, file }) => {
      const files = [{ name: 'paper.txt', type: 'text/plain', bytes: file }]
      const form = formOf({ fields: { record: JSON.stringify(record) }, files })
      return bodyOf(who(name).send('POST', `/api${path}`, form))
    },
  }
}

async function bodyOf(answer: ReturnType<TestApp['send']>) {
  const { status, text, body } = await answer
  expect(status, text).toBeLessThan(300)
  return body
}

const exit = {
  ...{ customers: 'They keep what they have.', workers: 'None of ours.' },
  ...{ rightsHolders: 'Fewer cameras.', environment: 'At the end of life.' },
}
const option = (kind: string) => ({
  ...{ title: `Option ${kind}`, kind, effects: 'No new sales.', exit, costs: [], continues: 'Service.' },
})

/** What is written on the way. */
export const written = {
  report: 'A paper tells of a camera maker that tries out a function which sorts faces by ethnic group.',
  obligation: 'Guideline 3: no research on groups of people',
  paper: {
    ...{ title: 'The paper on the function', sourceClass: 'academic', reliability: 'B', credibility: 2 },
    provenance: { from: 'An institute', obtained: 'downloaded' },
  },
  test: {
    ...{ title: 'A test of the camera', sourceClass: 'own', reliability: 'A', credibility: 2 },
    provenance: { from: 'Our laboratory', obtained: 'written' },
  },
  finding: {
    ...{ kind: { class: 'evidence', wrong: 'illegal' }, language: 'en' },
    statement: 'According to the paper, the maker tries out a function that sorts faces.',
  },
  rated: {
    ...{ right: 'Equality before the law', instruments: [{ code: 'ICCPR', articles: ['26'] }], area: null },
    ...{ groups: ['ethnicity'], severity: { scale: 3, scope: 3, irremediability: 3 }, likelihood: 3 },
    involvement: 'contribute',
  },
  proposal: {
    ...{ options: [option('phaseOut'), option('conditions')], chosen: 0, reason: 'It does not stop.' },
    ...{ leverage: 'Letters and a hearing.', crucial: { is: false, why: 'Three others make the same.' } },
    ...{ suppliers: ['kestrel'], family: true, exceptions: [], categories: ['camera'], countries: [] },
    ...{ purposes: [], effectiveAt: null, newSales: 'all', transition: null, sparePartCeiling: null },
    ...{ reviewOn: '2028-01-07', measures: [] },
  },
} as const

/** The steps of suspicion and of risk, from what stood before; the board signs above a high risk. */
export async function weigh({ done, who }: Way, room: string): Promise<void> {
  const path = `/cases/${room}/weighing`
  const ladders = {
    suspicion: ['suspected', 'strengthened', 'reasonToBelieve'],
    humanRights: ['elevated', 'critical'],
  }
  for (const [scale, levels] of Object.entries(ladders))
    for (const [n, after] of levels.entries())
      await done('maja', `${path}/ratings`, {
        ...{ scale, before: levels[n - 1] ?? null, after, reason: 'As the findings say' },
      })
  const verdict = { verdict: 'incompatible', why: 'It sorts by ethnic group', evidence: [] }
  const payload = { point: written.obligation, ...verdict }
  await bodyOf(who('maja').send('PUT', `/api${path}/guidelines`, { payload }))
}

/** Ids of the evidence of a case that somebody graded. */
export async function gradedIn({ read }: Way, room: string): Promise<string[]> {
  const { items } = await read('maja', `/cases/${room}/evidence`)
  return items
    .filter(({ reliability }: { reliability: string | null }) => reliability !== null)
    .map(({ id }: { id: string }) => id)
}
