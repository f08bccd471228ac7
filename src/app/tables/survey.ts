import { type Act, orThrow, wording } from '#kernel'
import { listPlans, readSurvey } from '#phaseout'
import type { SurveyLine } from '#phaseout/model'
import { type Db, inTransaction } from '#storage'
import type { Column, TableFilter } from './model.ts'

type Row = SurveyLine & { readonly plan: string }

/** The proposals of the last survey of one plan, or of all. */
export async function* surveyRows(db: Db, act: Act, { plan }: TableFilter): AsyncGenerator<Row> {
  const inStore = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(db, act.at, work)
  const all = plan === undefined ? await inStore((tx) => listPlans(tx, act)) : []
  for (const ref of plan === undefined ? all.map(({ decision }) => decision) : [plan])
    for (const line of orThrow(await inStore((tx) => readSurvey(tx, act, ref))).lines)
      yield { plan: ref, ...line }
}

export const surveyColumns: readonly Column<Row>[] = [
  { key: 'plan', title: wording('Plan', 'Plan', 'Suunnitelma', 'Plan'), cell: ({ plan }) => plan },
  {
    key: 'product',
    title: wording('Produkt', 'Produkt', 'Tuote', 'Product'),
    cell: ({ product }) => product,
  },
  { key: 'name', title: wording('Namn', 'Navn', 'Nimi', 'Name'), cell: ({ name }) => name },
  {
    key: 'devices',
    title: wording('Enheter', 'Enheter', 'Laitteita', 'Devices'),
    cell: ({ devices }) => devices,
  },
  {
    key: 'customers',
    title: wording('Kunder', 'Kunder', 'Asiakkaita', 'Customers'),
    cell: ({ customers }) => customers,
  },
  {
    key: 'example',
    title: wording('En av dem', 'En av dem', 'Yksi niistä', 'One of them'),
    cell: ({ example }) => example,
  },
  {
    key: 'need',
    title: wording('Platsens krav', 'Stedets krav', 'Kohteen vaatimukset', 'What the place asks for'),
    cell: ({ need }) => JSON.stringify(need),
  },
  {
    key: 'proposals',
    title: wording('Förslag', 'Forslag', 'Ehdotukset', 'Proposals'),
    cell: ({ proposals }) =>
      proposals.map(({ sku, label, priceIndex }) =>
        priceIndex === null
          ? `${sku} (${label})`
          : `${sku} (${label}, ${Math.round(priceIndex * 100) / 100})`,
      ),
  },
  {
    key: 'refused',
    title: wording('Vad som sållade', 'Hva som silte', 'Mikä karsi', 'What refused others'),
    cell: ({ refusedBy }) => (refusedBy ?? []).map(({ gate, count }) => `${gate} ${count}`),
  },
]
