import { type Migrations, recordTable } from '#storage'
import type { PlanNote } from './model.ts'

/** What was said on plans. */
export const planNotes = recordTable<PlanNote>('phaseout.plan_note', 'rec', ({ ref }) => ref)

export const planNoteMigrations: Migrations = { 'phaseout/0021-plan-note': planNotes.migration }
