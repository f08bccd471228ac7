import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { Questionnaire } from './model.ts'

/** Questionnaires that were sent. The key is the reference. */
export const questionnaires = recordTable<Questionnaire>('casework.questionnaire', 'rec', ({ ref }) => ref)

export const questionnaireMigrations: Migrations = {
  'casework/0321-questionnaire': questionnaires.migration,
  'casework/0322-questionnaire-number': {
    up: async (db) => {
      await sql`create sequence casework.questionnaire_number`.execute(db)
    },
  },
}

/** The next reference: `QN-2026-7`. Numbers may be left out, never used twice. */
export async function nextQuestionnaireRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.questionnaire_number') as n`.execute(tx)
  return `QN-${at.slice(0, 4)}-${rows[0]?.n}`
}

export async function findQuestionnaire(tx: Tx, ref: string): Promise<Stored<Questionnaire> | undefined> {
  return (await questionnaires.find(tx, [ref]))[0]
}

/** The questionnaire, and nobody else changes it until the transaction ends. */
export async function lockQuestionnaire(tx: Tx, ref: string): Promise<Stored<Questionnaire> | undefined> {
  const { rows } = await sql<Stored<Questionnaire>>`
    select id, key, version, at, record from casework.questionnaire where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** Those of a case, of a supplier, or all of one without a case. */
export async function questionnairesOf(
  tx: Tx,
  of: Partial<Pick<Questionnaire, 'case' | 'supplier'>>,
): Promise<Stored<Questionnaire>[]> {
  return await questionnaires.where(tx, of)
}
