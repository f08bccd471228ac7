import type { Migrations } from '#storage'
import { evidenceMigrations } from './evidence/store.ts'

export const documentsMigrations: Migrations = { ...evidenceMigrations }
