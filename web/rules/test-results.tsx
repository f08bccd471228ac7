import { useTranslation } from 'react-i18next'
import type { TestOutcome } from './api.ts'

export interface TestResultsProps {
  readonly results: readonly TestOutcome[]
  /** Examples of several rules together. */
  readonly withRule?: boolean
}

/** Each example: what it should come to, what it came to, and whether that is the same. */
export function TestResults({ results, withRule = false }: TestResultsProps) {
  const { t, i18n } = useTranslation()
  const does = (word: string) => (i18n.exists(`ruleDoes.${word}`) ? t(`ruleDoes.${word}`) : word)
  const failed = results.filter(({ passed }) => !passed).length
  return (
    <>
      <p className="soft small">
        {failed === 0
          ? t('rules.allPassed', { count: results.length })
          : t('rules.someFailed', { count: failed, total: results.length })}
      </p>
      <ul className="test-results">
        {results.map(({ rule, name, expected, found, passed }) => (
          <li key={`${rule} ${name}`} data-passed={passed}>
            <span className={passed ? 'truth truth-yes' : 'truth truth-failed'}>
              {passed ? t('rules.passed') : t('rules.failed')}
            </span>
            <span>
              {withRule && <code>{rule} </code>}
              {name}
              <span className="soft">
                {' – '}
                {passed
                  ? does(found)
                  : t('rules.expectedFound', { expected: does(expected), found: does(found) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
