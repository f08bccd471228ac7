import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CountryPicker } from '../ui/country-picker.tsx'
import { fieldError } from '../ui/field-error.ts'
import { EntryForm } from './entry-form.tsx'
import { isLongEnough, NewPassword } from './new-password.tsx'
import { refOf } from './ref-of.ts'

export interface Founder {
  readonly name: string
  readonly email: string
  readonly password: string
}
export interface Company {
  readonly name: string
  readonly ref: string
  readonly country: string
}

interface YouStepProps {
  readonly founder: Founder
  readonly change: (part: Partial<Founder>) => void
  readonly error: unknown
  readonly next: () => void
}

/** Step one: the first account, which invites all others. */
export function YouStep({ founder, change, error, next }: YouStepProps) {
  const { t } = useTranslation()
  const isReady =
    founder.name.trim() !== '' && /^[^@\s]+@[^@\s]+$/.test(founder.email) && isLongEnough(founder.password)
  return (
    <>
      <h2>{t('entry.you')}</h2>
      <p>{t('entry.youSays')}</p>
      <EntryForm send={next} act={t('entry.continue')} isBusy={false} isReady={isReady}>
        <TextInput
          id="field-name"
          label={t('entry.name')}
          autoComplete="name"
          required
          withAsterisk={false}
          value={founder.name}
          error={fieldError(error, '/person/name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          id="field-email"
          label={t('entry.email')}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={founder.email}
          error={fieldError(error, '/person/email')}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <NewPassword
          value={founder.password}
          onChange={(password) => change({ password })}
          error={fieldError(error, '/person/password')}
        />
      </EntryForm>
    </>
  )
}

interface CompanyStepProps {
  readonly company: Company
  readonly change: (part: Partial<Company>) => void
  readonly error: unknown
  readonly isBusy: boolean
  readonly back: () => void
  readonly send: () => void
}

/** Step two: the own legal entity that sells. More can follow under Administration. */
export function CompanyStep({ company, change, error, isBusy, back, send }: CompanyStepProps) {
  const { t } = useTranslation()
  const isReady = company.name.trim() !== '' && company.ref !== '' && company.country.length === 2
  const isRefOwn = company.ref !== refOf(company.name)
  const rename = (name: string) => change({ name, ...(isRefOwn ? {} : { ref: refOf(name) }) })
  return (
    <>
      <h2>{t('entry.company')}</h2>
      <p>{t('entry.companySays')}</p>
      <EntryForm send={send} act={t('entry.finish')} isBusy={isBusy} isReady={isReady} error={error}>
        <TextInput
          id="field-company"
          label={t('entry.companyName')}
          autoComplete="organization"
          required
          withAsterisk={false}
          value={company.name}
          error={fieldError(error, '/company/name')}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        <CountryPicker
          id="field-country"
          label={t('entry.companyCountry')}
          description={t('entry.companyCountrySays')}
          value={company.country}
          error={fieldError(error, '/company/country')}
          onChange={(country) => change({ country })}
        />
        <TextInput
          id="field-ref"
          label={t('entry.companyRef')}
          description={t('entry.companyRefSays')}
          autoComplete="off"
          value={company.ref}
          error={fieldError(error, '/company/ref')}
          onChange={(event) => change({ ref: event.currentTarget.value.trim() })}
        />
        <button type="button" className="text-button" onClick={back}>
          {t('common.back')}
        </button>
      </EntryForm>
    </>
  )
}
