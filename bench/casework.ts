import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { inTransaction, type Tx } from '#storage'
import { buildServer } from '../src/app/http.ts'
import type { Services } from '../src/app/services.ts'
import { formOf } from '../test/support/multipart.ts'
import { furnishLarge } from './company.ts'
import { type Question, type Row, repeated, spread } from './question.ts'
import { servicesAt } from './services.ts'

const sizes = { warnings: 5_000, cases: 500, evidence: 50_000, notes: 60 } as const
const times = 15
const target = '< 300 ms'

/** How fast the rooms of casework open once a house has worked in them for years. */
export const question: Question = {
  name: 'casework',
  target: 'inbox, cases, a case room and suppliers in < 300 ms with 5,000 warnings, 500 cases, 50,000 pieces',
  needsLists: false,
  run: async () => {
    const own = mkdtempSync(join(tmpdir(), 'aktsam-casework-'))
    try {
      return await measure(await servicesAt(own))
    } finally {
      rmSync(own, { recursive: true, force: true })
    }
  },
}

type Answer = { readonly status: number; readonly body: string }
type Send = (method: 'GET' | 'POST', url: string, more?: object) => Promise<Answer>

async function measure(services: Services): Promise<Row[]> {
  const app = await buildServer(services)
  const authorization = `Bearer ${services.operatorKey}`
  const send: Send = async (method, url, more = {}) => {
    const { headers = {}, ...rest } = more as { headers?: object }
    const sent = { method, url, headers: { host: 'localhost', authorization, ...headers }, ...rest }
    const { statusCode, body } = await app.inject(sent)
    if (statusCode >= 300) throw new Error(`${method} ${url}: ${body}`)
    return { status: statusCode, body }
  }
  try {
    await furnishLarge(services)
    const first = await begin(send)
    await inTransaction(services.store.db, services.now(), (tx) => multiply(tx, first))
    return await rowsOf(send, first.room)
  } finally {
    await app.close()
    await services.close()
  }
}

interface First {
  readonly warning: string
  readonly room: string
  readonly piece: string
}

/** One of each, made as people make them; the others are its like. */
async function begin(send: Send): Promise<First> {
  const record = {
    ...{ title: 'Recognition of groups', text: 'A paper names the maker of the cameras. '.repeat(40) },
    ...{
      source: { class: 'ngo', name: 'Rights Watch Nord' },
      subjects: [{ name: 'Longan Vision', party: 'longan' }],
    },
  }
  const given = await send('POST', '/api/warnings', formOf({ fields: { record: JSON.stringify(record) } }))
  const warning = JSON.parse(given.body).ref
  const payload = {
    ...{ kind: 'supplier', title: 'Recognition of groups', legalEntity: 'se', warnings: [warning] },
    subjects: [{ kind: 'party', ref: 'longan' }],
  }
  const room = JSON.parse((await send('POST', '/api/cases', { payload })).body).ref
  const described = {
    ...{ title: 'Report on the plant', sourceClass: 'ngo', reliability: 'B', credibility: 2 },
    provenance: { from: 'An institute', obtained: 'received' },
  }
  const files = [{ name: 'report.txt', type: 'text/plain', bytes: 'What was seen at the plant' }]
  const fields = { record: JSON.stringify(described) }
  const kept = await send('POST', `/api/cases/${room}/evidence`, formOf({ fields, files }))
  return { warning, room, piece: JSON.parse(kept.body).items[0].id }
}

async function multiply(tx: Tx, { warning, room, piece }: First): Promise<void> {
  const id = (kind: string) => sql`${`${kind}_`} || gen_random_uuid()`
  const [warningNo, caseNo] = [sql`'W-2026-' || (100000 + n)`, sql`'C-2026-' || (100000 + n)`]
  const many = (count: number) => sql`generate_series(1, ${count}::int) as n`
  await sql`insert into casework.warning (id, key, version, at, record)
    select ${id('wrn')}, ${warningNo}, 1, at, record || jsonb_build_object('ref', ${warningNo},
      'receivedAt', to_char('2020-01-01'::timestamp + n * interval '10 hours', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"'))
    from casework.warning, ${many(sizes.warnings)} where key = ${warning}`.execute(tx)
  await sql`insert into casework.warning_line (ref, state, received_at, due_at, source_class, is_restricted, title,
      names, parties, url, approvals, search)
    select ${warningNo}, state, '2020-01-01'::timestamptz + n * interval '10 hours', due_at, source_class,
      is_restricted, title, names, parties, url, approvals, search || ' ' || n
    from casework.warning_line, ${many(sizes.warnings)} where ref = ${warning}`.execute(tx)
  await copyLives(tx, { kind: 'warning', of: warning, prefix: 'W', count: sizes.warnings })
  await sql`insert into casework.case (id, key, version, at, record)
    select ${id('cas')}, ${caseNo}, 1, at, record || jsonb_build_object('ref', ${caseNo})
    from casework.case, ${many(sizes.cases)} where key = ${room}`.execute(tx)
  await copyLives(tx, { kind: 'case', of: room, prefix: 'C', count: sizes.cases })
  await sql`insert into casework.case_note ("case", at, by, role, kind, object, facts)
    select key, '2026-01-01'::timestamptz + n * interval '1 hour', 'usr_bench', 'complianceOfficer', 'changed', null,
      '{"fields": "title"}'::jsonb
    from casework.case, ${many(sizes.notes)}`.execute(tx)
  await sql`insert into documents.evidence (id, key, version, at, record)
    select made, made, 1, at, record || jsonb_build_object('id', made, 'title', 'Report ' || n, 'about',
      jsonb_build_array(jsonb_build_object('kind', 'case', 'id', place)))
    from (select ${id('evd')} as made, n, at, record, case when n % 50 = 0 then ${room}
        else 'C-2026-' || (100000 + 1 + n % ${sizes.cases}::int) end as place
      from documents.evidence, ${many(sizes.evidence)} where key = ${piece}) as piece`.execute(tx)
}

async function copyLives(
  tx: Tx,
  { kind, of, prefix, count }: { kind: string; of: string; prefix: string; count: number },
): Promise<void> {
  const ref = sql`${`${prefix}-2026-`} || (100000 + n)`
  await sql`insert into lifecycle.life (id, key, version, at, record)
    select 'rec_' || gen_random_uuid(), ${`${kind}/`} || ${ref}, 1, at, record || jsonb_build_object('object', ${ref})
    from lifecycle.life, generate_series(1, ${count}::int) as n where key = ${`${kind}/${of}`}`.execute(tx)
}

/** What is asked for when a screen opens, each answer by itself. */
async function rowsOf(send: Send, room: string): Promise<Row[]> {
  const asked: readonly (readonly [string, string])[] = [
    ['inbox of warnings', '/api/warnings'],
    ['inbox, searched', '/api/warnings?q=maker cameras'],
    ['inbox, by when they are due', '/api/warnings?sort=due&state=acknowledged'],
    ['warnings that may say the same', '/api/warnings/W-2026-100001/duplicates'],
    ['cases', '/api/cases'],
    ['cases, searched', '/api/cases?text=groups&mine=true'],
    ['case room: what it is about', `/api/cases/${room}`],
    ['case room: where it stands', `/api/lives/case/${room}`],
    ['case room: timeline', `/api/cases/${room}/timeline`],
    ['case room: evidence, of a thousand', `/api/cases/${room}/evidence`],
    ['case room: evidence, searched', `/api/cases/${room}/evidence?q=report 49950`],
    ['case room: findings', `/api/cases/${room}/findings`],
    ['case room: weighing', `/api/cases/${room}/weighing`],
    ['case room: requests', `/api/requests?case=${room}`],
    ['case room: measures', `/api/cases/${room}/measures`],
    ['all evidence', '/api/evidence'],
    ['suppliers', '/api/suppliers'],
    ['one supplier', '/api/suppliers/longan'],
    ['my work', '/api/work'],
  ]
  const rows: Row[] = []
  for (const [what, url] of asked) {
    await send('GET', url)
    rows.push({ what, target, measured: spread(await repeated(times, () => send('GET', encodeURI(url)))) })
  }
  return rows
}
