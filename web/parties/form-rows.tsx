import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CountryPicker } from '../ui/country-picker.tsx'
import { fieldId } from '../ui/field.ts'
import { Icon } from '../ui/icon.tsx'
import type { PartyFormProps } from './party-form.tsx'
import { identifierKinds } from './words.ts'

/** Numbers, addresses and people to ask: as many as there are. */
export function FormRows({ draft, change, errorAt }: PartyFormProps) {
  return (
    <>
      <Rows
        group="identifiers"
        rows={draft.identifiers}
        fields={['kind', 'value', 'country']}
        fresh={{ kind: 'orgNo', value: '', country: draft.country }}
        set={(identifiers) => change({ identifiers })}
        errorAt={errorAt}
      />
      <Rows
        group="addresses"
        rows={draft.addresses}
        fields={['street', 'postalCode', 'city', 'country']}
        fresh={{ street: '', postalCode: '', city: '', country: draft.country }}
        set={(addresses) => change({ addresses })}
        errorAt={errorAt}
      />
      <Rows
        group="contacts"
        rows={draft.contacts}
        fields={['name', 'role', 'email', 'phone']}
        fresh={{ name: '', role: '', email: '', phone: '' }}
        set={(contacts) => change({ contacts })}
        errorAt={errorAt}
      />
    </>
  )
}

interface RowsProps<Name extends string> {
  readonly group: 'identifiers' | 'addresses' | 'contacts'
  readonly rows: readonly Readonly<Record<Name, string>>[]
  readonly fields: readonly Name[]
  readonly fresh: Readonly<Record<Name, string>>
  readonly set: (rows: readonly Readonly<Record<Name, string>>[]) => void
  readonly errorAt: (path: string) => string | undefined
}

function Rows<Name extends string>({ group, rows, fields, fresh, set, errorAt }: RowsProps<Name>) {
  const { t } = useTranslation()
  const put = (index: number, name: Name, text: string) =>
    set(rows.map((row, place) => (place === index ? { ...row, [name]: text } : row)))
  return (
    <fieldset className="party-group">
      <legend>{t(`party.${group}`)}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place alone
        <div key={index} className="party-row">
          {fields.map((name) => (
            <Cell
              key={name}
              {...{ name, group, index }}
              value={row[name]}
              error={errorAt(`/${group}/${index}/${name}`)}
              onChange={(text) => put(index, name, text)}
            />
          ))}
          <button
            type="button"
            className="icon-button"
            aria-label={t('party.removeRow', { number: index + 1 })}
            onClick={() => set(rows.filter((_, place) => place !== index))}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
      <button type="button" className="text-button" onClick={() => set([...rows, fresh])}>
        {t(`party.addRow.${group}`)}
      </button>
    </fieldset>
  )
}

interface CellProps {
  readonly name: string
  readonly group: string
  readonly index: number
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (text: string) => void
}

function Cell({ name, group, index, value, error, onChange }: CellProps) {
  const { t } = useTranslation()
  const id = fieldId(`/${group}/${index}/${name}`)
  const label = t(`partyField.${name}`)
  if (name === 'country') return <CountryPicker {...{ id, label, value, error, onChange }} />
  if (name === 'kind') {
    const kinds = identifierKinds.some((kind) => kind === value)
      ? identifierKinds
      : [value, ...identifierKinds]
    return (
      <div className="plain-select">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`identifier.${kind}`, { defaultValue: kind })}
            </option>
          ))}
        </select>
      </div>
    )
  }
  return (
    <TextInput {...{ id, label, value, error }} onChange={(event) => onChange(event.currentTarget.value)} />
  )
}
