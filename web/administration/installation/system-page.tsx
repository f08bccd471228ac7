import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '../../app/client.ts'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'

/** The part of `/api/doctor` that is shown here. */
interface Doctor {
  readonly at: string
  readonly version: string
  readonly store: 'pglite' | 'postgres'
  readonly dataDir: string
  readonly log: { readonly says: string; readonly verified: boolean }
  readonly sizes: {
    readonly database: Readonly<Record<string, number>>
    readonly snapshots: { readonly files: number; readonly bytes: number }
  }
  readonly findings: readonly {
    readonly level: 'wrong' | 'notice'
    readonly about: string
    readonly sentence: string
  }[]
}
interface Ready {
  readonly ready: boolean
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly says: string }[]
}

/** How the installation is: what is wrong and what to do, whether orders can be checked now, and how much it holds. */
export function SystemPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['doctor'],
    queryFn: ({ signal }) => ask<Doctor>('/api/doctor', { signal }),
  })
  return (
    <AdministrationPage
      word="system"
      aside={
        <button type="button" className="text-button" disabled={isFetching} onClick={() => void refetch()}>
          {t('system.lookAgain')}
        </button>
      }
    >
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <>
          <Findings findings={data.findings} />
          <Health />
          <section className="form-part" aria-labelledby="system-facts">
            <h2 id="system-facts">{t('system.installation')}</h2>
            <dl className="pairs">
              <dt>{t('system.version')}</dt>
              <dd>{data.version}</dd>
              <dt>{t('system.store')}</dt>
              <dd>{t(`system.storeKind.${data.store}`)}</dd>
              <dt>{t('system.dataDir')}</dt>
              <dd>
                <code>{data.dataDir}</code>
              </dd>
              <dt>{t('nav.log')}</dt>
              <dd>{data.log.says}</dd>
              <dt>{t('system.lookedAt')}</dt>
              <dd>{format.instant(data.at)}</dd>
            </dl>
            <p className="acts-row">
              <a href="/metrics">{t('system.metrics')}</a>
              <a href="/docs">{t('system.api')}</a>
            </p>
          </section>
          <Sizes sizes={data.sizes} />
        </>
      )}
    </AdministrationPage>
  )
}

function Findings({ findings }: Pick<Doctor, 'findings'>) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="system-findings">
      <h2 id="system-findings">{t('system.findings')}</h2>
      {findings.length === 0 && <p className="notice notice-good">{t('system.allWell')}</p>}
      {findings.map(({ level, about, sentence }) => (
        <p key={about + sentence} className={level === 'wrong' ? 'notice notice-problem' : 'notice'}>
          <strong>{t(`system.level.${level}`)}:</strong> {sentence}
        </p>
      ))}
    </section>
  )
}

/** `/readyz` answers 503 with the same body where something stands in the way: both are read. */
async function fetchReady(): Promise<Ready> {
  const response = await fetch('/readyz', { headers: { accept: 'application/json' } })
  return await response.json()
}

function Health() {
  const { t } = useTranslation()
  const { data, error } = useQuery({ queryKey: ['readyz'], queryFn: fetchReady })
  return (
    <section className="form-part" aria-labelledby="system-health">
      <h2 id="system-health">{t('system.health')}</h2>
      <ProblemNotice error={error} />
      {data && (
        <>
          <p>{t(data.ready ? 'system.ready' : 'system.notReady')}</p>
          <ul>
            {data.checks.map(({ name, ok, says }) => (
              <li key={name}>
                <strong>{t(ok ? 'system.good' : 'system.level.wrong')}</strong> {says}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Sizes({ sizes: { database, snapshots } }: Pick<Doctor, 'sizes'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const rooms = Object.entries(database).sort(([, a], [, b]) => b - a)
  return (
    <section className="form-part" aria-labelledby="system-sizes">
      <h2 id="system-sizes">{t('system.sizes')}</h2>
      <ScrollingTable label={t('system.sizes')}>
        <thead>
          <tr>
            <th scope="col">{t('system.room')}</th>
            <th scope="col" className="number">
              {t('backups.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rooms.map(([room, bytes]) => (
            <tr key={room}>
              <th scope="row">
                <code>{room}</code>
              </th>
              <td className="number">{format.bytes(bytes)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('system.snapshots', { count: snapshots.files })}</th>
            <td className="number">{format.bytes(snapshots.bytes)}</td>
          </tr>
        </tbody>
      </ScrollingTable>
    </section>
  )
}
