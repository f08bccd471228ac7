import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeDocument } from '#documents/model'
import { useMay } from '../access/session.ts'
import { write } from '../app/client.ts'
import { currentLanguage, isLanguage, type Language, languages } from '../app/i18n.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

type Reader = 'sales' | 'officer'

const makeDocument = (trace: string, reader: Reader, language: Language) =>
  write<MadeDocument>(`/api/verdicts/${encodeURIComponent(trace)}/documents`, { reader, language })

/** A kept answer on paper: printed as it stands, or made into a PDF in the language of its reader. */
export function VerdictDocument({ trace }: { readonly trace: string }) {
  const { t } = useTranslation()
  const may = useMay()
  const announce = useAnnounce()
  const [chosen, setChosen] = useState<Language>()
  const language = chosen ?? currentLanguage()
  const work = useMutation({
    mutationFn: (reader: Reader) => makeDocument(trace, reader, language),
    onSuccess: () => announce(t('paper.made')),
  })
  const isMaking = (reader: Reader) => work.isPending && work.variables === reader
  return (
    <section className="verdict-paper" aria-label={t('paper.title')}>
      <div className="verdict-acts-buttons">
        <NativeSelect
          aria-label={t('paper.language')}
          value={language}
          data={languages.map((one) => ({ value: one, label: t(`paper.in.${one}`) }))}
          onChange={({ currentTarget }) => isLanguage(currentTarget.value) && setChosen(currentTarget.value)}
        />
        <Button variant="default" loading={isMaking('sales')} onClick={() => work.mutate('sales')}>
          {t('paper.answer')}
        </Button>
        {may('document.readRestricted') && (
          <Button variant="default" loading={isMaking('officer')} onClick={() => work.mutate('officer')}>
            {t('paper.proof')}
          </Button>
        )}
        <Button variant="default" onClick={() => window.print()}>
          {t('paper.print')}
        </Button>
      </div>
      <ProblemNotice error={work.error} />
      {work.data && <Made document={work.data} />}
    </section>
  )
}

function Made({ document: { id, language } }: { readonly document: MadeDocument }) {
  const { t } = useTranslation()
  const path = `/api/documents/${encodeURIComponent(id)}`
  return (
    <p className="verdict-made">
      <span>{t('paper.ready', { language: t(`paper.in.${language}`) })}</span>
      <a href={`${path}/pdf`} target="_blank" rel="noreferrer">
        {t('paper.open')}
      </a>
      <a href={`${path}/pdf?download=true`} download>
        {t('paper.save')}
      </a>
      <a href={`${path}/html`} target="_blank" rel="noreferrer">
        {t('paper.web')}
      </a>
    </p>
  )
}
