import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterimView } from '#casework/model'
import { categories } from '#rules/model'
import { useMay } from '../../access/session.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { RecordName } from '../../ui/record-name.tsx'
import { RecordPicker } from '../../ui/record-picker.tsx'
import { useNoteCase } from '../api.ts'
import { beginInterim, endInterim, renewInterim, useInterims } from './api.ts'

/** What is stopped while the case is investigated, until when, and by whom. */
export function InterimPart({ caseRef }: { readonly caseRef: string }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error } = useInterims(caseRef)
  const [isBeginning, setBeginning] = useState(false)
  return (
    <section aria-labelledby="interim-head">
      <h2 id="interim-head">{t('interim.title')}</h2>
      <ProblemNotice error={error} />
      {data?.items.length === 0 && <p className="soft">{t('interim.none')}</p>}
      <ul>
        {data?.items.map((interim) => (
          <InterimLine key={interim.ref} interim={interim} />
        ))}
      </ul>
      {may('case.interim') && (
        <Button variant="default" onClick={() => setBeginning(true)}>
          {t('interim.begin')}
        </Button>
      )}
      {isBeginning && <InterimDialog caseRef={caseRef} close={() => setBeginning(false)} />}
    </section>
  )
}

function InterimLine({ interim }: { readonly interim: InterimView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const note = useNoteCase()
  const [isEnding, setEnding] = useState(false)
  const [isRenewing, setRenewing] = useState(false)
  const [lastDay, setLastDay] = useState('')
  const { ref, suppliers, until, by, ended, isInForce, reason } = interim
  const send = async (why: string) => {
    await endInterim(ref, why)
    await note(interim.case)
  }
  const renew = async (why: string) => {
    await renewInterim(ref, lastDay, why)
    await note(interim.case)
  }
  return (
    <li>
      {ref}:{' '}
      {suppliers.map((supplier) => (
        <RecordName key={supplier} type="organisation" reference={supplier} />
      ))}
      ,{' '}
      {isInForce
        ? t('interim.until', { at: format.instant(until) })
        : t('interim.over', { at: format.instant(ended?.at ?? until) })}{' '}
      <span className="soft">
        (<PersonName person={by} />: {reason})
      </span>{' '}
      {isInForce && may('case.interim') && (
        <>
          <button type="button" className="text-button" onClick={() => setRenewing(true)}>
            {t('interim.renew')}
          </button>{' '}
          <button type="button" className="text-button" onClick={() => setEnding(true)}>
            {t('interim.end')}
          </button>
        </>
      )}
      {isRenewing && (
        <ReasonDialog
          title={t('interim.renew')}
          says={
            <>
              <p>{t('interim.renewSays')}</p>
              <LastDay value={lastDay} onChange={setLastDay} />
            </>
          }
          act={t('interim.renew')}
          close={() => setRenewing(false)}
          send={renew}
        />
      )}
      {isEnding && (
        <ReasonDialog
          title={t('interim.end')}
          says={t('interim.endSays')}
          act={t('interim.end')}
          close={() => setEnding(false)}
          send={send}
        />
      )}
    </li>
  )
}

interface InterimDialogProps {
  readonly caseRef: string
  readonly close: () => void
}

/** Which supplier's new sales wait, in which categories, until when, and why. Sales people read none of the reason. */
function InterimDialog({ caseRef, close }: InterimDialogProps) {
  const { t } = useTranslation()
  const note = useNoteCase()
  const [supplier, setSupplier] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [lastDay, setLastDay] = useState('')
  const [reason, setReason] = useState('')
  const work = useMutation({
    mutationFn: () =>
      beginInterim(caseRef, {
        ...{
          suppliers: [supplier],
          categories: categories.filter((one) => chosen.includes(one)),
          lastDay,
          reason,
        },
      }),
    onSuccess: async () => {
      await note(caseRef)
      close()
    },
  })
  return (
    <Dialog title={t('interim.begin')} close={close}>
      <form
        className="proposal-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!work.isPending) work.mutate()
        }}
      >
        <p>{t('interim.says')}</p>
        <RecordPicker
          type="organisation"
          id={fieldId('/suppliers/0')}
          label={t('interim.supplier')}
          value={supplier}
          error={fieldError(work.error, '/suppliers/0')}
          onChange={setSupplier}
        />
        <Checkbox.Group label={t('decisions.categories')} value={[...chosen]} onChange={setChosen}>
          <div className="decision-categories">
            {categories.map((category) => (
              <Checkbox key={category} value={category} label={t(`newRecord.category.${category}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <LastDay value={lastDay} error={fieldError(work.error, '/lastDay')} onChange={setLastDay} />
        <Textarea
          id={fieldId('/reason')}
          label={t('decisions.reason')}
          rows={3}
          value={reason}
          error={fieldError(work.error, '/reason')}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('interim.begin')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface LastDayProps {
  readonly value: string
  readonly onChange: (day: string) => void
  readonly error?: string | undefined
}

function LastDay({ value, onChange, error }: LastDayProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      id={fieldId('/lastDay')}
      type="date"
      label={t('interim.lastDay')}
      description={t('interim.lastDayHint')}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
