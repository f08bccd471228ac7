import '../lists.css'
import '../entries/entries.css'
import './changes.css'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListVersion } from '#lists/model'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { versionsQuery } from '../api.ts'
import { useListTitle } from '../use-list-title.ts'
import { ChangesView } from './changes-view.tsx'
import { changesSearch } from './search.ts'

/** One version of a list held against another: what came, what went, what says something else, and why. */
export function ChangesPage() {
  const { t } = useTranslation()
  const { name } = useParams({ from: '/lists/$name/changes' })
  const search = useSearch({ from: '/lists/$name/changes' })
  const title = useListTitle(name)
  const { data, error, refetch } = useQuery(versionsQuery(name, undefined))
  const kept = (data ?? []).filter(({ state }) => state === 'active' || state === 'superseded')
  const { from, to } = between(kept, search)
  return (
    <Page
      title={t('changes.title', { list: title })}
      aside={
        <>
          <Link to="/lists" search={{ list: name }}>
            {t('entries.theList')}
          </Link>
          <Link to="/lists/$name/entries" params={{ name }}>
            {t('lists.browse')}
          </Link>
        </>
      }
    >
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {kept.length > 1 && <Versions kept={kept} from={from} to={to} />}
      {data &&
        (from && to ? (
          <ChangesView key={`${from} ${to}`} name={name} from={from} to={to} />
        ) : (
          <EmptyState
            title={t(kept.length === 0 ? 'changes.noVersion' : 'changes.oneVersion')}
            says={t('changes.oneVersionSays')}
          />
        ))}
    </Page>
  )
}

interface Between {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The versions that are asked for; left out: the one in force against the one before it. */
export function between(kept: readonly ListVersion[], asked: Between): Between {
  const to = asked.to ?? kept.find(({ state }) => state === 'active')?.version ?? kept[0]?.version
  const place = kept.findIndex(({ version }) => version === to)
  const before = kept[place + 1]?.version
  return { to, from: asked.from ?? before }
}

interface VersionsProps extends Between {
  readonly kept: readonly ListVersion[]
}

/** Any two versions can be held against each other. */
function Versions({ kept, from, to }: VersionsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const options = kept.map(({ version, importedAt }) => ({
    value: version,
    label: `${version} · ${format.instant(importedAt)}`,
  }))
  const { name } = useParams({ from: '/lists/$name/changes' })
  const search = useSearch({ from: '/lists/$name/changes' })
  const change = (part: Between) =>
    void navigate({
      ...{ to: '/lists/$name/changes', params: { name }, replace: true },
      search: changesSearch({ ...search, from, to, ...part }),
    })
  return (
    <search className="changes-versions">
      <NativeSelect
        label={t('changes.from')}
        value={from ?? ''}
        data={options}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('changes.to')}
        value={to ?? ''}
        data={options}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
    </search>
  )
}
