import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { type RowState, rowStates } from './api.ts'

export interface ImportSummaryProps {
  readonly file: {
    readonly name: string
    readonly encoding: string | null
    readonly delimiter: string | null
  }
  /** What the file is, as people say it. */
  readonly kind: string
  readonly counts: Readonly<Record<RowState, number>>
  /** What is counted beside the rows, each with its words. */
  readonly others: readonly { readonly title: string; readonly count: number }[]
}

/** The file that waits, and how many of its rows would do what. */
export function ImportSummary({ file, kind, counts, others }: ImportSummaryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const about = [kind, file.encoding, file.delimiter?.replace('\t', 'Tab')]
  return (
    <>
      <p>
        <strong>{file.name}</strong> <span className="soft">{about.filter(Boolean).join(' · ')}</span>
      </p>
      <dl className="import-counts">
        {rowStates.map((state) => (
          <div key={state} data-state={state} data-none={counts[state] === 0 || undefined}>
            <dt>{t(`rowState.${state}`)}</dt>
            <dd>{format.number(counts[state])}</dd>
          </div>
        ))}
        {others.map(({ title, count }) => (
          <div key={title} data-none={count === 0 || undefined}>
            <dt>{title}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
