import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BackupShelf, MadeBackup } from '#app/backup/model'
import { useMay } from '../../access/session.ts'
import { ask, write } from '../../app/client.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { BackupRow } from './backup-row.tsx'

const key = ['backups'] as const

/** The backups of this installation: how old the newest is, a new one now, and whether they are whole. */
export function BackupsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<BackupShelf>('/api/backups', { signal }),
  })
  const make = useMutation({
    mutationFn: () => write<MadeBackup>('/api/backups'),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
  return (
    <AdministrationPage
      word="backups"
      aside={
        may('backup.make') && (
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {t('backups.make')}
          </Button>
        )
      }
    >
      <ProblemNotice error={error ?? make.error} retry={error ? () => void refetch() : undefined} />
      {make.isPending && <Making />}
      {make.data && <Made made={make.data} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && <Shelf shelf={data} />}
    </AdministrationPage>
  )
}

/** How long it takes depends on how much there is: the bar moves, and the page may be left. */
function Making() {
  const { t } = useTranslation()
  return (
    <div role="status">
      <label className="backup-progress">
        {t('backups.making')}
        <progress />
      </label>
    </div>
  )
}

function Made({ made: { name, bytes, rows, files, sha256 } }: { readonly made: MadeBackup }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="notice notice-good" role="status">
      <p>
        {t('backups.made', {
          name,
          size: format.bytes(bytes),
          rows: format.number(rows),
          files: format.number(files),
        })}
      </p>
      <p className="soft small">
        {t('backups.sum')} <code>{sha256}</code>
      </p>
    </div>
  )
}

function Shelf({ shelf: { items, schedule, nextAt, encrypted } }: { readonly shelf: BackupShelf }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <dl className="pairs">
        <dt>{t('backups.schedule')}</dt>
        <dd>
          {schedule
            ? t('backups.every', { hours: schedule.everyHours, keep: schedule.keep })
            : t('backups.noSchedule')}
        </dd>
        {nextAt && (
          <>
            <dt>{t('backups.next')}</dt>
            <dd>{format.instant(nextAt)}</dd>
          </>
        )}
        <dt>{t('backups.encrypted')}</dt>
        <dd>{t(encrypted ? 'backups.isEncrypted' : 'backups.isPlain')}</dd>
      </dl>
      {items.length === 0 ? (
        <EmptyState title={t('backups.none')} says={t('backups.noneSays')} />
      ) : (
        <ScrollingTable label={t('administration.part.backups')}>
          <thead>
            <tr>
              <th scope="col">{t('backups.madeAt')}</th>
              <th scope="col">{t('backups.file')}</th>
              <th scope="col" className="number">
                {t('backups.size')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {items.map((backup) => (
              <BackupRow key={backup.name} backup={backup} />
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </>
  )
}
