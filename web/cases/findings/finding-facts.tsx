import { useTranslation } from 'react-i18next'
import type { FindingView } from '#casework/model'
import { useFormat } from '../../ui/format.ts'
import { useSaid } from '../../ui/said.ts'
import { useFindingVocabulary } from './api.ts'
import { StepBars } from './step-bars.tsx'

/** What a finding says beside its sentence: the right, what it goes against, whom it hurts, how grave and how likely. */
export function FindingFacts({ finding }: { readonly finding: FindingView }) {
  const { t } = useTranslation()
  const { right, instruments, groups, area, involvement } = finding
  const instrumentWords = useInstrumentWords()
  const groupWord = useGroupWord()
  const areaWords = useAreaWords()
  const missing = <span className="soft">{t('findings.notSaid')}</span>
  return (
    <>
      <dl className="pairs">
        <dt>{t('findings.right')}</dt>
        <dd>{right ?? missing}</dd>
        <dt>{t('findings.instruments')}</dt>
        <dd>
          {instruments.length === 0
            ? missing
            : instruments.map((one) => <div key={one.code}>{instrumentWords(one)}</div>)}
        </dd>
        {groups.length > 0 && (
          <>
            <dt>{t('findings.groups')}</dt>
            <dd>{groups.map(groupWord).join(', ')}</dd>
          </>
        )}
        {area && (
          <>
            <dt>{t('findings.area')}</dt>
            <dd>{areaWords(area)}</dd>
          </>
        )}
        <dt>{t('findings.involvement')}</dt>
        <dd>{involvement ? t(`involvement.${involvement}`) : missing}</dd>
      </dl>
      <Scales finding={finding} />
    </>
  )
}

const scales = ['scale', 'scope', 'irremediability'] as const

function Scales({ finding: { severity, likelihood } }: { readonly finding: FindingView }) {
  const { t } = useTranslation()
  return (
    <dl className="finding-scales">
      {scales.map((name) => (
        <StepBars
          key={name}
          label={t(`severityScale.${name}`)}
          value={severity?.[name] ?? null}
          says={severity ? t(`severityStep.${name}.${severity[name]}`) : ''}
        />
      ))}
      <StepBars
        label={t('findings.likelihood')}
        value={likelihood}
        says={likelihood === null ? '' : t(`likelihoodStep.${likelihood}`)}
      />
    </dl>
  )
}

function useInstrumentWords(): (breached: FindingView['instruments'][number]) => string {
  const { t } = useTranslation()
  const said = useSaid()
  const words = useFindingVocabulary()
  return ({ code, articles }) => {
    const names = words?.instruments.find((one) => one.code === code)?.names
    const name = names ? said(names) : code
    return articles.length === 0
      ? name
      : t('findings.articlesOf', { name, articles: articles.join(', '), count: articles.length })
  }
}

export function useGroupWord(): (code: string) => string {
  const said = useSaid()
  const words = useFindingVocabulary()
  return (code) => {
    const four = words?.grounds[code]
    return four ? said(four) : code
  }
}

/** CN-XJ → China (CN-XJ): the name of the country, and the code where it is a part of it. */
function useAreaWords(): (area: string) => string {
  const format = useFormat()
  return (area) => {
    const country = format.country(area.slice(0, 2))
    return area.length === 2 ? country : `${country} (${area})`
  }
}
