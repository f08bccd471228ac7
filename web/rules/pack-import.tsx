import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { write } from '../app/client.ts'
import { FileDrop } from '../ui/file-drop.tsx'
import { useRulesChanged } from './api.ts'

const limit = 2_000_000 // bytes; the largest pack of the product has a twentieth of it

/** The next version of a pack, as a file: it waits until somebody else has signed it. */
export function PackImport() {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  const changed = useRulesChanged()
  if (!may('rules.draft')) return null
  const send = async (file: File) => {
    const { pack, version } = await write<{ readonly pack: string; readonly version: string }>(
      '/api/rules/packs',
      await file.text(),
    )
    await changed()
    await navigate({ to: '/rules/packs', search: { pack, version } })
  }
  return (
    <details className="pack-import">
      <summary>{t('rules.bringIn')}</summary>
      <p className="soft">{t('rules.bringInSays')}</p>
      <FileDrop label={t('rules.bringIn')} types={['.yml', '.yaml', '.json']} limit={limit} send={send} />
    </details>
  )
}
