import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceView } from '#documents/model'
import { fileOf } from '../api.ts'

/**
 * The file, opened only when asked for: every opening stands in its custody. Pictures are shown here; a PDF opens in a
 * window of its own under the server's sandbox; all else is handed out and never run by the browser.
 */
export function Viewer({ piece: { id, title, mediaType } }: { readonly piece: EvidenceView }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const noted = () => void queries.invalidateQueries({ queryKey: ['evidence', id] })
  const isPicture = /^image\/(png|jpeg|gif|webp)$/.test(mediaType)
  return (
    <>
      <p className="document-acts">
        {isPicture && !isOpen && (
          <button type="button" className="text-button" onClick={() => setOpen(true)}>
            {t('documents.show')}
          </button>
        )}
        {mediaType === 'application/pdf' && (
          <a href={fileOf(id)} target="_blank" rel="noreferrer" onClick={noted}>
            {t('documents.openPdf')}
          </a>
        )}
        <a href={fileOf(id, true)} download onClick={noted}>
          {t('documents.download')}
        </a>
        <span className="soft small">{t('documents.openingIsNoted')}</span>
      </p>
      {isOpen && <img className="evidence-picture" src={fileOf(id)} alt={title} onLoad={noted} />}
    </>
  )
}
