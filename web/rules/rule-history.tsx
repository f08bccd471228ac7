import { useTranslation } from 'react-i18next'
import { OutcomeMark } from '../ui/outcome.tsx'
import type { RuleEdition } from './api.ts'
import { useMoment } from './use-moment.ts'

/** Every wording that the rule had, has and will have, and what took its place. */
export function RuleHistory({ history }: { readonly history: readonly RuleEdition[] }) {
  const { t } = useTranslation()
  const { moment } = useMoment()
  const instant = (at: string | null) => (at ? moment(at) : '–')
  return (
    <section className="rule-entry" aria-labelledby="rule-history">
      <h3 id="rule-history">{t('rules.history')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form */}
      <div className="table-scroll" role="group" aria-labelledby="rule-history" tabIndex={0}>
        <table className="wide-table">
          <thead>
            <tr>
              <th scope="col">{t('rules.version')}</th>
              <th scope="col">{t('rules.state')}</th>
              <th scope="col">{t('rules.outcome')}</th>
              <th scope="col">{t('rules.from')}</th>
              <th scope="col">{t('rules.to')}</th>
              <th scope="col">{t('rules.follows')}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
              <tr key={i}>
                <th scope="row">
                  {one.pack} {one.version}
                </th>
                <td>{t(`ruleState.${one.state}`)}</td>
                <td>
                  <OutcomeMark outcome={one.outcome} kind={one.kind ?? undefined} />
                </td>
                <td>{instant(one.effectiveFrom)}</td>
                <td>{instant(one.effectiveTo)}</td>
                <td>
                  {[
                    ...one.supersedes.map((version) => t('rules.tookPlaceOf', { version })),
                    ...one.supersededBy.map((version) => t('rules.gaveWayTo', { version })),
                  ].join('; ') || '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
