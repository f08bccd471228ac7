import { findContracts } from '#assurance'
import { records as catalogue } from '#catalogue'
import { dayIn, type FieldError, missing, validate, zoneOf } from '#kernel'
import { findParties, findSites } from '#parties'
import { findAssets, records } from '#phaseout'
import { Asset } from '#phaseout/model'
import type { Tx } from '#storage'
import { assetFaults, expectedOfAsset } from '../../knowledge/asset-import-words.ts'
import { assetFields, targetCount } from '../asset-fields.ts'
import { guessSurest } from '../mapping.ts'
import { type Complain, complainIn, type JudgedRow, judgeBy, type RowFault, type Values } from '../rows.ts'
import { everyFew } from './few.ts'
import { importKind, type KindOf, type Pending } from './kind.ts'

/** What is on record of all that the file names. */
interface Ground {
  readonly known: ReadonlyMap<string, Asset>
  readonly products: ReadonlySet<string>
  readonly sites: ReadonlySet<string>
  readonly contracts: ReadonlySet<string>
  /** Serials on record and in the file. */
  readonly serials: ReadonlySet<string>
  /** The customer at each site where a device of the file stands. */
  readonly customers: ReadonlyMap<string, string>
  readonly today: string
}

async function groundOf(tx: Tx, { sheet, mapping }: Pending, today: string): Promise<Ground> {
  const named = (field: string) => {
    const column = mapping.indexOf(field)
    return column < 0 ? [] : [...new Set(sheet.rows.flatMap(({ cells }) => cells[column]?.trim() || []))]
  }
  const inFile = named('serial')
  const known = new Map(
    (await everyFew(inFile, (some) => findAssets(tx, some))).map((one) => [one.serial, one]),
  )
  const recorders = await everyFew(named('recorder'), (some) => findAssets(tx, some))
  const standing = [...new Set([...known.values()].map(({ site }) => site))]
  const sites = await everyFew([...new Set([...named('site'), ...standing])], (some) => findSites(tx, some))
  const products = await everyFew(named('product'), (some) => catalogue.product.table.find(tx, some))
  const contracts = await everyFew(named('contract'), (some) => findContracts(tx, some))
  const owners = [...new Set(sites.map(({ record }) => record.organisation))]
  const parties = await everyFew(owners, async (some) => (await findParties(tx, some)).organisations)
  const names = new Map(parties.map(({ key, record }) => [key, record.name]))
  return {
    ...{ known, today },
    products: new Set(products.map(({ key }) => key)),
    sites: new Set(sites.map(({ key }) => key)),
    contracts: new Set(contracts.map(({ ref }) => ref)),
    serials: new Set([...inFile, ...recorders.map(({ serial }) => serial)]),
    customers: new Map(
      sites.map(({ key, record: { organisation } }) => [key, names.get(organisation) ?? organisation]),
    ),
  }
}

/** What speaks against a row: names that nobody knows, a device that stands elsewhere, days that cannot be. */
function together(ground: Ground) {
  return (values: Values, known: Asset | undefined, complain: Complain) => {
    const said = (field: string) => {
      const value = values.get(field)
      return typeof value === 'string' ? value : undefined
    }
    for (const field of ['product', 'site'] as const)
      if (!known && said(field) === undefined) complain(field, missing, expectedOfAsset[field])
    const among = {
      ...{ product: ground.products, site: ground.sites },
      ...{ contract: ground.contracts, recorder: ground.serials },
    }
    for (const field of ['product', 'site', 'contract', 'recorder'] as const) {
      const name = said(field)
      if (name !== undefined && !among[field].has(name))
        complain(field, assetFaults.unknown(name), expectedOfAsset[field])
    }
    const site = said('site')
    if (known && site !== undefined && site !== known.site)
      complain(
        'site',
        assetFaults.elsewhere(known.site, ground.customers.get(known.site) ?? '–'),
        expectedOfAsset.move,
      )
    const installed = said('installedOn') ?? known?.installedOn ?? undefined
    const warranty = said('warrantyEnd') ?? known?.warrantyEnd ?? undefined
    if (said('installedOn') !== undefined && installed !== undefined && installed > ground.today)
      complain('installedOn', assetFaults.future, expectedOfAsset.today)
    if (installed !== undefined && warranty !== undefined && warranty < installed)
      complain('warrantyEnd', assetFaults.early(installed), expectedOfAsset.later)
    for (let n = 1; n <= targetCount; n++)
      if (values.has(`target${n}.level`) && !values.has(`target${n}.distance`))
        complain(`target${n}.distance`, missing, expectedOfAsset.distance)
  }
}

/** Target points that the row names take the place of those on record; all else that it does not mention stays. */
function recordOf(serial: string, known: Asset | undefined, values: Values): object {
  const plain = [...values].filter(([field]) => !field.startsWith('target'))
  const targets = Array.from({ length: targetCount }, (_, index) => index + 1).flatMap((n) => {
    const distance = values.get(`target${n}.distance`)
    const level = values.get(`target${n}.level`)
    return distance === undefined ? [] : [{ distance, ...(typeof level === 'object' ? level : {}) }]
  })
  return {
    ...known,
    ...Object.fromEntries(plain),
    ...{ type: 'asset', serial },
    ...(targets.length > 0 ? { need: { ...known?.need, targets } } : {}),
  }
}

const judge: KindOf<Asset>['judge'] = async (tx, act, pending) => {
  const { sheet, mapping } = pending
  const ground = await groundOf(tx, pending, dayIn(zoneOf(undefined), act.at))
  const at = mapping.indexOf('serial')
  const { rows, left } = judgeBy<Asset>(sheet.rows, {
    ...{ header: sheet.header, mapping, fields: assetFields, known: ground.known, fieldAt },
    key: { field: 'serial', expected: expectedOfAsset.serial },
    keyOf: ({ cells }) => cells[at]?.trim() || undefined,
    ...{ together: together(ground), make: recordOf },
    check: (made) => {
      const checked = validate(Asset, made)
      return checked.ok
        ? { record: checked.value, problems: records.asset.problems(checked.value) }
        : { problems: checked.refusal.errors ?? [] }
    },
  })
  return { rows: withoutLostRecorders(rows, pending, ground), left }
}

interface Headed {
  readonly sheet: Pick<Pending['sheet'], 'header'>
  readonly mapping: Pending['mapping']
}

/** A device that records to one whose own row fails, and that is not on record, fails with it; and so on. */
function withoutLostRecorders(
  rows: readonly JudgedRow<Asset>[],
  { sheet: { header }, mapping }: Headed,
  { known }: Pick<Ground, 'known'>,
): readonly JudgedRow<Asset>[] {
  const kept = new Set(rows.flatMap(({ record }) => record?.serial ?? []))
  const inFile = new Set(rows.flatMap(({ key }) => key ?? []))
  const isLost = (serial: string) => inFile.has(serial) && !kept.has(serial) && !known.has(serial)
  const next = rows.map((row): JudgedRow<Asset> => {
    const recorder = row.record?.recorder
    if (recorder == null || !isLost(recorder)) return row
    const errors: RowFault[] = []
    complainIn(row, { header, mapping }, errors)('recorder', assetFaults.rowFails, expectedOfAsset.recorder)
    return { ...row, state: 'error', record: null, errors }
  })
  const isSettled = next.every((row, n) => row === rows[n])
  return isSettled ? next : withoutLostRecorders(next, { sheet: { header }, mapping }, { known })
}

function fieldAt(_made: object, { path }: FieldError): string {
  const [, first = '', second, third] = path.split('/')
  return first === 'need' && second === 'targets' ? `target${Number(third ?? 0) + 1}.distance` : first
}

export const assetKind = importKind<Asset>({
  ...{ kind: 'asset', deed: 'phaseout.change', event: 'asset.import' },
  ...{ fields: assetFields, required: ['serial', 'product', 'site'] },
  guess: (header) => guessSurest(header, assetFields),
  judge,
  write: async (tx, act, all) => {
    await records.asset.table.putMany(tx, act, all)
    return undefined
  },
})
