import { permit } from '#access'
import { type Act, noSuch, ok, type Result, refuse, worded } from '#kernel'
import type { Tx } from '#storage'
import { enterCase } from '../cases/enter/actions.ts'
import { findFinding } from '../findings/store.ts'
import { findHearing } from '../hearing/store.ts'
import { aCasePart } from '../knowledge/case-words.ts'
import { findMandate } from '../mandates/store.ts'
import { findQuestionnaire } from '../questionnaires/store.ts'
import { findRequest } from '../requests/store.ts'
import type { CasePlace, PlacedKind } from './model.ts'

/** Where a thing belongs; a questionnaire without a case is its supplier's. */
interface Belonging {
  readonly case: string | null
  readonly supplier?: string
  readonly legalEntity?: string
}

const belongings: Readonly<Record<PlacedKind, (tx: Tx, ref: string) => Promise<Belonging | undefined>>> = {
  documentRequest: async (tx, ref) => (await findRequest(tx, ref))?.record,
  questionnaire: async (tx, ref) => (await findQuestionnaire(tx, ref))?.record,
  mandate: async (tx, ref) => (await findMandate(tx, ref))?.record,
  finding: findFinding,
  hearing: async (tx, ref) => (await findHearing(tx, ref))?.record,
}
const tabs: Readonly<Record<PlacedKind, string>> = {
  documentRequest: 'requests',
  questionnaire: 'requests',
  mandate: 'experts',
  finding: 'findings',
  hearing: 'hearing',
}

export interface Placed {
  readonly kind: PlacedKind
  readonly ref: string
}

/** The address at which a part of a case is shown. Refuses `not_found`, and what entering its case refuses. */
export async function placeInCase(tx: Tx, act: Act, { kind, ref }: Placed): Promise<Result<CasePlace>> {
  const found = await belongings[kind](tx, ref)
  if (!found) return refuse({ code: 'not_found', ...worded(noSuch(aCasePart, ref)) })
  if (found.case === null) return withoutCase(act, found)
  const entered = await enterCase(tx, act, found.case)
  if (!entered.ok) return entered
  const shown = kind === 'finding' ? `&finding=${encodeURIComponent(ref)}` : ''
  return ok({ link: `/cases/${encodeURIComponent(found.case)}?tab=${tabs[kind]}${shown}` })
}

function withoutCase(act: Act, { supplier = '', legalEntity }: Belonging): Result<CasePlace> {
  const allowed = permit(act, 'request.read', legalEntity === undefined ? {} : { entity: legalEntity })
  return allowed.ok ? ok({ link: `/suppliers/${encodeURIComponent(supplier)}` }) : allowed
}
