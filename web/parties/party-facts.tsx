import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Address, Contact } from '#parties/model'
import { useFormat } from '../ui/format.ts'
import type { PartyFile } from './api.ts'

/** Who it is: names, country, numbers, addresses, people to ask, sites. What is unknown says so. */
export function PartyFacts({ party: { record, sites } }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { nativeName, aliases = [], country, area, sector, birthDate, nationality = [] } = record
  const yes = (value: boolean | undefined) =>
    value === undefined ? <Unknown /> : t(value ? 'party.yes' : 'party.no')
  return (
    <section aria-label={t('party.facts')}>
      <dl className="pairs">
        {record.ownPerson && (
          <Pair label={t('ownPerson.label')}>{t(`ownPerson.kind.${record.ownPerson}`)}</Pair>
        )}
        {nativeName && <Pair label={t('party.nativeName')}>{nativeName}</Pair>}
        {aliases.length > 0 && <Pair label={t('party.aliases')}>{aliases.join(' · ')}</Pair>}
        <Pair label={t('party.country')}>
          {country ? [format.country(country), area].filter(Boolean).join(', ') : <Unknown />}
        </Pair>
        {birthDate && <Pair label={t('party.birthDate')}>{birthDate}</Pair>}
        {nationality.length > 0 && (
          <Pair label={t('party.nationality')}>{nationality.map(format.country).join(', ')}</Pair>
        )}
        {record.ownPerson === undefined && (
          <Pair label={t('party.publicBody')}>{yes(record.publicBody)}</Pair>
        )}
        {record.securityForce && (
          <Pair label={t('party.securityForce')}>{t(`factValue.${record.securityForce}`)}</Pair>
        )}
        {record.usFederalContractor !== undefined && (
          <Pair label={t('party.usFederalContractor')}>{yes(record.usFederalContractor)}</Pair>
        )}
        {record.listedOn && record.listedOn.length > 0 && (
          <Pair label={t('party.listedOn')}>
            {record.listedOn.map((list) => t(`listing.${list}`)).join(', ')}
          </Pair>
        )}
        {sector && <Pair label={t('party.sector')}>{sector}</Pair>}
        {record.identifiers?.map(({ kind, value, country: of }) => (
          <Pair key={kind + value} label={t(`identifier.${kind}`, { defaultValue: kind })}>
            <span className="mono">{value}</span> {of && <span className="soft">{format.country(of)}</span>}
          </Pair>
        ))}
        {record.addresses?.map((address) => (
          <Pair key={JSON.stringify(address)} label={t('party.address')}>
            {addressText(address, format.country)}
          </Pair>
        ))}
        {record.contacts?.map((contact) => (
          <Pair key={JSON.stringify(contact)} label={t('party.contact')}>
            <ContactLine contact={contact} />
          </Pair>
        ))}
        {sites.map(({ ref, name, siteType, country: of, area: part }) => (
          <Pair key={ref} label={t('party.site')}>
            {name ?? ref}{' '}
            <span className="soft">
              {[siteType && t(`siteType.${siteType}`), format.country(of), part].filter(Boolean).join(' · ')}
            </span>
          </Pair>
        ))}
      </dl>
    </section>
  )
}

function Unknown() {
  const { t } = useTranslation()
  return <span className="soft">{t('party.unknown')}</span>
}

export function Pair({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function ContactLine({ contact: { name, role, email, phone } }: { readonly contact: Contact }) {
  return (
    <>
      {[name, role].filter(Boolean).join(', ')} {email && <a href={`mailto:${email}`}>{email}</a>}{' '}
      {phone && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
    </>
  )
}

/** An address in one line. */
export function addressText(address: Address, country: (code: string) => string): string {
  const { text, street, postalCode, city, area, country: of } = address
  return [text, street, [postalCode, city].filter(Boolean).join(' '), area, of && country(of)]
    .filter(Boolean)
    .join(', ')
}
