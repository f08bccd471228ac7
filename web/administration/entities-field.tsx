import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEntities } from './entities.ts'

export interface EntitiesFieldProps {
  readonly label: string
  readonly value: 'all' | readonly string[]
  readonly onChange: (value: 'all' | readonly string[]) => void
  readonly error?: string | undefined
}

/** All our companies, or those ticked. */
export function EntitiesField({ label, value, onChange, error }: EntitiesFieldProps) {
  const { t } = useTranslation()
  const { data = [] } = useEntities()
  return (
    <div className="entities-field">
      <NativeSelect
        label={label}
        value={value === 'all' ? 'all' : 'some'}
        data={[
          { value: 'all', label: t('administration.allEntities') },
          { value: 'some', label: t('administration.someEntities') },
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'all' ? 'all' : [])}
      />
      {value !== 'all' && (
        <Checkbox.Group
          label={<span className="unseen">{label}</span>}
          value={[...value]}
          error={error}
          onChange={(refs) => onChange(refs)}
        >
          {data.map(({ key, record }) => (
            <Checkbox key={key} value={key} label={record.name} />
          ))}
        </Checkbox.Group>
      )}
    </div>
  )
}
