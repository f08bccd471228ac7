import { categoryExample, productFields, productFrom, records, type WholeRange, wholeRange } from '#catalogue'
import { Product } from '#catalogue/model'
import { dayIn, type FieldError, missing, validate, zoneOf } from '#kernel'
import { findParties, records as parties } from '#parties'
import type { Tx } from '#storage'
import { expectedOfProduct, productFaults } from '../../knowledge/product-import-words.ts'
import { guessSurest } from '../mapping.ts'
import type { RawRow } from '../model.ts'
import { judgeBy, type Values } from '../rows.ts'
import { everyFew } from './few.ts'
import { importKind, type KindOf, type Pending } from './kind.ts'

const { table } = records.product
const cellsOf = ({ sheet, mapping }: Pending, field: string) => {
  const column = mapping.indexOf(field)
  return column < 0 ? [] : sheet.rows.flatMap(({ cells }) => cells[column]?.trim() || [])
}

const judge: KindOf<Product>['judge'] = async (tx, act, pending) => {
  const { sheet, mapping, options, name: source } = pending
  const at = mapping.indexOf('ref')
  const keyOf = ({ cells }: RawRow) => cells[at]?.trim() || undefined
  const keys = new Set(sheet.rows.flatMap((row) => keyOf(row) ?? []))
  const known = new Map(
    (await everyFew([...keys], (some) => table.find(tx, some))).map((one) => [one.key, one.record]),
  )
  const makers = await partiesNamed(tx, [
    ...new Set([...cellsOf(pending, 'maker'), options.maker ?? []].flat()),
  ])
  const vendors = await partiesNamed(tx, [...new Set(cellsOf(pending, 'socVendor'))])
  const on = dayIn(zoneOf(undefined), act.at)
  const settled = (values: Values): Values => {
    const all = new Map(values)
    const [maker, vendor] = [values.get('maker') ?? options.maker, values.get('socVendor')]
    if (maker !== undefined) all.set('maker', makers.get(String(maker))?.[0])
    if (vendor !== undefined) all.set('socVendor', vendors.get(String(vendor))?.[0])
    return all
  }
  const judged = judgeBy<Product>(sheet.rows, {
    ...{ header: sheet.header, mapping, fields: productFields, known, keyOf, fieldAt },
    key: { field: 'ref', expected: expectedOfProduct.ref },
    together: (values, former, complain) => {
      const maker = values.get('maker') ?? options.maker
      if (maker === undefined && !former) complain('maker', missing, expectedOfProduct.maker)
      if (!values.has('category') && !former) complain('category', missing, categoryExample)
      for (const [field, given, among] of [
        ['maker', maker, makers],
        ['socVendor', values.get('socVendor'), vendors],
      ] as const) {
        if (given === undefined) continue
        const found = among.get(String(given)) ?? []
        if (found.length === 0)
          complain(field, productFaults.unknownParty(String(given)), expectedOfProduct.maker)
        if (found.length > 1)
          complain(field, productFaults.severalParties(String(given), found), expectedOfProduct.maker)
      }
    },
    make: (ref, former, values) =>
      productFrom({ ...{ ref, known: former, source, on }, values: settled(values) }),
    check: (made) => {
      const checked = validate(Product, made)
      return checked.ok
        ? { record: checked.value, problems: records.product.problems(checked.value) }
        : { problems: checked.refusal.errors ?? [] }
    },
    mayStayUnread: (field) => options.leaveUnread === true && field.startsWith('sheet.'),
  })
  return { ...judged, range: await rangeOf(tx, { ...pending, known, named: makers }) }
}

interface Ranged extends Pending {
  readonly known: ReadonlyMap<string, Product>
  readonly named: ReadonlyMap<string, readonly string[]>
}

/** The whole range of the maker that is named, or of the only one that rows name. */
async function rangeOf(
  tx: Tx,
  { options, sheet, mapping, known, named }: Ranged,
): Promise<WholeRange | undefined> {
  if (!options.wholeRange) return undefined
  const all = new Set([...named.values()].flat())
  const given = options.maker === undefined ? undefined : named.get(options.maker)?.[0]
  const maker = given ?? (all.size === 1 ? [...all][0] : undefined)
  if (maker === undefined) return undefined
  const onRecord = (await table.where(tx, { maker })).map(({ key }) => key)
  const inFile = sheet.rows.flatMap(({ cells }) => {
    const key = cells[mapping.indexOf('ref')]?.trim() ?? ''
    const said = cells[mapping.indexOf('maker')]?.trim() || options.maker
    const of = said === undefined ? known.get(key)?.maker : named.get(said)?.[0]
    return key !== '' && of === maker ? [key] : []
  })
  return wholeRange(maker, { onRecord, inFile: new Set(inFile) })
}

/** References by what a file calls them: the reference itself, else the name or another name of an organisation. */
async function partiesNamed(
  tx: Tx,
  said: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { organisations, legalEntities } = await findParties(tx, said)
  const byRef = new Set([...organisations, ...legalEntities].map(({ key }) => key))
  const open = said.filter((one) => !byRef.has(one))
  const found = await parties.organisation.table.whereAny(
    tx,
    open.flatMap((name) => [{ name }, { aliases: [name] }]),
  )
  return new Map(
    said.map((one) => [
      one,
      byRef.has(one)
        ? [one]
        : found
            .filter(({ record: { name, aliases } }) => name === one || aliases?.includes(one))
            .map(({ key }) => key),
    ]),
  )
}

function fieldAt(_made: object, { path }: FieldError): string {
  const [, first = '', second] = path.split('/')
  return first === 'sheet' && second !== undefined ? `sheet.${second}` : first
}

export const productKind = importKind<Product>({
  ...{ kind: 'product', deed: 'catalogue.change', event: 'product.import', required: ['ref', 'maker'] },
  fields: productFields,
  guess: (header) => guessSurest(header, productFields),
  judge,
  write: async (tx, act, all) => {
    await table.putMany(tx, act, all)
    return undefined
  },
})
