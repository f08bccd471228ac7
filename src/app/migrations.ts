import { accessMigrations } from '#access'
import { assuranceMigrations } from '#assurance'
import {
  caseworkMigrations,
  findingMigrations,
  hearingMigrations,
  interimMigrations,
  mandateMigrations,
  measureMigrations,
  proposalMigrations,
  questionnaireMigrations,
  ratingMigrations,
  requestMigrations,
  warningMigrations,
} from '#casework'
import { catalogueMigrations } from '#catalogue'
import { countriesMigrations } from '#countries'
import { disclosureMigrations } from '#disclosure'
import { documentsMigrations } from '#documents'
import { lifecycleMigrations } from '#lifecycle'
import { listSyncMigrations, listsMigrations, ownListMigrations } from '#lists'
import { logMigrations } from '#log'
import { noticesMigrations } from '#notices'
import { ordersMigrations } from '#orders'
import { partiesMigrations } from '#parties'
import { partnersMigrations } from '#partners'
import {
  boardMigrations,
  noticeMigrations as customerNotices,
  phaseoutMigrations,
  planMigrations,
  planNoteMigrations,
  replacementMigrations,
  supportMigrations,
  surveyMigrations,
} from '#phaseout'
import { privacyMigrations } from '#privacy'
import { rulesMigrations } from '#rules'
import { searchMigrations as listSearchMigrations, screeningMigrations } from '#screening'
import { jobMigrations, type Migrations } from '#storage'
import { useMigrations } from '#use'
import { idempotency } from './idempotency/store.ts'
import { ownershipImportMigrations } from './parties/ownership-import/migrations.ts'
import { searchMigrations } from './search/migrations.ts'
import { settings } from './settings.ts'
import { spreadsheetMigrations } from './spreadsheets/migrations.ts'

/** Every room's migrations; each room owns the PostgreSQL schema of its name. */
export const migrations: Migrations = {
  ...jobMigrations,
  ...logMigrations,
  ...noticesMigrations,
  ...accessMigrations,
  ...rulesMigrations,
  ...lifecycleMigrations,
  ...documentsMigrations,
  ...listsMigrations,
  ...listSyncMigrations,
  ...ownListMigrations,
  ...partiesMigrations,
  ...privacyMigrations,
  ...countriesMigrations,
  ...screeningMigrations,
  ...listSearchMigrations,
  ...catalogueMigrations,
  ...useMigrations,
  ...partnersMigrations,
  ...assuranceMigrations,
  ...caseworkMigrations,
  ...warningMigrations,
  ...proposalMigrations,
  ...findingMigrations,
  ...hearingMigrations,
  ...ratingMigrations,
  ...measureMigrations,
  ...interimMigrations,
  ...requestMigrations,
  ...mandateMigrations,
  ...questionnaireMigrations,
  ...phaseoutMigrations,
  ...boardMigrations,
  ...supportMigrations,
  ...surveyMigrations,
  ...customerNotices,
  ...planNoteMigrations,
  ...planMigrations,
  ...replacementMigrations,
  ...disclosureMigrations,
  ...ordersMigrations,
  'app/0001-settings': settings.migration,
  'app/0002-idempotency': idempotency,
  ...searchMigrations,
  ...spreadsheetMigrations,
  ...ownershipImportMigrations,
}
