import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type PackVersion, usePackDifference } from './api.ts'
import { DifferenceList } from './differences.tsx'
import { packRuns } from './drafts-api.ts'
import { DryRunPart } from './dry-run-part.tsx'
import { PackActs } from './pack-acts.tsx'
import { useMoment } from './use-moment.ts'

export interface PackViewProps {
  readonly version: PackVersion
  readonly all: readonly PackVersion[]
  /** The version it is compared with; left out: the one before. */
  readonly from: string | undefined
}

/** One version of a pack: its origin, and what it changed of another. */
export function PackView({ version: one, all, from }: PackViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { since } = useMoment()
  const siblings = all.filter(({ pack }) => pack === one.pack)
  const isWaiting = one.status === 'draft'
  const { withdrawn } = one
  return (
    <>
      <header className="summary-head">
        <h2>
          {one.pack} {one.version}
        </h2>
        <span className="state">{t(`packState.${one.status}`)}</span>
      </header>
      <p>{one.title}</p>
      <dl className="pairs">
        <dt>{t('rules.layer')}</dt>
        <dd>{t(`ruleLayer.${one.layer}`)}</dd>
        <dt>{t('rules.author')}</dt>
        <dd>
          <PersonName person={one.author} />
        </dd>
        <dt>{t('rules.signer')}</dt>
        <dd>{one.approver ? <PersonName person={one.approver} /> : t('rules.notSigned')}</dd>
        <dt>{t('rules.broughtIn')}</dt>
        <dd>{format.instant(one.importedAt)}</dd>
        <dt>{t('rules.counts')}</dt>
        <dd>{one.effectiveAt ? since(one.effectiveAt) : t('rules.notSigned')}</dd>
      </dl>
      {withdrawn && (
        <p className="notice">
          {t('rules.withdrawnBecause', { at: format.instant(withdrawn.at), reason: withdrawn.reason })}
        </p>
      )}
      <PackActs version={one} isNewest={siblings[0]?.version === one.version} />
      <Difference one={one} siblings={siblings} from={from} />
      {isWaiting && <DryRunPart of={packRuns(one.pack, one.version)} canRun />}
    </>
  )
}

interface DifferenceProps {
  readonly one: PackVersion
  readonly siblings: readonly PackVersion[]
  readonly from: string | undefined
}

function Difference({ one, siblings, from }: DifferenceProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const others = siblings.filter(({ version }) => version !== one.version)
  const index = siblings.findIndex(({ version }) => version === one.version)
  const base = from ?? siblings.slice(index + 1).find(({ status }) => status !== 'withdrawn')?.version
  const { data, error } = usePackDifference(one.pack, { from: base, to: one.version })
  const choose = (version: string) =>
    void navigate({
      to: '/rules/packs',
      search: { pack: one.pack, version: one.version, from: version },
      replace: true,
    })
  return (
    <section className="rule-entry">
      <h3>{t('rules.whatChanged')}</h3>
      {others.length > 0 && (
        <NativeSelect
          className="short-field"
          label={t('rules.comparedWith')}
          value={base ?? ''}
          data={[
            ...(base === undefined ? [{ value: '', label: t('rules.nothing') }] : []),
            ...others.map(({ version }) => version),
          ]}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      )}
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && base === undefined && <p className="soft">{t('rules.firstVersion', { count: data.added })}</p>}
      {data && base !== undefined && <DifferenceList differences={data} />}
    </section>
  )
}
