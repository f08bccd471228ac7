import '../cases/requests/requests.css'
import './hearing.css'
import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OwnNotice } from '#phaseout/model'
import { ask, write } from '../app/client.ts'
import { fieldError } from '../ui/field-error.ts'
import { useFormat } from '../ui/format.ts'
import { useKept } from '../ui/kept.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { useNoteOutside } from './api.ts'

const at = (ref: string) => `/api/outside/notices/${encodeURIComponent(ref)}`

/** What a customer is told of a phase-out: what stands at their sites, until when it goes on, and what they say to it. */
export function NoticesPart() {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['outside', 'notices'],
    queryFn: ({ signal }) => ask<{ items: readonly OwnNotice[] }>('/api/outside/notices', { signal }),
  })
  return (
    <>
      <ProblemNotice error={error} />
      {data?.items.length === 0 && (
        <section>
          <h2>{t('ownNotice.title')}</h2>
          <p className="soft">{t('ownNotice.none')}</p>
        </section>
      )}
      {data?.items.map((notice) => (
        <Notice key={notice.ref} notice={notice} />
      ))}
    </>
  )
}

function Notice({ notice }: { readonly notice: OwnNotice }) {
  const { t } = useTranslation()
  const format = useFormat()
  const note = useNoteOutside()
  const { ref, letter, language, readAt } = notice
  const open = useMutation({ mutationFn: () => write<OwnNotice>(`${at(ref)}/open`), onSuccess: note })
  if (!letter) return null
  return (
    <section className="request-card" aria-labelledby={`notice-${ref}`}>
      <h2 id={`notice-${ref}`}>{t('ownNotice.from', { company: letter.company, ref })}</h2>
      <ScrollingTable label={t('ownNotice.assets')}>
        <thead>
          <tr>
            <th scope="col">{t('ownNotice.product')}</th>
            <th scope="col">{t('ownNotice.count')}</th>
            <th scope="col">{t('ownNotice.until')}</th>
          </tr>
        </thead>
        <tbody>
          {notice.assets.map(({ product, name, count, until, isOver }) => (
            <tr key={product}>
              <td>{name}</td>
              <td className="number">{format.number(count)}</td>
              <td>
                {until === null
                  ? t('ownNotice.service')
                  : t(isOver ? 'ownNotice.over' : 'ownNotice.warranty', { day: format.day(until) })}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      {readAt === null ? (
        <div>
          <Button loading={open.isPending} onClick={() => open.mutate()}>
            {t('ownNotice.open')}
          </Button>
        </div>
      ) : (
        <div>
          <p>{t('ownNotice.stops', { company: letter.company, day: format.day(letter.from) })}</p>
          <p className="as-sent" lang={language}>
            {letter.reason}
          </p>
          <p>{t('ownNotice.sorry')}</p>
          <p>{t('ownNotice.goesOn')}</p>
          <p>{t('ownNotice.contact', { contact: letter.contact })}</p>
        </div>
      )}
      <ProblemNotice error={open.error} />
      {readAt !== null && <Dialogue notice={notice} />}
    </section>
  )
}

/** Where proposals will stand too, beside what was said on them. */
function Dialogue({ notice }: { readonly notice: OwnNotice }) {
  const { t } = useTranslation()
  const format = useFormat()
  const note = useNoteOutside()
  const draft = useKept(`outside.notice.${notice.ref}`, { text: '' })
  const { text } = draft.value
  const work = useMutation({
    mutationFn: () => write<OwnNotice>(`${at(notice.ref)}/answer`, { text: text.trim() }),
    onSuccess: async () => {
      draft.forget()
      await note()
    },
  })
  return (
    <>
      <h3>{t('ownNotice.dialogue')}</h3>
      {notice.entries.map((entry) => (
        <div key={entry.at + entry.text}>
          <p className="soft">
            {t(entry.side === 'customer' ? 'ownNotice.you' : 'ownNotice.we')}, {format.instant(entry.at)}
          </p>
          <p className="as-sent">{entry.text}</p>
        </div>
      ))}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '' && !work.isPending) work.mutate()
        }}
      >
        <Textarea
          label={t('ownNotice.text')}
          rows={4}
          value={text}
          error={fieldError(work.error, '/text')}
          onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
        />
        <ProblemNotice error={work.error} />
        <div>
          <Button type="submit" disabled={text.trim() === ''} loading={work.isPending}>
            {t('ownNotice.send')}
          </Button>
        </div>
      </form>
    </>
  )
}
