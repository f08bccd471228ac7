import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverrideLine } from '#countries/model'
import { useMay, useSignedIn } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { useToast } from '../ui/toast.tsx'
import { decideOverride } from './api.ts'
import { BandStep } from './band-mark.tsx'

export interface OverrideTableProps {
  readonly lines: readonly OverrideLine[]
  /** On the page of the place itself, which need not be named again. */
  readonly isOnPage?: boolean
}

/** Bands that people asked for, set or withdrew, with what may be done now. */
export function OverrideTable({ lines, isOnPage = false }: OverrideTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ScrollingTable label={t('countries.overrides')}>
      <thead>
        <tr>
          {!isOnPage && <th scope="col">{t('countries.country')}</th>}
          <th scope="col">{t('countries.band')}</th>
          <th scope="col">{t('countries.standing')}</th>
          <th scope="col">{t('countries.until')}</th>
          <th scope="col">{t('countries.reason')}</th>
          <th scope="col">{t('countries.askedBy')}</th>
          <th scope="col">{t('countries.approvedBy')}</th>
          <th scope="col">{t('countries.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            {!isOnPage && (
              <td>
                <Link
                  to="/countries/$code"
                  params={{ code: line.country }}
                  search={line.area ? { area: line.area } : {}}
                >
                  {format.country(line.country)} {line.area}
                </Link>
              </td>
            )}
            <td>
              <BandStep from={line.instead} to={line.band} />
            </td>
            <td>{t(`overrideStanding.${line.standing}`)}</td>
            <td>{format.instant(line.expiresAt)}</td>
            <td>{line.reason}</td>
            <td>
              <PersonName person={line.askedBy} />
            </td>
            <td>{line.approvedBy && <PersonName person={line.approvedBy} />}</td>
            <td>
              <Acts line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

function Acts({ line }: { readonly line: OverrideLine }) {
  const { t } = useTranslation()
  const may = useMay()
  const { person } = useSignedIn()
  const [asked, setAsked] = useState<'approve' | 'withdraw'>()
  const isOpen = line.standing === 'asked' || line.standing === 'inForce'
  const isOwn = line.askedBy === person.id
  return (
    <span className="edition-acts">
      {line.standing === 'asked' && may('country.approve') && isOwn && (
        <span className="soft small">{t('countries.another')}</span>
      )}
      {line.standing === 'asked' && may('country.approve') && !isOwn && (
        <button type="button" className="text-button" onClick={() => setAsked('approve')}>
          {t('countries.approve')}
        </button>
      )}
      {isOpen && may('country.override') && (
        <button type="button" className="text-button" onClick={() => setAsked('withdraw')}>
          {t('countries.withdraw')}
        </button>
      )}
      {asked && <Decide line={line} how={asked} close={() => setAsked(undefined)} />}
    </span>
  )
}

interface DecideProps {
  readonly line: OverrideLine
  readonly how: 'approve' | 'withdraw'
  readonly close: () => void
}

function Decide({ line, how, close }: DecideProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const queries = useQueryClient()
  const say = useToast()
  const send = async () => {
    const { recheckedOrders } = await decideOverride(line.id, how)
    await queries.invalidateQueries({ queryKey: ['countries'] })
    say({ says: t('countries.rechecked', { count: recheckedOrders.length }) })
  }
  const facts = { name: format.country(line.country), band: line.band, until: format.instant(line.expiresAt) }
  return (
    <ReasonDialog
      title={t(how === 'approve' ? 'countries.approve' : 'countries.withdraw')}
      says={t(how === 'approve' ? 'countries.approveSays' : 'countries.withdrawSays', facts)}
      act={t(how === 'approve' ? 'countries.approve' : 'countries.withdraw')}
      asks="none"
      close={close}
      send={send}
    />
  )
}
