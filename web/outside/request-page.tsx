import '../cases/requests/requests.css'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnRequest } from '#casework/model'
import { fieldError } from '../ui/field-error.ts'
import { FilesField } from '../ui/files-field.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { askForTime, handIn, refuseItem, useNoteOutside, useOwnRequest } from './api.ts'

/** One request as the supplier sees it: item by item, with what was handed in. */
export function RequestPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref } = useParams({ from: '/outside/requests/$ref' })
  const { data, error } = useOwnRequest(ref)
  if (!data)
    return <Page title={ref}>{error ? <ProblemNotice error={error} /> : <Skeleton lines={6} />}</Page>
  return (
    <Page
      title={t('outside.requestTitle', { ref, from: data.from })}
      aside={<span className="state">{said(data.stateTitle)}</span>}
    >
      <div className="outside">
        {data.dueOn && <p>{t('outside.due', { day: format.day(data.dueOn) })}</p>}
        {data.intro && <p className="prose">{data.intro}</p>}
        <label>
          <span>{t('outside.percent', { percent: data.percent })}</span>{' '}
          <progress max={100} value={data.percent} />
        </label>
        {data.items.map((item) => (
          <Item key={item.id} request={data} item={item} />
        ))}
        {data.isOpen && <MoreTime request={data} />}
      </div>
    </Page>
  )
}

type Item = OwnRequest['items'][number]

function Item({ request, item }: { readonly request: OwnRequest; readonly item: Item }) {
  const { t } = useTranslation()
  const note = useNoteOutside()
  const [files, setFiles] = useState<readonly File[]>([])
  const [isRefusing, setRefusing] = useState(false)
  const work = useMutation({
    mutationFn: async () => {
      for (const file of files) await handIn(request.ref, item.id, file)
    },
    onSuccess: () => setFiles([]),
    onSettled: note,
  })
  return (
    <section className="request-card" aria-labelledby={`item-${item.id}`}>
      <h2 id={`item-${item.id}`}>
        {item.what} <span className="state">{t(`ownItemState.${item.state}`)}</span>
      </h2>
      <p>{item.why}</p>
      <p className="soft">{t('outside.required', { what: item.requiredEvidence })}</p>
      {item.evidence.length > 0 && <p>{t('outside.handedIn', { count: item.evidence.length })}</p>}
      {item.said && <p className="prose">{item.said}</p>}
      {request.isOpen && (
        <>
          <FilesField
            label={t('outside.files', { what: item.what })}
            hint={t('outside.filesHint')}
            files={files}
            change={setFiles}
          />
          <div className="acts">
            <Button disabled={files.length === 0} loading={work.isPending} onClick={() => work.mutate()}>
              {t('outside.handIn')}
            </Button>
            <Button variant="default" onClick={() => setRefusing(true)}>
              {t('outside.refuse')}
            </Button>
          </div>
          <ProblemNotice error={work.error} />
        </>
      )}
      {isRefusing && (
        <ReasonDialog
          title={t('outside.refuseTitle', { what: item.what })}
          says={t('outside.refuseSays')}
          act={t('outside.refuse')}
          close={() => setRefusing(false)}
          send={async (reason) => {
            await refuseItem(request.ref, item.id, reason)
            await note()
          }}
        />
      )}
    </section>
  )
}

function MoreTime({ request }: { readonly request: OwnRequest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const note = useNoteOutside()
  const [until, setUntil] = useState('')
  const [why, setWhy] = useState('')
  const work = useMutation({ mutationFn: () => askForTime(request.ref, until, why.trim()), onSuccess: note })
  return (
    <section aria-labelledby="time-head">
      <h2 id="time-head">{t('outside.time')}</h2>
      {request.timeWishes.map((wish) => (
        <p key={wish.at} className="notice">
          {t(`timeWish.${wish.answer ?? 'open'}`, { day: format.day(wish.until) })}
        </p>
      ))}
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!work.isPending) work.mutate()
        }}
      >
        <TextInput
          type="date"
          label={t('outside.timeUntil')}
          value={until}
          error={fieldError(work.error, '/until')}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <Textarea
          label={t('outside.timeWhy')}
          rows={2}
          value={why}
          error={fieldError(work.error, '/why')}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
        <ProblemNotice error={work.error} />
        <div>
          <Button type="submit" variant="default" loading={work.isPending}>
            {t('outside.askTime')}
          </Button>
        </div>
      </form>
    </section>
  )
}
