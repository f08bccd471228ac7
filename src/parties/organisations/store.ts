import { recordTable } from '#storage'
import type { Organisation } from '../model.ts'

export const organisations = recordTable<Organisation>('parties.organisation', 'par', ({ ref }) => ref)
