import { useTranslation } from 'react-i18next'
import type { Recheck } from '#orders/model'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { compareVerdicts, onlyIn, type Row } from './compare.ts'
import { useFactWords } from './fact-words.ts'

/** The first answer and today's, aligned by row; what differs is marked in the text, not by colour alone. */
export function CompareVerdicts({
  recheck: { then: first, now: today, facts },
}: {
  readonly recheck: Recheck
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = compareVerdicts(first, today)
  const differs = rows.some(
    (row) => onlyIn(row.first, row.today).size + onlyIn(row.today, row.first).size > 0,
  )
  return (
    <section className="compare" aria-label={t('recheck.title')}>
      <p>{t(differs ? 'recheck.differs' : 'recheck.same')}</p>
      <ScrollingTable label={t('recheck.title')}>
        <caption className="unseen">{t('recheck.title')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('recheck.then', { at: format.instant(first.asOf) })}</th>
            <th scope="col">{t(facts === 'then' ? 'recheck.todayRules' : 'recheck.todayAll')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CompareRow key={`${row.line}${row.subject}`} row={row} />
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}

function CompareRow({ row }: { readonly row: Row }) {
  const { t } = useTranslation()
  const title = t(`recheck.row.${row.subject}`)
  return (
    <tr>
      <th scope="row">{row.line > 0 ? `${t('desk.line', { number: row.line })}: ${title}` : title}</th>
      <Side own={row.first} other={row.today} row={row} />
      <Side own={row.today} other={row.first} row={row} />
    </tr>
  )
}

interface SideProps {
  readonly row: Row
  readonly own: readonly string[]
  readonly other: readonly string[]
}

function Side({ row, own, other }: SideProps) {
  const { t } = useTranslation()
  const write = useWriting()
  const changed = onlyIn(own, other)
  if (own.length === 0) return <td className="soft">{t('fact.none')}</td>
  return (
    <td>
      {own.map((item) => (
        <div key={item}>
          {changed.has(item) ? (
            <ins>
              {write(row.subject, item)} <span className="small">{t('recheck.changed')}</span>
            </ins>
          ) : (
            write(row.subject, item)
          )}
        </div>
      ))}
    </td>
  )
}

function useWriting() {
  const { t } = useTranslation()
  const factWords = useFactWords()
  return (subject: Row['subject'], item: string): string => {
    if (subject === 'missing') return factWords.name(item)
    if (subject !== 'outcome' && subject !== 'law' && subject !== 'policy') return item
    const [outcome = '', kind] = item.split('/')
    return kind ? `${t(`outcome.${outcome}`)} · ${t(`holdKind.${kind}`)}` : t(`outcome.${outcome}`)
  }
}
