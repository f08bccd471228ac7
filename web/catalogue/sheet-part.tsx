import { useTranslation } from 'react-i18next'
import {
  type AttributeId,
  attributes,
  attributeWords,
  mustsOf,
  type Product,
  type Sheet,
} from '#catalogue/model'
import { useFigure } from '../ui/figure.ts'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'

type Groups = readonly { readonly group: string; readonly ids: readonly AttributeId[] }[]

/** The data sheet by groups: each value with its unit, where it is written and when that was read; what is not known says so. */
export function SheetPart({ product }: { readonly product: Product }) {
  const { t } = useTranslation()
  const musts = mustsOf(product.category)
  const { sheet = {} } = product
  const groups = groupsOf(sheet, musts)
  return (
    <section className="catalogue-facts" aria-labelledby="sheet-head">
      <h2 id="sheet-head">{t('catalogue.sheet')}</h2>
      <p className="soft">{t('catalogue.sheetSays')}</p>
      {groups.map(({ group, ids }) => (
        <GroupTable key={group} group={group} ids={ids} sheet={sheet} />
      ))}
    </section>
  )
}

/** What is known, and what has to be known of its kind, group by group in the order of people who read sheets. */
function groupsOf(sheet: Sheet, musts: readonly AttributeId[]): Groups {
  const ids = (Object.keys(attributes) as AttributeId[]).filter(
    (id) => sheet[id] !== undefined || musts.includes(id),
  )
  return [...Map.groupBy(ids, (id) => attributes[id].group)].map(([group, own]) => ({ group, ids: own }))
}

interface GroupProps {
  readonly group: string
  readonly ids: readonly AttributeId[]
  readonly sheet: Sheet
}

function GroupTable({ group, ids, sheet }: GroupProps) {
  const { t } = useTranslation()
  const title = t(`catalogue.group.${group}`)
  return (
    <>
      <h3>{title}</h3>
      <ScrollingTable label={title}>
        <colgroup>
          <col />
          <col />
          <col className="catalogue-source" />
        </colgroup>
        <thead className="unseen">
          <tr>
            <th scope="col">{t('catalogue.attribute')}</th>
            <th scope="col">{t('catalogue.value')}</th>
            <th scope="col">{t('catalogue.source')}</th>
          </tr>
        </thead>
        <tbody className="catalogue-sheet">
          {ids.map((id) => (
            <ValueRow key={id} id={id} entry={sheet[id]} />
          ))}
        </tbody>
      </ScrollingTable>
    </>
  )
}

function ValueRow({ id, entry }: { readonly id: AttributeId; readonly entry: Sheet[AttributeId] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const figure = useFigure()
  const { unit } = attributes[id]
  return (
    <tr>
      <th scope="row">{said(attributeWords[id])}</th>
      {entry ? (
        <>
          <td>{figure(entry.value, unit)}</td>
          <td className="soft">{t('catalogue.from', { source: entry.source, day: format.day(entry.on) })}</td>
        </>
      ) : (
        <>
          <td className="catalogue-unknown">{t('catalogue.isUnknown')}</td>
          <td className="soft">{t('catalogue.nobodyRead')}</td>
        </>
      )}
    </tr>
  )
}
