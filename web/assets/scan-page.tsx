import './assets.css'
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScanView } from '#phaseout/model'
import type { Outcome } from '#rules/model'
import { ask } from '../app/client.ts'
import { useFormat } from '../ui/format.ts'
import { OutcomeMark } from '../ui/outcome.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { PhotoPart } from './photo-part.tsx'

/** `/assets/scan?serial=LG-240117`: typed, read by a scanner that types, or out of a photograph. */
export interface ScanSearch {
  readonly serial?: string
}

/** For the technician's phone: a serial, and what may be done for the device today. */
export function ScanPage() {
  const { t } = useTranslation()
  const { serial } = useSearch({ from: '/assets/scan' })
  const { data, error } = useQuery({
    queryKey: ['scan', serial],
    queryFn: ({ signal }) =>
      ask<ScanView>(`/api/assets/scan?serial=${encodeURIComponent(serial ?? '')}`, { signal }),
    enabled: serial !== undefined,
  })
  return (
    <Page title={t('assets.scan')} focusTitle={false}>
      <SerialForm key={serial} serial={serial ?? ''} />
      {serial === undefined && <p className="soft">{t('assets.scanSays')}</p>}
      {serial !== undefined && !data && !error && <Skeleton lines={5} />}
      {error && <ProblemNotice error={error} />}
      {data && <Scanned view={data} />}
    </Page>
  )
}

function SerialForm({ serial }: { readonly serial: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(serial)
  const look = (wanted: string) => void navigate({ to: '/assets/scan', search: { serial: wanted } })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') look(typed.trim())
  }
  return (
    <>
      <form className="scan-form" onSubmit={submit}>
        <TextInput
          label={t('assets.serial')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button type="submit">{t('assets.look')}</Button>
      </form>
      <PhotoPart look={look} />
    </>
  )
}

function Scanned({ view }: { readonly view: ScanView }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { productName, customerName, siteName, warrantyEnd, answers } = view
  return (
    <section aria-live="polite">
      <h2>{productName}</h2>
      <p className="soft">
        {customerName}, {siteName}
        <br />
        {warrantyEnd ? t('assets.warranty', { day: format.day(warrantyEnd) }) : t('assets.noWarranty')}
      </p>
      <ul className="scan-answers">
        {answers.map(({ purpose, outcome, says }) => (
          <li key={purpose}>
            <h3>{t(`assets.purpose.${purpose}`)}</h3>
            <OutcomeMark outcome={outcome as Outcome} />
            <p>{said(says)}</p>
            {purpose === 'returnToMaker' && outcome !== 'allow' && <strong>{t('assets.export')}</strong>}
          </li>
        ))}
      </ul>
    </section>
  )
}
