import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#notices/model'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useFormat } from '../../ui/format.ts'
import { Popup } from '../../ui/popup.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Sign } from '../../ui/sign.tsx'
import { useNotices, useReadNotices } from './api.ts'

/** How many notices wait, and the panel that shows them. A new one is said to those who hear the screen. */
export function NoticesBell() {
  const { t } = useTranslation()
  const { data, error, refetch } = useNotices()
  const items = data?.items ?? []
  const count = data?.unread ?? 0
  const read = useReadNotices()
  useSayNews(count)
  return (
    <Popup
      label={count > 0 ? t('notices.some', { count }) : t('notices.none')}
      sign={<Sign name="bell" />}
      words={count > 0 && <span className="bell-count">{count}</span>}
      onOpen={() => void refetch()}
    >
      <div className="notices-panel">
        <h2>{t('notices.title')}</h2>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
        {!error && count === 0 && <p className="soft">{t('notices.noneSays')}</p>}
        <ul>
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </ul>
        {count > 1 && (
          <button type="button" className="text-button" onClick={() => read.mutate('all')}>
            {t('notices.allRead')}
          </button>
        )}
      </div>
    </Popup>
  )
}

function useSayNews(count: number): void {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const former = useRef(count)
  useEffect(() => {
    if (count > former.current) announce(t('notices.some', { count }))
    former.current = count
  }, [count, announce, t])
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { history } = useRouter()
  const read = useReadNotices()
  const { link } = notice.about
  const open = () => {
    read.mutate([notice.id])
    history.push(link)
  }
  return (
    <li className="notice-row">
      <div>
        <a
          href={link}
          onClick={(event) => {
            event.preventDefault()
            open()
          }}
        >
          {notice.title}
        </a>
        <p>{notice.text}</p>
        <time className="soft small" dateTime={notice.at}>
          {format.instant(notice.at)}
        </time>
      </div>
      <button
        type="button"
        className="text-button small"
        disabled={read.isPending}
        onClick={() => read.mutate([notice.id])}
      >
        {t('notices.markRead')} <span className="unseen">{notice.title}</span>
      </button>
    </li>
  )
}
