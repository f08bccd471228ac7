import { type Deed, namesKeptFrom, permissions, permit, type Sight, sightOf } from '#access'
import { isOwnPerson } from '#access/model'
import { type Act, ok, type Result } from '#kernel'

/** What it takes to write a type of record. `record.bring`: what elsewhere takes two people, or a check, to come about. */
const writing: Readonly<Record<string, Deed>> = {
  setting: 'setting.change',
  legalEntity: 'entity.change',
  organisation: 'party.change',
  site: 'party.change',
  ownership: 'party.change',
  countryBand: 'country.band',
  supplierRelation: 'partner.change',
  product: 'catalogue.change',
  relabel: 'catalogue.change',
  classification: 'product.classify',
  contract: 'assurance.change',
  riskAssessment: 'assurance.change',
  statement: 'assurance.change',
  scenario: 'use.change',
  balanceTest: 'use.change',
  asset: 'phaseout.change',
  assets: 'phaseout.change',
  decision: 'decision.sign',
  licence: 'licence.change',
  exception: 'record.bring',
  ownList: 'record.bring',
  hit: 'record.bring',
  looking: 'record.bring',
  order: 'record.bring',
}

/** What it takes to read a type of record, where it is more than to work here. */
const reading: Readonly<Record<string, Deed>> = {
  order: 'order.read',
  exception: 'exception.read',
  supplierRelation: 'partner.read',
  hit: 'screening.read',
  looking: 'screening.read',
}

/** May all of these be written by this one? The first that may not says why. */
export function permitWriting(
  act: Act,
  records: readonly { readonly type: string; readonly value: object }[],
): Result<Act> {
  let narrowed: Result<Act> = ok(act)
  for (const { type, value } of records) {
    const entity = entityOf(value)
    narrowed = permit(act, writingDeed(type, value), entity === undefined ? {} : { entity })
    if (!narrowed.ok) return narrowed
  }
  return narrowed
}

/** Own people are written by fewer than other parties. */
function writingDeed(type: string, record: object): Deed {
  const isOwn = 'ref' in record && typeof record.ref === 'string' && isOwnPerson(record.ref)
  if (type === 'organisation' && isOwn) return 'ownPeople.change'
  return writing[type] ?? 'record.bring'
}

export function readingDeed(type: string): Deed {
  return reading[type] ?? 'record.read'
}

/** May this one see this record: by its entity, and by whom it names. */
export function isShownTo(act: Act, type: string, record: object): boolean {
  return isInSight(sightOf(act, readingDeed(type)), type, record) && !namesKeptFrom(act, record)
}

/** Is this record within somebody's sight? Types that belong to no entity are seen by all who may read them. */
export function isInSight(sight: Sight, type: string, record: object): boolean {
  if (sight.entities === 'all') return true
  if (permissions[readingDeed(type)].where === 'group') return false
  const entity = entityOf(record)
  return entity !== undefined && sight.entities.includes(entity)
}

function entityOf(record: object): string | undefined {
  return 'legalEntity' in record && typeof record.legalEntity === 'string' ? record.legalEntity : undefined
}
