import '../cases/requests/requests.css'
import { Button, Checkbox, Radio, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnMandate } from '#casework/model'
import { useFee } from '../cases/experts/fee.ts'
import { fieldError } from '../ui/field-error.ts'
import { FilesField } from '../ui/files-field.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import {
  deliver,
  readingOf,
  signDeclaration,
  useNoteOutside,
  useOwnMandate,
  usePieces,
  writeNote,
} from './api.ts'

/** An expert's mandate: signed first, then the room with what may be read, notes, and what is delivered. */
export function MandatePage() {
  const feeOf = useFee()
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref } = useParams({ from: '/outside/mandates/$ref' })
  const { data, error } = useOwnMandate(ref)
  if (!data)
    return <Page title={ref}>{error ? <ProblemNotice error={error} /> : <Skeleton lines={6} />}</Page>
  return (
    <Page
      title={t('outside.mandateTitle', { ref, company: data.company })}
      aside={<span className="state">{said(data.stateTitle)}</span>}
    >
      <div className="outside">
        <p className="prose">{data.scope}</p>
        <ol>
          {data.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
        <p>
          {t('outside.until', { at: format.instant(data.until) })} ·{' '}
          {t('outside.deliverable', { what: data.deliverable.what, day: format.day(data.deliverable.dueOn) })}{' '}
          · {feeOf(data.fee)}
        </p>
        {data.state === 'offered' && <Signing mandate={data} />}
        {data.state === 'conflicted' && <p className="notice notice-wait">{t('outside.conflicted')}</p>}
        {data.isOpen && <Room mandate={data} />}
      </div>
    </Page>
  )
}

function Signing({ mandate }: { readonly mandate: OwnMandate }) {
  const { t } = useTranslation()
  const said = useSaid()
  const note = useNoteOutside()
  const [isIndependent, setIndependent] = useState(true)
  const [conflicts, setConflicts] = useState('')
  const [accepts, setAccepts] = useState(false)
  const named = conflicts.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const work = useMutation({
    mutationFn: () =>
      signDeclaration(mandate.ref, {
        ...{ isIndependent, conflicts: isIndependent ? [] : named, acceptsConfidence: true },
      }),
    onSuccess: note,
  })
  return (
    <form
      className="case-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (accepts && !work.isPending) work.mutate()
      }}
    >
      <h2>{t('outside.sign')}</h2>
      <Radio.Group
        label={t('outside.independence')}
        value={isIndependent ? 'yes' : 'no'}
        onChange={(value) => setIndependent(value === 'yes')}
      >
        <Radio value="yes" label={t('outside.independent')} />
        <Radio value="no" label={t('outside.hasConflict')} />
      </Radio.Group>
      {!isIndependent && (
        <Textarea
          label={t('outside.conflicts')}
          description={t('outside.conflictsHint')}
          rows={3}
          value={conflicts}
          error={fieldError(work.error, '/conflicts')}
          onChange={({ currentTarget }) => setConflicts(currentTarget.value)}
        />
      )}
      <Checkbox
        label={said(mandate.confidence)}
        checked={accepts}
        onChange={({ currentTarget }) => setAccepts(currentTarget.checked)}
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" disabled={!accepts} loading={work.isPending}>
          {t('outside.sign')}
        </Button>
      </div>
    </form>
  )
}

function Room({ mandate }: { readonly mandate: OwnMandate }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ref } = mandate
  const pieces = usePieces(ref, mandate.isOpen)
  return (
    <>
      <section aria-labelledby="pieces-head">
        <h2 id="pieces-head">{t('outside.pieces')}</h2>
        <p className="soft">{t('outside.piecesSays')}</p>
        <ProblemNotice error={pieces.error} />
        {pieces.data?.items.length === 0 && <p className="soft">{t('outside.noPieces')}</p>}
        <ul>
          {pieces.data?.items.map(({ id, title, receivedAt, shown }) => (
            <li key={id}>
              {shown === null ? (
                <span>{title}</span>
              ) : (
                <a href={readingOf(ref, id)} target="_blank" rel="noreferrer">
                  {title}
                </a>
              )}{' '}
              <span className="soft">
                {format.instant(receivedAt)} {shown === null && t('outside.notShown')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Notes mandate={mandate} />
      <Delivery mandate={mandate} />
    </>
  )
}

function Notes({ mandate }: { readonly mandate: OwnMandate }) {
  const { t } = useTranslation()
  const format = useFormat()
  const note = useNoteOutside()
  const [text, setText] = useState('')
  const work = useMutation({
    mutationFn: () => writeNote(mandate.ref, text.trim()),
    onSuccess: async () => {
      setText('')
      await note()
    },
  })
  return (
    <section aria-labelledby="notes-head">
      <h2 id="notes-head">{t('outside.notes')}</h2>
      {mandate.notes.map(({ at, text: said }) => (
        <p key={at} className="prose">
          {format.instant(at)}: {said}
        </p>
      ))}
      <Textarea
        label={t('outside.note')}
        rows={3}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
      <Button
        variant="default"
        disabled={text.trim().length < 3}
        loading={work.isPending}
        onClick={() => work.mutate()}
      >
        {t('outside.writeNote')}
      </Button>
    </section>
  )
}

function Delivery({ mandate }: { readonly mandate: OwnMandate }) {
  const { t } = useTranslation()
  const format = useFormat()
  const note = useNoteOutside()
  const [files, setFiles] = useState<readonly File[]>([])
  const work = useMutation({
    mutationFn: async () => {
      for (const file of files) await deliver(mandate.ref, file)
    },
    onSuccess: () => setFiles([]),
    onSettled: note,
  })
  const { receivedAt } = mandate.deliverable
  return (
    <section aria-labelledby="delivery-head">
      <h2 id="delivery-head">{t('outside.delivery')}</h2>
      {receivedAt && (
        <p className="notice notice-good">{t('outside.delivered', { at: format.instant(receivedAt) })}</p>
      )}
      <FilesField
        label={t('outside.deliveryFiles')}
        hint={t('outside.filesHint')}
        files={files}
        change={setFiles}
      />
      <ProblemNotice error={work.error} />
      <Button disabled={files.length === 0} loading={work.isPending} onClick={() => work.mutate()}>
        {t('outside.deliver')}
      </Button>
    </section>
  )
}
