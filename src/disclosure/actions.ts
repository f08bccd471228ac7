import { permit } from '#access'
import { type Act, noSuch, ok, type Result, refuse, type Wording, worded, wording } from '#kernel'
import { record } from '#log'
import type { Tx } from '#storage'
import { paragraphsOf, questionsOf, type Told, titleOf } from './knowledge/statement-words.ts'
import type { Statement } from './model.ts'
import { findStatement, statements } from './store.ts'

/** Of which decision a statement speaks, and what of it may be told. */
export interface StatementOrder {
  readonly case: string
  readonly legalEntity: string
  readonly told: Told
}

/** The first draft of a statement, with questions and answers, in the transaction of the signature. */
export async function draftStatement(tx: Tx, act: Act, order: StatementOrder): Promise<Statement> {
  const { told, legalEntity, case: caseRef } = order
  const statement: Statement = {
    ...{ decision: told.ref, case: caseRef, legalEntity, state: 'draft', title: titleOf(told) },
    ...{ paragraphs: paragraphsOf(told), questions: questionsOf(told), draftedAt: act.at },
  }
  await statements.put(tx, act, statement)
  await record(tx, act, { type: 'statement.draft', object: told.ref, body: { case: caseRef } })
  return statement
}

/** The statement of a decision, for those who write on it. Refuses `not_found` and `forbidden`. */
export async function readStatement(tx: Tx, act: Act, decision: string): Promise<Result<Statement>> {
  const found = await findStatement(tx, decision)
  if (!found) return refuse({ code: 'not_found', ...worded(noSuch(aStatement, decision)) })
  const allowed = permit(act, 'statement.read', { entity: found.legalEntity })
  return allowed.ok ? ok(found) : allowed
}

const aStatement: Wording = wording('uttalande', 'uttalelse', 'lausuntoa', 'statement')
