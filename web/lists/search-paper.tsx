import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeDocument } from '#documents/model'
import { useMay } from '../access/session.ts'
import { currentLanguage, isLanguage, type Language, languages } from '../app/i18n.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { makeProof } from './search-api.ts'

export interface SearchPaperProps {
  readonly id: string
  /** The log has given the entry its place: before, a paper would lack its proof. */
  readonly isProven: boolean
}

/** The search on paper: printed as it stands, or made into a PDF in the language of its reader. */
export function SearchPaper({ id, isProven }: SearchPaperProps) {
  const { t } = useTranslation()
  const may = useMay()
  const announce = useAnnounce()
  const [language, setLanguage] = useState<Language>(currentLanguage())
  const work = useMutation({
    mutationFn: () => makeProof(id, language),
    onSuccess: () => announce(t('listSearch.made')),
  })
  return (
    <section className="list-search-paper" aria-label={t('listSearch.paper')}>
      <div className="list-search-acts">
        <Button variant="default" disabled={!isProven} onClick={() => window.print()}>
          {t('listSearch.print')}
        </Button>
        {may('document.readRestricted') && (
          <>
            <NativeSelect
              aria-label={t('listSearch.paperLanguage')}
              value={language}
              data={languages.map((one) => ({ value: one, label: t(`listSearch.in.${one}`) }))}
              onChange={({ currentTarget: { value } }) => isLanguage(value) && setLanguage(value)}
            />
            <Button
              variant="default"
              disabled={!isProven}
              loading={work.isPending}
              onClick={() => work.mutate()}
            >
              {t('listSearch.pdf')}
            </Button>
          </>
        )}
      </div>
      <ProblemNotice error={work.error} />
      {work.data && <Made document={work.data} />}
    </section>
  )
}

function Made({ document: { id } }: { readonly document: MadeDocument }) {
  const { t } = useTranslation()
  const path = `/api/documents/${encodeURIComponent(id)}/pdf`
  return (
    <p className="list-search-acts">
      <span>{t('listSearch.made')}</span>
      <a href={path} target="_blank" rel="noreferrer">
        {t('listSearch.open')}
      </a>
      <a href={`${path}?download=true`} download>
        {t('listSearch.save')}
      </a>
    </p>
  )
}
