import { sql } from 'kysely'
import type { Language } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import { stepsInWords } from './in-words.ts'
import type { Risk } from './ladders.ts'
import type { Weighing } from './model.ts'
import { riskIn, unweighed } from './weighing.ts'

/** How cases are weighed. The key is the case. */
export const weighings = recordTable<Weighing>('casework.weighing', 'wgh', (weighing) => weighing.case)

export const ratingMigrations: Migrations = { 'casework/0040-weighing': weighings.migration }

/** The weighing of a case; a blank one where nobody has begun. */
export async function weighingOf(tx: Tx, ref: string): Promise<Weighing> {
  const [kept] = await weighings.find(tx, [ref])
  return kept?.record ?? unweighed(ref)
}

/** The same, and nobody else changes it until the transaction ends. The case itself is locked before. */
export async function lockWeighing(tx: Tx, ref: string): Promise<Weighing> {
  const { rows } = await sql<Stored<Weighing>>`
    select id, key, version, at, record from casework.weighing where key = ${ref} for update`.execute(tx)
  return rows[0]?.record ?? unweighed(ref)
}

/** The highest risk of a case; undefined where nobody weighed it. */
export async function riskOf(tx: Tx, ref: string): Promise<Risk | undefined> {
  return riskIn(await weighingOf(tx, ref))
}

/** How sure we are, a sentence a scale: what stood before, what stands now and why. */
export async function weighingInWords(tx: Tx, ref: string, language: Language): Promise<string[]> {
  return stepsInWords(await weighingOf(tx, ref), language)
}
