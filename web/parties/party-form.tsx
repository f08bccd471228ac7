import { Button, Select, Textarea, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { CountryPicker } from '../ui/country-picker.tsx'
import { fieldId } from '../ui/field.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { PartyDraft } from './draft.ts'
import { FormRows } from './form-rows.tsx'
import { ownPersonKinds, ownPersonPrefix, partyKinds, securityForces } from './words.ts'

export interface PartyFormProps {
  readonly draft: PartyDraft
  readonly change: (part: Partial<PartyDraft>) => void
  readonly isNew: boolean
  readonly error: unknown
  readonly errorAt: (path: string) => string | undefined
  readonly isSending: boolean
  readonly send: () => void
  readonly cancel: () => void
}

/** Everything a person writes of a party. Errors stand at their fields. */
export function PartyForm(props: PartyFormProps) {
  const { error, isSending, send, cancel } = props
  const { t } = useTranslation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSending) send()
  }
  return (
    <form className="party-form" onSubmit={submit} noValidate>
      <Names {...props} />
      <Kind {...props} />
      <OwnPerson {...props} />
      <FormRows {...props} />
      <ProblemNotice error={error} />
      <div className="acts-bar">
        <Button variant="default" onClick={cancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={isSending}>
          {t('party.save')}
        </Button>
      </div>
    </form>
  )
}

function Names({ draft, change, isNew, errorAt }: PartyFormProps) {
  const { t } = useTranslation()
  const text = (field: 'name' | 'nativeName' | 'ref' | 'sector' | 'birthDate') => ({
    id: fieldId(`/${field}`),
    value: draft[field],
    error: errorAt(`/${field}`),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  })
  return (
    <fieldset className="party-fields">
      <legend>{t('party.facts')}</legend>
      <TextInput label={t('party.name')} required {...text('name')} />
      {isNew && (
        <TextInput
          label={t('party.ref')}
          description={t(draft.ownPerson === '' ? 'party.refHint' : 'ownPerson.refHint')}
          required
          {...text('ref')}
        />
      )}
      <TextInput label={t('party.nativeName')} description={t('party.nativeHint')} {...text('nativeName')} />
      <Textarea
        id={fieldId('/aliases')}
        label={t('party.aliases')}
        description={t('party.aliasesHint')}
        rows={2}
        value={draft.aliases}
        error={errorAt('/aliases')}
        onChange={(event) => change({ aliases: event.currentTarget.value })}
      />
      <CountryPicker
        id={fieldId('/country')}
        label={t('party.country')}
        value={draft.country}
        error={errorAt('/country')}
        onChange={(country) => change({ country })}
      />
      <TextInput label={t('party.sector')} {...text('sector')} />
      {draft.schema === 'Person' && (
        <TextInput label={t('party.birthDate')} description={t('party.birthHint')} {...text('birthDate')} />
      )}
    </fieldset>
  )
}

/** Marks one of our own people, by whoever may: at the beginning, and not taken off again. */
function OwnPerson({ draft, change, isNew, errorAt }: PartyFormProps) {
  const { t } = useTranslation()
  const may = useMay()
  if (!may('ownPeople.change') || (!isNew && draft.ownPerson === '')) return null
  const choose = (ownPerson: string) => {
    const ref = draft.ref.startsWith(ownPersonPrefix) ? draft.ref : ownPersonPrefix
    const asParty = draft.ref.startsWith(ownPersonPrefix) ? '' : draft.ref
    change(ownPerson === '' ? { ownPerson, ref: asParty } : { ownPerson, ref, schema: 'Person' })
  }
  return (
    <fieldset className="party-fields">
      <legend>{t('ownPerson.legend')}</legend>
      <Select
        id={fieldId('/ownPerson')}
        label={t('ownPerson.label')}
        description={t('ownPerson.hint')}
        error={errorAt('/ownPerson')}
        data={ownPersonKinds.map((value) => ({ value, label: t(`ownPerson.kind.${value}`) }))}
        value={draft.ownPerson || null}
        placeholder={t('ownPerson.none')}
        clearable={isNew}
        onChange={(value) => choose(value ?? '')}
      />
    </fieldset>
  )
}

function Kind({ draft, change, errorAt }: PartyFormProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="party-fields">
      <legend>{t('party.kind')}</legend>
      <Select
        label={t('party.kind')}
        error={errorAt('/schema')}
        data={partyKinds.map((value) => ({ value, label: t(`partyKind.${value}`) }))}
        value={draft.schema || null}
        placeholder={t('party.unknown')}
        clearable
        onChange={(value) => change({ schema: value ?? '' })}
      />
      <Select
        label={t('party.publicBody')}
        error={errorAt('/publicBody')}
        data={[
          { value: 'yes', label: t('party.yes') },
          { value: 'no', label: t('party.no') },
        ]}
        value={draft.publicBody || null}
        placeholder={t('party.unknown')}
        clearable
        onChange={(value) => change({ publicBody: value === 'yes' || value === 'no' ? value : '' })}
      />
      <Select
        label={t('party.securityForce')}
        error={errorAt('/securityForce')}
        data={securityForces.map((value) => ({ value, label: t(`factValue.${value}`) }))}
        value={draft.securityForce || null}
        placeholder={t('party.unknown')}
        clearable
        onChange={(value) => change({ securityForce: value ?? '' })}
      />
    </fieldset>
  )
}
