import { useTranslation } from 'react-i18next'
import type { ListStatus, ListSupply } from '#lists/model'

export interface WhereFromProps {
  readonly list: ListStatus
  readonly supply: ListSupply | undefined
}

/** Nothing of the list is here yet: which file it is, where it is found, and the ways to bring it in. */
export function WhereFrom({ list, supply }: WhereFromProps) {
  const { t } = useTranslation()
  const isOwn = list.name.startsWith('own-')
  return (
    <section className="form-part" aria-labelledby="from-title">
      <h2 id="from-title">{t('lists.absentTitle')}</h2>
      <p>{t('lists.absentSays')}</p>
      {!isOwn && (
        <>
          <p className="list-steps">{t(supply?.isFetched ? 'lists.absentFetched' : 'lists.absentByHand')}</p>
          <dl className="pairs">
            <dt>{t('lists.files')}</dt>
            <dd lang="en">{list.files}</dd>
            <dt>{t('lists.from')}</dt>
            <dd>
              <a href={list.url} target="_blank" rel="noreferrer">
                {list.url}
              </a>
            </dd>
            <dt>{t('lists.schedule')}</dt>
            <dd lang="en">{list.schedule}</dd>
            <dt>{t('lists.command')}</dt>
            <dd>
              <code>{`aktsam lists import ${list.name} FILE`}</code>
            </dd>
          </dl>
        </>
      )}
    </section>
  )
}
