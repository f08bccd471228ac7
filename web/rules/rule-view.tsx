import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { AppLink } from '../ui/app-link.tsx'
import { OutcomeMark } from '../ui/outcome.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { type RuleReading, useReadings, useStops } from './api.ts'
import { ConditionTree } from './condition-tree.tsx'
import { TryPanel } from './editor/try-panel.tsx'
import { RuleHistory } from './rule-history.tsx'
import { TestResults } from './test-results.tsx'
import { useMoment } from './use-moment.ts'

/** One rule: read aloud, drawn as a tree, with its examples, its versions, and where it stopped orders lately. */
export function RuleView({ id, at }: { readonly id: string; readonly at: string | undefined }) {
  const { data, error, refetch } = useReadings(id, at)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  return (
    <>
      {data.entries.map((entry, i) => (
        <Entry key={entry.reading.en} entry={entry} isFirst={i === 0} />
      ))}
      <RuleHistory history={data.history} />
    </>
  )
}

interface EntryProps {
  readonly entry: RuleReading
  /** An id may stand for several cases: the title and the acts are said once. */
  readonly isFirst: boolean
}

function Entry({ entry, isFirst }: EntryProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const may = useMay()
  const { id, title, outcome, kind, reading, when, unless, facts, tests } = entry
  return (
    <article className="rule-entry">
      <header className="summary-head">
        <h2>{said(title)}</h2>
        <code>{id}</code>
      </header>
      <p className="rule-mark">
        <OutcomeMark outcome={outcome} kind={kind ?? undefined} look="filled" />
      </p>
      <p className="rule-reading">{said(reading)}</p>
      {!entry.verified && <p className="notice">{t('rules.unverifiedSays')}</p>}
      <Facts entry={entry} />
      {isFirst && <Lately rule={id} />}
      <h3>{t('rules.speaksWhen')}</h3>
      <ConditionTree branch={when} />
      {unless && (
        <>
          <h3>{t('rules.unless')}</h3>
          <ConditionTree branch={unless} />
        </>
      )}
      <h3>{t('rules.tells')}</h3>
      <p className="note">{said(entry.rule.message)}</p>
      <details>
        <summary>{t('rules.readsFacts', { count: facts.length })}</summary>
        <dl className="pairs">
          {facts.map(({ fact, words }) => (
            <div key={fact}>
              <dt>{said(words)}</dt>
              <dd>
                <code>{fact}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <h3>{t('rules.examples')}</h3>
      {tests ? <TestResults results={tests} /> : <p className="soft">{t('rules.noExamples')}</p>}
      {may('rules.draft') && (
        <details>
          <summary>{t('rules.tryThis')}</summary>
          <TryPanel rule={{ ...entry.rule }} />
        </details>
      )}
      {isFirst && <Acts entry={entry} />}
    </article>
  )
}

function Facts({ entry }: { readonly entry: RuleReading }) {
  const { t } = useTranslation()
  const { moment } = useMoment()
  const { citation, layer, jurisdiction, effectiveFrom, effectiveTo, rule, state, pack, version } = entry
  const from = effectiveFrom ? moment(effectiveFrom) : t('rules.always')
  return (
    <dl className="pairs">
      <dt>{t('rules.citation')}</dt>
      <dd>{citation}</dd>
      {rule.source && (
        <>
          <dt>{t('rules.source')}</dt>
          <dd>{rule.source}</dd>
        </>
      )}
      <dt>{t('rules.layer')}</dt>
      <dd>
        {t(`ruleLayer.${layer}`)}
        {jurisdiction && jurisdiction !== 'own' && ` · ${t(`jurisdiction.${jurisdiction}`)}`}
      </dd>
      <dt>{t('rules.counts')}</dt>
      <dd>
        {effectiveTo ? t('rules.fromTo', { from, to: moment(effectiveTo) }) : t('rules.fromOn', { from })}{' '}
        <span className="state">{t(`ruleState.${state}`)}</span>
      </dd>
      <dt>{t('rules.pack')}</dt>
      <dd>
        <Link to="/rules/packs" search={{ pack, version }}>
          {pack} {version}
        </Link>
      </dd>
    </dl>
  )
}

/** In how many orders it stood in the way; the report shows them beside all other reasons. */
function Lately({ rule }: { readonly rule: string }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data: count } = useStops(rule, may('report.read'))
  if (count === undefined) return null
  return (
    <p>
      {t('rules.stopped', { count })}{' '}
      <AppLink to="/reports?report=holds-by-reason">{t('rules.allReasons')}</AppLink>
    </p>
  )
}

/** What can be done about it, or why it is done elsewhere. */
function Acts({ entry: { id, layer } }: { readonly entry: RuleReading }) {
  const { t } = useTranslation()
  const may = useMay()
  if (!may('rules.draft')) return null
  if (id.startsWith('D-')) return <p className="soft">{t('rules.byDecision')}</p>
  const isLaw = layer === 'law'
  return (
    <div className="rule-acts">
      {isLaw && <p className="soft">{t('rules.lawFixed')}</p>}
      {!isLaw && (
        <>
          <Link
            className="button-link"
            to="/rules/drafts/$id/edit"
            params={{ id: 'new' }}
            search={{ rule: id }}
          >
            {t('rules.changeRule')}
          </Link>
          <Link
            className="button-link button-link-quiet"
            to="/rules/drafts/$id/edit"
            params={{ id: 'new' }}
            search={{ remove: id }}
          >
            {t('rules.removeRule')}
          </Link>
        </>
      )}
    </div>
  )
}
