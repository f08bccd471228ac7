import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnListLine } from '#lists/model'
import { useMay } from '../../access/session.ts'
import { useFormat } from '../../ui/format.ts'
import { useColleagues } from '../../ui/people.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { endOwn } from './api.ts'
import { OwnForm } from './own-form.tsx'
import { OwnUpload } from './own-upload.tsx'

/** One own list: what it is for, what is in force of it, and what may be done with it now. */
export function OwnView({ list }: { readonly list: OwnListLine }) {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <>
      <header className="summary-head">
        <h2>{list.title}</h2>
        <code>{list.name}</code>
        <span className={list.state === 'open' ? 'soft' : 'own-over'}>{t(`ownListState.${list.state}`)}</span>
      </header>
      {list.state === 'expired' && <p className="notice">{t('ownLists.expiredSays')}</p>}
      <Facts list={list} />
      {may('list.own') && list.state !== 'ended' && <Acts list={list} />}
      {may('list.import') && list.state === 'open' && <OwnUpload key={list.name} list={list} />}
    </>
  )
}

function Facts({ list }: { readonly list: OwnListLine }) {
  const { t } = useTranslation()
  const format = useFormat()
  const owner = useColleagues().find(({ id }) => id === list.owner)?.name ?? list.owner
  return (
    <section className="form-part" aria-labelledby="own-facts">
      <h2 id="own-facts">{t('ownLists.facts')}</h2>
      <dl className="pairs">
        <dt>{t('ownLists.owner')}</dt>
        <dd>{owner}</dd>
        <dt>{t('ownLists.reason')}</dt>
        <dd className="own-prose">{list.reason}</dd>
        <dt>{t('ownLists.expiresOn')}</dt>
        <dd>{format.weekday(list.expiresOn)}</dd>
        <dt>{t('ownLists.layout')}</dt>
        <dd>{t(`ownLayout.${list.layout}`)}</dd>
        <dt>{t('ownLists.inForce')}</dt>
        <dd>
          {list.version === null ? (
            t('ownLists.nothing')
          ) : (
            <>
              <Link to="/lists/$name/entries" params={{ name: list.name }}>
                {t('ownLists.entries', { count: list.entries })}
              </Link>
              {list.importedAt && <span className="soft"> · {format.instant(list.importedAt)}</span>}
            </>
          )}
        </dd>
        {list.endedAt && (
          <>
            <dt>{t('ownLists.endedAt')}</dt>
            <dd>
              {format.instant(list.endedAt)}
              {list.state === 'ended' && list.endReason ? (
                <span className="own-prose"> · {list.endReason}</span>
              ) : null}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Acts({ list }: { readonly list: OwnListLine }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'change' | 'end'>()
  const close = () => setOpen(undefined)
  const end = async (reason: string) => {
    await endOwn(list.name, reason)
    await queries.invalidateQueries({ queryKey: ['own-lists'] })
    await queries.invalidateQueries({ queryKey: ['lists'] })
  }
  return (
    <p className="own-acts">
      <Button variant="default" onClick={() => setOpen('change')}>
        {t('ownLists.change')}
      </Button>
      <Button variant="default" onClick={() => setOpen('end')}>
        {t('ownLists.end')}
      </Button>
      {open === 'change' && <OwnForm list={list} close={close} />}
      {open === 'end' && (
        <ReasonDialog
          title={t('ownLists.endTitle', { title: list.title })}
          says={<p>{t('ownLists.endSays', { count: list.entries })}</p>}
          act={t('ownLists.end')}
          close={close}
          send={end}
        />
      )}
    </p>
  )
}
