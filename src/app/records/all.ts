import type { TSchema } from 'typebox'
import { records as assurance } from '#assurance'
import { records as casework } from '#casework'
import { records as catalogue } from '#catalogue'
import { records as countries } from '#countries'
import type { FieldError, Reference } from '#kernel'
import { ownListRecords } from '#lists'
import { records as orders } from '#orders'
import { records as parties, writeOrganisations } from '#parties'
import { records as partners } from '#partners'
import { records as phaseout } from '#phaseout'
import { lookingRecords, records as screening } from '#screening'
import type { RecordTable } from '#storage'
import { records as use } from '#use'
import { decide } from '../deeds/decide.ts'
import { Setting, settings } from '../settings.ts'
import type { RecordKind } from './kinds.ts'
import { writeRelations } from './relations.ts'

/** As each room declares its kinds of record. */
interface Declared {
  readonly type: string
  readonly schema: TSchema
  readonly table: RecordTable<object>
  readonly references?: (record: object) => readonly Reference[]
  readonly problems?: (record: object) => readonly FieldError[]
  /** One record of the file that stands for many. */
  readonly expand?: (record: object) => readonly object[]
}

function kind({ type, schema, table, references, problems, expand }: Declared): RecordKind {
  return {
    type,
    schema,
    ...(expand ? {} : { table }),
    ...(references ? { references } : {}),
    ...(problems ? { problems } : {}),
    write: async (tx, act, records) => {
      await table.putMany(tx, act, expand ? records.flatMap(expand) : records)
      return undefined
    },
    find: (tx, keys) => table.find(tx, keys),
    ...(expand ? {} : { page: (tx, from) => table.page(tx, from) }),
  }
}

/** Every type of record, in an order in which each finds what it points to. */
export const recordKinds: readonly RecordKind[] = [
  kind({ type: 'setting', schema: Setting, table: settings }),
  kind(parties.legalEntity),
  { ...kind(parties.organisation), write: writeOrganisations },
  kind(parties.partyMerge),
  kind(parties.site),
  kind(parties.ownership),
  kind(countries.countryBand),
  kind(ownListRecords),
  { ...kind(partners.supplierRelation), write: writeRelations },
  kind(catalogue.product),
  kind(catalogue.relabel),
  kind(catalogue.price),
  kind(catalogue.classification),
  kind(assurance.contract),
  kind(assurance.riskAssessment),
  kind(use.scenario),
  kind(use.balanceTest),
  kind(use.statement),
  kind(phaseout.asset),
  kind(phaseout.assets),
  { ...kind(casework.decision), write: decide },
  kind(phaseout.exception),
  orders.licence,
  lookingRecords,
  screening.hit,
  orders.order,
]
