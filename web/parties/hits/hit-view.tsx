import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownHit } from '#screening/model'
import { useMay, useSession } from '../../access/session.ts'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { useSaid } from '../../ui/said.ts'
import type { PartyFile } from '../api.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { HitComparison } from './hit-comparison.tsx'

export interface HitProps {
  readonly hit: ShownHit
  readonly party: PartyFile
}

/** One hit: how close and why, side by side with the entry, what was decided, and what can be decided now. */
export function HitView({ hit, party }: HitProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { list, entry, name, score, because, inWords, settles, programmes, standing } = hit
  return (
    <article className={`hit hit-${standing}`}>
      <header className="hit-head">
        <h3>{name ?? t('hits.entry', { entry })}</h3>
        <span className="state">{t(`hitStanding.${standing}`)}</span>
        <Link to="/lists" search={{ list }}>
          {list}
        </Link>
        <code>{entry}</code>
        {programmes.length > 0 && (
          <span className="soft">{t('hits.programmes', { programmes: programmes.join(', ') })}</span>
        )}
      </header>
      {name === null && <p className="soft">{t('hits.noLonger')}</p>}
      {inWords && <p>{said(inWords)}</p>}
      {score !== null && <p>{t('hits.likeness', { percent: format.number(Math.round(score * 100)) })}</p>}
      {because.length > 0 && (
        <ul className="hit-because">
          {because.map(({ feature, says, wording }) => (
            <li key={feature + says}>{said(wording)}</li>
          ))}
        </ul>
      )}
      {settles.length > 0 && (
        <>
          <h4>{t('alerts.settles')}</h4>
          <ul className="hit-because">
            {settles.map(({ code, says }) => (
              <li key={code + says.en}>{said(says)}</li>
            ))}
          </ul>
        </>
      )}
      <details className="hit-compare" open={standing === 'open'}>
        <summary>{t('hits.compare')}</summary>
        <HitComparison hit={hit} party={party} />
      </details>
      <Decided hit={hit} />
      <Deciding hit={hit} party={party} />
    </article>
  )
}

/** What people said of it so far, each with the reason. */
function Decided({ hit: { hit, standing } }: { readonly hit: ShownHit }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!hit) return <p className="soft">{t('hits.nobodyYet')}</p>
  const { verdict, reason, decidedBy, secondBy, decidedAt, proposed } = hit
  return (
    <div className="hit-said">
      {verdict && (
        <p>
          <strong>{t(`hitVerdict.${verdict}`)}</strong>
          {decidedBy && (
            <>
              {' '}
              <PersonName person={decidedBy} />
            </>
          )}
          {secondBy && (
            <>
              {' + '}
              <PersonName person={secondBy} />
            </>
          )}
          {decidedAt && <span className="soft"> {format.instant(decidedAt)}</span>}
          {reason && <q> {reason}</q>}
        </p>
      )}
      {verdict && verdict !== 'needInfo' && standing === 'open' && (
        <p className="notice">{t('hits.openAgain')}</p>
      )}
      {proposed && (
        <p className="notice">
          {t('hits.waits')} <strong>{t(`hitVerdict.${proposed.verdict}`)}</strong>{' '}
          <PersonName person={proposed.by} /> <span className="soft">{format.instant(proposed.at)}</span>{' '}
          <q>{proposed.reason}</q>
        </p>
      )}
    </div>
  )
}

/** The decision: offered to those who may; the first signer learns that it is another's turn. */
function Deciding({ hit, party }: HitProps) {
  const { t } = useTranslation()
  const may = useMay()
  const { data: session } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (!may('hit.decide')) return <p className="soft">{t('hits.whoDecides')}</p>
  const me = session?.signedIn ? session.person.id : ''
  const isMine = hit.hit?.proposed?.by === me
  const isSecond = hit.hit?.proposed !== undefined && !isMine
  return (
    <>
      {isMine && <p>{t('hits.yours')}</p>}
      <Button
        variant={hit.standing === 'open' && !isMine ? 'filled' : 'default'}
        onClick={() => setOpen(true)}
      >
        {t(isSecond ? 'hits.sign' : hit.standing === 'open' && !isMine ? 'hits.decide' : 'hits.decideAnew')}
      </Button>
      {isOpen && <DecideDialog hit={hit} party={party} close={() => setOpen(false)} />}
    </>
  )
}
