import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Backup, VerifiedBackup } from '#app/backup/model'
import { useMay } from '../../access/session.ts'
import { write } from '../../app/client.ts'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** One backup, and whether every byte of it is as it was made. */
export function BackupRow({ backup: { name, madeAt, bytes } }: { readonly backup: Backup }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const verify = useMutation({
    mutationFn: () => write<VerifiedBackup>(`/api/backups/${encodeURIComponent(name)}/verify`),
  })
  return (
    <tr>
      <th scope="row">
        {format.instant(madeAt)}
        <br />
        <span className="soft small">{format.ago(madeAt, Date.now())}</span>
      </th>
      <td>
        <code>{name}</code>
        {verify.isPending && <progress aria-label={t('backups.verifying')} />}
        {verify.data && (
          <p className="notice notice-good" role="status">
            {t('backups.whole', {
              rows: format.number(verify.data.rows),
              files: format.number(verify.data.files),
            })}
          </p>
        )}
        <ProblemNotice error={verify.error} />
      </td>
      <td className="number">{format.bytes(bytes)}</td>
      <td>
        {may('backup.read') && (
          <button
            type="button"
            className="text-button"
            disabled={verify.isPending}
            onClick={() => verify.mutate()}
          >
            {t('backups.verify')} <span className="unseen">{name}</span>
          </button>
        )}
      </td>
    </tr>
  )
}
