import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListEntry } from '#lists/model'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useListStatus } from '../use-list-title.ts'
import { useSource } from './api.ts'

export interface SourcePartProps {
  readonly name: string
  readonly entry: string
  readonly version: string
  readonly origin: ListEntry['origin']
}

/** What the publisher's own file says, line by line; fetched once it is unfolded. */
export function SourcePart({ name, entry, version, origin: { file, line } }: SourcePartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const url = useListStatus(name)?.url
  const { data, error } = useSource({ name, entry, version }, isOpen)
  return (
    <details className="form-part" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('entries.source', { file, line: format.number(line) })}</summary>
      {isOpen && !data && !error && <Skeleton lines={4} />}
      <ProblemNotice error={error} />
      {data && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form */}
          <div className="source-lines" role="group" aria-label={t('entries.sourceLines')} tabIndex={0}>
            <ol start={data.line}>
              {data.lines.map((text, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file never move
                <li key={index}>
                  <code>{text}</code>
                </li>
              ))}
            </ol>
          </div>
          {data.isCut && <p className="soft small">{t('entries.sourceCut')}</p>}
          <p className="soft small">
            {t('entries.sourceHash')} <code>{data.sha256}</code>
          </p>
        </>
      )}
      {isOpen && url && (
        <p>
          <a href={url} target="_blank" rel="noreferrer">
            {t('lists.atPublisher')}
          </a>
        </p>
      )}
    </details>
  )
}
