import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineVerdict } from '#rules/model'
import { AppLink } from '../ui/app-link.tsx'
import { fieldOf, focusField } from '../ui/field.ts'
import { type AboutOrder, DeskActs } from './desk-acts.ts'
import { pathOfFact } from './fact-fields.ts'
import { Request } from './request.tsx'
import { SupplyAct } from './supply/supply-act.tsx'

export interface FillInProps {
  readonly fact: string
  readonly line: LineVerdict
  /** The request, for facts that somebody else has to supply. */
  readonly says: string
}

/** The way to what is not known: its field, the record that says it, or a request to whoever can. */
export function FillIn({ fact, line, says }: FillInProps) {
  const { t } = useTranslation()
  const { about } = useContext(DeskActs)
  const path = pathOfFact(fact, line.line)
  const request = <Request says={says} line={line} />
  if (path !== undefined && fieldOf(path) !== null)
    return (
      <button type="button" className="text-button" onClick={() => focusField(path)}>
        {t('verdict.fillIn')}
      </button>
    )
  if (fact === 'statement.endUse')
    return <SupplyAct supply={{ kind: 'statement' }} line={line.line} otherwise={request} />
  if (fact === 'use.balanceTest')
    return <SupplyAct supply={{ kind: 'balance' }} line={line.line} otherwise={request} />
  const party = about && partyOf(fact, about)
  if (party) return <AppLink to={`/parties/${encodeURIComponent(party)}`}>{t('verdict.openParty')}</AppLink>
  return request
}

/** The party whose record holds a fact such as `endUser.country`. */
function partyOf(fact: string, about: AboutOrder): string | undefined {
  const [role = ''] = fact.split('.')
  const parties: Readonly<Record<string, string | null | undefined>> = {
    buyer: about.buyer,
    endUser: about.endUser || about.buyer,
    consignee: about.consignee,
    payer: about.payer,
    intermediary: about.intermediary,
  }
  return parties[role] || undefined
}
