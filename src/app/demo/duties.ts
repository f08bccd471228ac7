import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { everybody } from '#access'
import { type Act, orThrow } from '#kernel'
import { type StartDeadline, startDeadline } from '#lifecycle'
import { askException } from '#phaseout'
import { inTransaction } from '#storage'
import { usedOf } from '../duties/duties.ts'
import { tickDuties } from '../duties/schedule.ts'
import { recordKinds } from '../records/all.ts'
import { importRecords } from '../records/import.ts'
import { readRecords } from '../records/read.ts'
import type { Services } from '../services.ts'

const dayMillis = 86_400_000

/** Work that waits in the demo: duties with a date, one of them late and escalated, and an exception to decide. */
export async function leaveWork(services: Services): Promise<void> {
  const { db } = services.store
  const act = services.act({ by: 'demo' })
  const file = fileURLToPath(new URL('work.yml', import.meta.url))
  const records = orThrow(readRecords(readFileSync(file, 'utf8')))
  orThrow(await importRecords(db, act, { kinds: recordKinds, records }))
  await inTransaction(db, act.at, async (tx) => {
    for (const order of dutiesFrom(act)) orThrow(await startDeadline(tx, act, order))
  })
  await askForOne(services)
  await tickDuties(services)
}

function dutiesFrom({ at }: Act): readonly StartDeadline[] {
  const ago = (days: number) => new Date(Date.parse(at) - days * dayMillis).toISOString()
  const owedBy = (role: string) => ({ owner: { kind: 'role' as const, id: role } })
  return [
    {
      ...{ duty: 'OWN_TRIAGE', startAt: ago(16), legalEntity: 'fi', country: 'FI' },
      ...{ object: { kind: 'party', id: 'koivula' }, ...owedBy('complianceOfficer') },
    },
    {
      ...{ duty: 'EU_GDPR_DSAR', startAt: ago(20), legalEntity: 'se', country: 'SE' },
      ...{ object: { kind: 'party', id: 'lindhult' }, ...owedBy('legal') },
    },
    {
      ...{ duty: 'OWN_DOCREQ', startAt: ago(6), legalEntity: 'se', country: 'SE' },
      ...{ object: null, ...owedBy('procurement') },
    },
  ]
}

/** An engineer of the group asks: four cameras in a corridor whose recorder takes no other make. */
async function askForOne(services: Services): Promise<void> {
  const { db } = services.store
  const { at } = services.act()
  const people = await inTransaction(db, at, (tx) => everybody(tx, at))
  const engineer = people.find(({ email }) => email === 'oskar@skarvakt.example')
  if (!engineer) return
  const day = (days: number) => new Date(Date.parse(at) + days * dayMillis).toISOString().slice(0, 10)
  orThrow(
    await askException({ db, usedOf }, services.act({ by: engineer.id }), {
      rule: 'D-1/expansion',
      legalEntity: 'se',
      customer: 'granby',
      product: 'NL-D4',
      count: 4,
      ...{ from: day(1), to: day(61) },
      reason: 'The recorder in the loading bay takes no other make before it is replaced in the spring.',
      measures: ['The cameras stay on a network of their own.', 'The recorder is replaced by 31 March.'],
    }),
  )
}
