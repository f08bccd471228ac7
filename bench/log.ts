import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { canonicalJson, newId } from '#kernel'
import { json } from '#storage'
import type { Services } from '../src/app/services.ts'
import { type Question, seconds, timed } from './question.ts'
import { servicesAt } from './services.ts'

const entries = 100_000
const atOnce = 5000

/** How fast a long log gets its places and is verified. */
export const question: Question = {
  name: 'log',
  target: 'verify 1 M events < 30 s',
  needsLists: false,
  run: async () => {
    const place = mkdtempSync(join(tmpdir(), 'aktsam-bench-log-'))
    const services = await servicesAt(place)
    try {
      const sequencing = await fill(services)
      const { took, value } = await timed(() => services.log.verify())
      if (!value.verified) throw new Error(`the log does not verify: ${JSON.stringify(value)}`)
      const perSecond = (entries / took) * 1000
      return [
        {
          what: 'places for new entries',
          target: '',
          measured: `${Math.round((entries / sequencing) * 1000)} a second`,
        },
        {
          what: `verification of ${entries} entries`,
          target: '',
          measured: `${seconds(took)}, ${Math.round(perSecond)} a second`,
        },
        {
          what: 'at this rate 1 M would take (not measured)',
          target: '< 30 s',
          measured: `${(1e6 / perSecond).toFixed(0)} s`,
        },
      ]
    } finally {
      await services.close()
      rmSync(place, { recursive: true, force: true })
    }
  },
}

/** Entries as a check writes them, in bulk; answers the milliseconds that sequencing took. */
async function fill({ store, log, act }: Services): Promise<number> {
  let took = 0
  for (let from = 0; from < entries; from += atOnce) {
    const { at, by, role, random } = act()
    const rows = Array.from({ length: atOnce }, (_, n) => ({
      ...{ id: newId('evt', { at, random }), at, actor: by, role, object: `BENCH-${from + n}` },
      body: canonicalJson(bodyOf(from + n)),
    }))
    await sql`insert into log.entry (id, at, actor, role, type, object, body)
      select id, at, actor, role, 'order.check', object, body
      from jsonb_to_recordset(${json(rows)}) as given (id text, at timestamptz, actor text, role text, object text, body text)`.execute(
      store.db,
    )
    took += (await timed(() => log.sequence())).took
  }
  return took
}

function bodyOf(n: number) {
  const digest = n.toString(16).padStart(64, '0')
  const lists = { 'eu-fsf': '2026-05-01#b894', 'uk-sl': '2026-08-22#7110', 'un-sc': '2026-02-27#66b3' }
  return {
    trace: `trc_${n}`,
    outcome: 'hold',
    kind: 'data',
    digest,
    ruleSet: digest,
    lists,
    asOf: '2026-11-23T08:00:00.000Z',
    version: n,
  }
}
