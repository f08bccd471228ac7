import { useTranslation } from 'react-i18next'
import { focusField } from '../../ui/field.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import type { Checked } from '../api.ts'
import { ConditionTree } from '../condition-tree.tsx'
import { TestResults } from '../test-results.tsx'
import type { OpenPoint } from './use-open-points.ts'

export interface CheckedPanelProps {
  readonly checked: Checked | undefined
  readonly points: readonly OpenPoint[]
  readonly error: unknown
}

/** How the rule reads by now; or what stands in the way of reading it, each with the way to its field. */
export function CheckedPanel({ checked, points, error }: CheckedPanelProps) {
  const { t } = useTranslation()
  const said = useSaid()
  if (error) return <ProblemNotice error={error} />
  if (!checked) return null
  const { reading, when, unless, results } = checked
  return (
    <section aria-labelledby="checked-title" aria-live="polite">
      <h2 id="checked-title">{t('rules.howItReads')}</h2>
      {reading && <p className="rule-reading">{said(reading)}</p>}
      {points.length > 0 && (
        <>
          <p className="soft">{t('rules.stillOpen', { count: points.length })}</p>
          <ul className="open-points">
            {points.map(({ path, place, message }) => (
              <li key={path + message}>
                <button type="button" className="text-button" onClick={() => focusField(path)}>
                  {place}
                </button>{' '}
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {when && (
        <details>
          <summary>{t('rules.asTree')}</summary>
          <ConditionTree branch={when} />
          {unless && (
            <>
              <h3>{t('rules.unless')}</h3>
              <ConditionTree branch={unless} />
            </>
          )}
        </details>
      )}
      {results.length > 0 && (
        <>
          <h2>{t('rules.examples')}</h2>
          <TestResults results={results} />
        </>
      )}
    </section>
  )
}
