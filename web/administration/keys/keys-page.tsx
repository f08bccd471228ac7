import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyView } from '#access/model'
import { useMay, useSignedIn } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { fetchKeys, revokeKey } from '../api.ts'
import { useDeedWords } from '../deed-words.ts'
import { useEntityWords } from '../entities.ts'
import { KeyDialog } from './key-dialog.tsx'

/** Keys by which programs act: whose, for what, until when, and when last used. */
export function KeysPage() {
  const { t } = useTranslation()
  const may = useMay()
  const client = useQueryClient()
  const [isMaking, setMaking] = useState(false)
  const [revoked, setRevoked] = useState<KeyView>()
  const { data, error, refetch } = useQuery({ queryKey: ['keys'], queryFn: fetchKeys })
  const refresh = () => client.invalidateQueries({ queryKey: ['keys'] })
  return (
    <AdministrationPage
      word="keys"
      aside={may('key.make') && <Button onClick={() => setMaking(true)}>{t('keys.make')}</Button>}
    >
      <p className="soft">{t('keys.says')}</p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={5} />}
      {data?.length === 0 && <EmptyState title={t('keys.none')} says={t('keys.noneSays')} />}
      {data && data.length > 0 && <KeyTable items={data} revoke={setRevoked} />}
      {isMaking && <KeyDialog close={() => setMaking(false)} done={() => void refresh()} />}
      {revoked && (
        <ReasonDialog
          title={t('keys.revoke')}
          says={t('keys.revokeSays', { title: revoked.title })}
          act={t('keys.revoke')}
          asks="none"
          close={() => setRevoked(undefined)}
          send={async () => {
            await revokeKey(revoked.id)
            await refresh()
          }}
        />
      )}
    </AdministrationPage>
  )
}

interface KeyTableProps {
  readonly items: readonly KeyView[]
  readonly revoke: (key: KeyView) => void
}

function KeyTable({ items, revoke }: KeyTableProps) {
  const { t } = useTranslation()
  return (
    <ScrollingTable label={t('administration.part.keys')}>
      <thead>
        <tr>
          <th scope="col">{t('keys.key')}</th>
          <th scope="col">{t('keys.actsFor')}</th>
          <th scope="col">{t('keys.scopes')}</th>
          <th scope="col">{t('keys.state')}</th>
          <th scope="col">{t('keys.used')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map((key) => (
          <Row key={key.id} item={key} revoke={revoke} />
        ))}
      </tbody>
    </ScrollingTable>
  )
}

function Row({ item, revoke }: { readonly item: KeyView; readonly revoke: (key: KeyView) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { person: me } = useSignedIn()
  const deedWords = useDeedWords()
  const entityWords = useEntityWords()
  const isOver = Date.parse(item.expiresAt) <= Date.now()
  const state = item.revokedAt ? 'revoked' : isOver ? 'expired' : 'valid'
  const mayRevoke = state === 'valid' && (item.person === me.id || may('access.change'))
  return (
    <tr>
      <th scope="row">
        {item.title}
        <br />
        <code className="soft">{item.prefix}…</code>
      </th>
      <td>
        <PersonName person={item.person} />
        <br />
        <span className="soft small">{entityWords(item.entities)}</span>
      </td>
      <td>
        <details>
          <summary>{t('keys.deeds', { count: item.scopes.length })}</summary>
          <ul className="deed-list">
            {item.scopes.map((scope) => (
              <li key={scope}>{deedWords(scope)}</li>
            ))}
          </ul>
        </details>
      </td>
      <td>{t(`keys.is.${state}`, { at: format.instant(item.revokedAt ?? item.expiresAt) })}</td>
      <td>{item.usedAt ? format.instant(item.usedAt) : t('keys.never')}</td>
      <td>
        {mayRevoke && (
          <button type="button" className="text-button" onClick={() => revoke(item)}>
            {t('keys.revoke')} <span className="unseen">{item.title}</span>
          </button>
        )}
      </td>
    </tr>
  )
}
