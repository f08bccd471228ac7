import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refOf } from '../../access/ref-of.ts'
import { CountryPicker } from '../country-picker.tsx'
import { Dialog } from '../dialog.tsx'
import { ProblemNotice } from '../problem-notice.tsx'
import { addParty } from './api.ts'

export interface NewRecordDialogProps {
  readonly typed: string
  readonly close: () => void
  readonly added: (key: string) => void | Promise<void>
}

/** Name, country, reference: enough for a first answer, which then says what else it needs to know. */
export function PartyDialog({ typed, close, added }: NewRecordDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(typed)
  const [country, setCountry] = useState('')
  const [ref, setRef] = useState<string>()
  const shownRef = ref ?? refOf(name)
  const work = useMutation({
    mutationFn: () => addParty({ name, country, ref: shownRef }),
    onSuccess: (key) => added(key),
  })
  const isReady = name.trim() !== '' && shownRef !== '' && country.length === 2
  const send = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation() // the dialog stands inside the form that asked for it
    if (isReady && !work.isPending) work.mutate()
  }
  return (
    <Dialog title={t('newRecord.party')} close={close}>
      <form className="new-record-form" onSubmit={send} noValidate>
        <p className="soft">{t('newRecord.partySays')}</p>
        <TextInput
          id="new-party-name"
          label={t('newRecord.name')}
          value={name}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <CountryPicker
          id="new-party-country"
          label={t('newRecord.country')}
          value={country}
          onChange={setCountry}
        />
        <TextInput
          id="new-party-ref"
          label={t('newRecord.ref')}
          description={t('newRecord.refSays')}
          value={shownRef}
          autoComplete="off"
          onChange={(event) => setRef(event.currentTarget.value.trim())}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending} disabled={!isReady}>
            {t('newRecord.addParty')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
