import { Button, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { useFormat } from './format.ts'

/** The instant the page shows, from the address; undefined for now. Goes as `asOf` with every question that knows it. */
export function useAsOf(): string | undefined {
  return useSearch({ strict: false }).asOf
}

/** Across the page, so that nobody takes the past for today. Nothing can be written while it stands. */
export function AsOfBand() {
  const { t } = useTranslation()
  const format = useFormat()
  const asOf = useAsOf()
  const set = useSetAsOf()
  if (asOf === undefined) return null
  return (
    <p className="band band-past">
      <span>{t('asOf.band', { at: format.instant(asOf) })}</span>
      <button type="button" className="text-button" onClick={() => set(undefined)}>
        {t('asOf.leave')}
      </button>
    </p>
  )
}

/** Opens the page as it was at an instant. Stands on records that keep their history. */
export function AsOfSwitch() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="text-button" onClick={() => setOpen(true)}>
        {t('asOf.open')}
      </button>
      {isOpen && <AsOfDialog close={() => setOpen(false)} />}
    </>
  )
}

function AsOfDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  const set = useSetAsOf()
  const [at, setAt] = useState('')
  const isGood = at !== '' && !Number.isNaN(Date.parse(at))
  return (
    <Dialog title={t('asOf.title')} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isGood) return
          set(new Date(at).toISOString())
          close()
        }}
      >
        <TextInput
          type="datetime-local"
          label={t('asOf.instant')}
          description={t('asOf.says')}
          value={at}
          data-autofocus
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <div className="dialog-acts">
          <Button type="submit" disabled={!isGood}>
            {t('asOf.show')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function useSetAsOf(): (asOf: string | undefined) => void {
  const navigate = useNavigate()
  return (asOf) => void navigate({ to: '.', search: (former) => ({ ...former, asOf }) })
}
