import type { Migrations } from '#storage'
import { erasureMigrations } from './erasure/store.ts'
import { evidenceMigrations } from './evidence/store.ts'
import { formMigrations } from './forms/store.ts'
import { documentMigrations } from './templates/store.ts'

export const documentsMigrations: Migrations = {
  ...evidenceMigrations,
  ...documentMigrations,
  ...formMigrations,
  ...erasureMigrations,
}
