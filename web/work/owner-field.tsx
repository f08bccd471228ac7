import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Owner } from '#lifecycle/model'
import { useRoleWords } from '../app/role-words.ts'
import { useColleagues } from '../ui/people.ts'

/** Roles that can owe something here. */
const roles = [
  ...['sales', 'complianceOfficer', 'legal', 'procurement', 'productManager'],
  ...['engineer', 'management', 'administrator'],
]

export interface OwnerFieldProps {
  readonly owner: Owner
  readonly choose: (owner: Owner) => void
}

/** Whoever holds a role, or one colleague. */
export function OwnerField({ owner, choose }: OwnerFieldProps) {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  const people = useColleagues()
  return (
    <NativeSelect
      label={t('work.owner')}
      value={`${owner.kind} ${owner.id}`}
      data={[
        { group: t('work.roles'), items: roles.map((id) => ({ value: `role ${id}`, label: roleWords(id) })) },
        {
          group: t('work.people'),
          items: people.map(({ id, name }) => ({ value: `person ${id}`, label: name })),
        },
      ]}
      onChange={({ currentTarget }) => {
        const [kind, id = ''] = currentTarget.value.split(' ')
        choose({ kind: kind === 'person' ? 'person' : 'role', id })
      }}
    />
  )
}
