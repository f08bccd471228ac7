import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../field.ts'
import { type Answers, type AskedField, askedFields, type FieldSchema, type FormSchema } from './schema.ts'

export interface SchemaFormProps {
  readonly schema: FormSchema
  readonly answers: Answers
  readonly change: (answers: Answers) => void
  /** Field → what is wrong with it. */
  readonly errors?: Readonly<Record<string, string | undefined>>
  /** Stands below a field: its evidence. */
  readonly below?: (name: string) => ReactNode
}

/** A questionnaire from its JSON Schema: branches open and close as one answers; what is left blank stays unknown. */
export function SchemaForm({ schema, answers, change, errors = {}, below }: SchemaFormProps) {
  const set = (name: string) => (answer: unknown) => {
    const { [name]: _former, ...others } = answers
    change(answer === undefined ? others : { ...others, [name]: answer })
  }
  return (
    <div className="schema-form">
      {askedFields(schema, answers).map((asked) => (
        <div key={asked.name} className="schema-field">
          <Field
            asked={asked}
            answer={answers[asked.name]}
            set={set(asked.name)}
            error={errors[asked.name]}
          />
          {below?.(asked.name)}
        </div>
      ))}
    </div>
  )
}

interface FieldProps {
  readonly asked: AskedField
  readonly answer: unknown
  readonly set: (answer: unknown) => void
  readonly error: string | undefined
}

function Field(props: FieldProps) {
  const { name, field, isRequired } = props.asked
  const shared = {
    id: fieldId(`/${name}`),
    label: field.title ?? name,
    description: field.description,
    error: props.error,
    required: isRequired,
  }
  if (field.type === 'boolean') return <YesNo {...props} shared={shared} />
  if (field.type === 'array') return <Several {...props} />
  if (choicesOf(field).length > 0) return <OneOf {...props} shared={shared} />
  return <Written {...props} shared={shared} />
}

interface Shared {
  readonly shared: {
    readonly id: string
    readonly label: string
    readonly description: string | undefined
    readonly error: string | undefined
    readonly required: boolean
  }
}

const choicesOf = ({ oneOf, enum: values = [] }: FieldSchema) =>
  oneOf?.map(({ const: value, title }) => ({ value, label: title })) ??
  values.map((value) => ({ value, label: value }))

/** Yes, no, or not answered: a box that is merely not ticked would be taken for a no. */
function YesNo({ answer, set, shared }: FieldProps & Shared) {
  const { t } = useTranslation()
  const value = answer === true ? 'yes' : answer === false ? 'no' : ''
  return (
    <NativeSelect
      {...shared}
      value={value}
      data={[
        { value: '', label: t('form.notAnswered') },
        { value: 'yes', label: t('form.yes') },
        { value: 'no', label: t('form.no') },
      ]}
      onChange={({ currentTarget }) =>
        set(currentTarget.value === '' ? undefined : currentTarget.value === 'yes')
      }
    />
  )
}

function OneOf({ asked: { field }, answer, set, shared }: FieldProps & Shared) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      {...shared}
      value={typeof answer === 'string' ? answer : ''}
      data={[{ value: '', label: t('form.notAnswered') }, ...choicesOf(field)]}
      onChange={({ currentTarget }) => set(currentTarget.value || undefined)}
    />
  )
}

function Several({ asked: { name, field }, answer, set, error }: FieldProps) {
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : []
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    set(next.length > 0 ? next : undefined)
  }
  return (
    <Checkbox.Group
      label={field.title ?? name}
      description={field.description}
      error={error}
      value={chosen.map(String)}
    >
      {choicesOf(field.items ?? {}).map(({ value, label }) => (
        <Checkbox key={value} value={value} label={label} onChange={() => toggle(value)} />
      ))}
    </Checkbox.Group>
  )
}

const inputTypes: Readonly<Record<string, string>> = { date: 'date', email: 'email', uri: 'url' }

function Written({ asked: { field }, answer, set, shared }: FieldProps & Shared) {
  const value = answer === undefined ? '' : String(answer)
  if ((field.maxLength ?? 0) > 200)
    return (
      <Textarea
        {...shared}
        rows={4}
        value={value}
        onChange={({ currentTarget }) => set(currentTarget.value || undefined)}
      />
    )
  const isNumber = field.type === 'number' || field.type === 'integer'
  const read = (text: string) => (text === '' ? undefined : isNumber ? Number(text) : text)
  return (
    <TextInput
      {...shared}
      type={isNumber ? 'number' : (inputTypes[field.format ?? ''] ?? 'text')}
      {...(field.minimum === undefined ? {} : { min: field.minimum })}
      {...(field.maximum === undefined ? {} : { max: field.maximum })}
      value={value}
      onChange={({ currentTarget }) => set(read(currentTarget.value))}
    />
  )
}
