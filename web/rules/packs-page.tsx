import './rules.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Queue, type QueueItem } from '../ui/queue.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type PackVersion, usePacks } from './api.ts'
import { PackImport } from './pack-import.tsx'
import { PackView } from './pack-view.tsx'
import { RulesTabs } from './rules-tabs.tsx'
import { useMoment } from './use-moment.ts'

/** `/rules/packs?pack=law-lists&version=2026.11.1&from=…`: what a version changed of another. */
export interface PacksSearch {
  readonly pack?: string
  readonly version?: string
  readonly from?: string
}

/** Packs of rules, version by version: who wrote and signed each, from when it counts, and what it changed. */
export function PacksPage() {
  const { t } = useTranslation()
  const { pack, version, from } = useSearch({ from: '/rules/packs' })
  const navigate = useNavigate()
  const { data, error, refetch } = usePacks()
  const packs = (data ?? []).toSorted(byPack)
  const selected = packs.find((one) => one.pack === pack && (!version || one.version === version)) ?? packs[0]
  const select = (key: string) => {
    const [name = '', number = ''] = key.split(' ')
    void navigate({ to: '/rules/packs', search: { pack: name, version: number }, replace: true })
  }
  return (
    <Page title={t('rules.packs')} aside={<RulesTabs />}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      <PackImport />
      {data && (
        <Queue
          label={t('rules.packList')}
          items={packs.map((one, i) => itemOf(one, packs[i - 1]))}
          selected={selected && keyOf(selected)}
          select={select}
        >
          {selected ? (
            <PackView key={keyOf(selected)} version={selected} all={packs} from={from} />
          ) : (
            <EmptyState title={t('rules.noPacks')} says={t('rules.noPacksSays')} />
          )}
        </Queue>
      )}
    </Page>
  )
}

const keyOf = ({ pack, version }: PackVersion) => `${pack} ${version}`

function itemOf(one: PackVersion, before: PackVersion | undefined): QueueItem {
  const group = before?.pack === one.pack ? {} : { group: <span>{one.pack}</span> }
  return { id: keyOf(one), row: <PackRow version={one} />, ...group }
}

/** Law first; within a pack the newest version first. */
function byPack(a: PackVersion, b: PackVersion): number {
  return (
    a.layer.localeCompare(b.layer) ||
    a.pack.localeCompare(b.pack) ||
    b.version.localeCompare(a.version, 'en', { numeric: true })
  )
}

function PackRow({ version: one }: { readonly version: PackVersion }) {
  const { t } = useTranslation()
  const { since } = useMoment()
  return (
    <>
      <span className="queue-row-head">
        <strong>{one.version}</strong>
        <span className="state">{t(`packState.${one.status}`)}</span>
      </span>
      <span className="queue-row-foot">
        <span className="soft">{one.effectiveAt ? since(one.effectiveAt) : t('rules.notSigned')}</span>
      </span>
    </>
  )
}
