import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemUse, RequestItem, SubjectRequestView } from '#privacy/model'
import { useMay } from '../../access/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { useStep } from './use-step.ts'

/** All that was found about the person, each with where it came from, what is proposed and what a person decided. */
export function Items({ request }: { readonly request: SubjectRequestView }) {
  const { t } = useTranslation()
  const may = useMay()
  const { items, state, ref } = request
  const work = useStep(ref)
  const isOpen = state === 'gathered' && may('privacy.work')
  const undecided = items.filter(({ decision }) => decision === null)
  const follow = () =>
    work.mutate({
      name: 'decisions',
      body: { decisions: undecided.map(({ key, proposal: { use } }) => ({ key, use })) },
    })
  return (
    <section className="form-part" aria-labelledby="items-title">
      <h2 id="items-title">{t('privacy.found', { count: items.length })}</h2>
      {items.length === 0 && <p className="soft">{t('privacy.foundNothing')}</p>}
      {isOpen && undecided.length > 0 && (
        <p className="privacy-acts">
          <button type="button" className="text-button" disabled={work.isPending} onClick={follow}>
            {t('privacy.follow', { count: undecided.length })}
          </button>
        </p>
      )}
      <ProblemNotice error={work.error} />
      <ul className="privacy-list">
        {items.map((item) => (
          <Item key={item.key} item={item} isOpen={isOpen} request={request} />
        ))}
      </ul>
    </section>
  )
}

interface ItemProps {
  readonly item: RequestItem
  readonly isOpen: boolean
  readonly request: SubjectRequestView
}

function Item({ item, isOpen, request }: ItemProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { title, link, fields, source, proposal, decision, erased } = item
  return (
    <li className="request-item">
      <div className="request-item-head">
        <strong>
          <AppLink to={link}>{title}</AppLink>
        </strong>
        <span className="state">{decision ? t(`privacy.use.${decision.use}`) : t('privacy.notDecided')}</span>
      </div>
      <p className="soft small">{t('privacy.comesFrom', { source: said(source) })}</p>
      <dl className="pairs">
        {fields.map(({ label, value }) => (
          <Pair key={said(label)} label={said(label)} value={value} />
        ))}
      </dl>
      <p>
        {t('privacy.proposed', { use: t(`privacy.use.${proposal.use}`) })} {said(proposal.because)}
      </p>
      {decision && (
        <p className="soft small">
          <PersonName person={decision.by} />
          {decision.reason && ` · ${decision.reason}`}
        </p>
      )}
      {erased && (
        <p className={erased.failed ? 'notice notice-problem' : 'soft small'}>
          {erased.failed ? said(erased.failed) : t('privacy.erasedNow')}
        </p>
      )}
      {isOpen && <Decide item={item} request={request} />}
    </li>
  )
}

function Pair({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** A person decides; where they do otherwise than proposed, they say why. */
function Decide({ item, request }: Omit<ItemProps, 'isOpen'>) {
  const { t } = useTranslation()
  const work = useStep(request.ref)
  const [reason, setReason] = useState('')
  const uses: readonly ItemUse[] = request.right === 'erasure' ? ['erase', 'keep'] : ['include', 'exclude']
  const decide = (use: ItemUse) => {
    const said = reason.trim() ? { reason: reason.trim() } : {}
    work.mutate({ name: 'decisions', body: { decisions: [{ key: item.key, use, ...said }] } })
  }
  return (
    <div className="privacy-acts">
      {uses.map((use) => (
        <button
          key={use}
          type="button"
          className="text-button"
          aria-pressed={item.decision?.use === use}
          disabled={work.isPending}
          aria-label={t(`privacy.decide.${use}`, { title: item.title })}
          onClick={() => decide(use)}
        >
          {t(`privacy.use.${use}`)}
        </button>
      ))}
      <TextInput
        className="request-reason"
        aria-label={t('privacy.reasonFor', { title: item.title })}
        placeholder={t('privacy.reasonWhere')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
    </div>
  )
}
