import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useIsOwnEntity } from '../access/session.ts'
import { CountryPicker } from '../ui/country-picker.tsx'
import { fieldId } from '../ui/field.ts'
import { RecordPicker } from '../ui/record-picker.tsx'
import { useRecords } from '../ui/records.ts'
import type { FormProps } from './form.ts'
import { orderTypes, parties, wordIn } from './words.ts'

const currencies = ['SEK', 'NOK', 'EUR', 'DKK', 'USD', 'GBP']

/** Who sells, who buys, where it goes. Rare parties and terms are folded away until they are needed. */
export function PartyFields(form: FormProps) {
  const { t } = useTranslation()
  const { draft, errors } = form
  const rare = [
    draft.consignee,
    draft.payer,
    draft.intermediary,
    draft.contract,
    draft.quotedAt,
    draft.bindingUntil,
  ]
  const isRareShown = rare.some(Boolean) || draft.orderType !== 'standard'
  return (
    <section className="form-part" aria-label={t('desk.parties')}>
      <div className="field-grid">
        <SellerField {...form} />
        <PartyField {...form} party="buyer" />
        <PartyField {...form} party="endUser" />
        <CountryPicker
          id={fieldId('/shipTo/country')}
          label={t('field.shipTo')}
          value={draft.shipToCountry}
          error={errors['/shipTo/country'] ?? errors['/shipTo']}
          onChange={(shipToCountry) => form.change({ shipToCountry })}
        />
        <TextInput
          id={fieldId('/ref')}
          label={t('field.ref')}
          value={draft.ref}
          error={errors['/ref']}
          disabled={form.isStored}
          autoComplete="off"
          onChange={(event) => form.change({ ref: event.currentTarget.value })}
        />
        <NativeSelect
          id={fieldId('/currency')}
          label={t('field.currency')}
          value={draft.currency}
          data={currencies.includes(draft.currency) ? currencies : [draft.currency, ...currencies]}
          error={errors['/currency']}
          onChange={(event) => form.change({ currency: event.currentTarget.value })}
        />
      </div>
      <details open={isRareShown}>
        <summary>{t('desk.moreParties')}</summary>
        <RareFields {...form} />
      </details>
    </section>
  )
}

function SellerField({ draft, errors, change }: FormProps) {
  const { t } = useTranslation()
  const { data } = useRecords('legalEntity', '', 50)
  const isOwn = useIsOwnEntity()
  const known = (data?.items ?? [])
    .filter(({ key }) => isOwn(key) || key === draft.legalEntity)
    .map(({ key, record }) => ({ value: key, label: record.name ?? key }))
  const isForeign = draft.legalEntity !== '' && !known.some(({ value }) => value === draft.legalEntity)
  return (
    <NativeSelect
      id={fieldId('/legalEntity')}
      label={t('field.legalEntity')}
      value={draft.legalEntity}
      error={errors['/legalEntity']}
      data={[
        { value: '', label: t('desk.choose') },
        ...known,
        ...(isForeign ? [{ value: draft.legalEntity, label: draft.legalEntity }] : []),
      ]}
      onChange={(event) => change({ legalEntity: event.currentTarget.value })}
    />
  )
}

function PartyField({
  draft,
  errors,
  change,
  party,
}: FormProps & { readonly party: (typeof parties)[number] }) {
  const { t } = useTranslation()
  return (
    <RecordPicker
      type="organisation"
      id={fieldId(`/${party}`)}
      label={t(`field.${party}`)}
      value={draft[party]}
      error={errors[`/${party}`]}
      onChange={(key) => change({ [party]: key })}
    />
  )
}

function RareFields(form: FormProps) {
  const { t } = useTranslation()
  const { draft, errors, change } = form
  const text = (name: 'shipToArea' | 'quotedAt' | 'bindingUntil', path: string, type: 'text' | 'date') => (
    <TextInput
      id={fieldId(path)}
      type={type}
      label={t(`field.${name}`)}
      value={type === 'date' ? draft[name].slice(0, 10) : draft[name]}
      error={errors[path]}
      autoComplete="off"
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <div className="field-grid">
      {parties.slice(2).map((party) => (
        <PartyField key={party} {...form} party={party} />
      ))}
      {text('shipToArea', '/shipTo/area', 'text')}
      <NativeSelect
        id={fieldId('/orderType')}
        label={t('field.orderType')}
        value={draft.orderType}
        error={errors['/orderType']}
        data={orderTypes.map((type) => ({ value: type, label: t(`orderType.${type}`) }))}
        onChange={(event) =>
          change({ orderType: wordIn(orderTypes, event.currentTarget.value) ?? 'standard' })
        }
      />
      <RecordPicker
        type="contract"
        shows="key"
        id={fieldId('/contract')}
        label={t('field.contract')}
        value={draft.contract}
        error={errors['/contract']}
        onChange={(contract) => change({ contract })}
      />
      {text('quotedAt', '/quotedAt', 'date')}
      {text('bindingUntil', '/bindingUntil', 'date')}
    </div>
  )
}
