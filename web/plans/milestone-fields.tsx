import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/format.ts'
import { useColleagues } from '../ui/people.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { type MilestoneRow, newMilestone } from './course.ts'

export interface MilestoneFieldsProps {
  readonly rows: readonly MilestoneRow[]
  readonly canWrite: boolean
  readonly change: (rows: readonly MilestoneRow[]) => void
}

export function MilestoneFields({ rows, canWrite, change }: MilestoneFieldsProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="milestones-head">
      <h2 id="milestones-head">{t('plans.course.milestones')}</h2>
      {rows.length === 0 && <p className="soft">{t('plans.course.noMilestones')}</p>}
      {!canWrite && rows.length > 0 && <MilestoneTable rows={rows} />}
      {canWrite && (
        <>
          {rows.map((row, n) => (
            <MilestoneField
              key={row.id}
              n={n + 1}
              row={row}
              change={(next) => change(rows.map((one) => (one.id === row.id ? next : one)))}
              remove={() => change(rows.filter((one) => one.id !== row.id))}
            />
          ))}
          <Button variant="default" onClick={() => change([...rows, newMilestone()])}>
            {t('plans.course.addMilestone')}
          </Button>
        </>
      )}
    </section>
  )
}

function MilestoneTable({ rows }: Pick<MilestoneFieldsProps, 'rows'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ScrollingTable label={t('plans.course.milestones')}>
      <thead>
        <tr>
          {(['what', 'dueOn', 'owner', 'doneOn'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`plans.course.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, what, dueOn, owner, doneOn }) => (
          <tr key={id}>
            <td>{what}</td>
            <td>{format.weekday(dueOn)}</td>
            <td>{owner ? <PersonName person={owner} /> : t('plans.course.nobody')}</td>
            <td>{doneOn && format.weekday(doneOn)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

interface MilestoneFieldProps {
  readonly n: number
  readonly row: MilestoneRow
  readonly change: (row: MilestoneRow) => void
  readonly remove: () => void
}

function MilestoneField({ n, row, change, remove }: MilestoneFieldProps) {
  const { t } = useTranslation()
  const people = useColleagues()
  const known = people.some(({ id }) => id === row.owner) || row.owner === ''
  return (
    <fieldset className="plan-row">
      <legend>{t('plans.course.milestone', { n })}</legend>
      <TextInput
        label={t('plans.course.what')}
        value={row.what}
        onChange={({ currentTarget: { value } }) => change({ ...row, what: value })}
      />
      <TextInput
        type="date"
        label={t('plans.course.dueOn')}
        value={row.dueOn}
        onChange={({ currentTarget: { value } }) => change({ ...row, dueOn: value })}
      />
      <NativeSelect
        label={t('plans.course.owner')}
        value={row.owner}
        data={[
          { value: '', label: t('plans.course.nobody') },
          ...(known ? [] : [{ value: row.owner, label: row.owner }]),
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => change({ ...row, owner: value })}
      />
      <TextInput
        type="date"
        label={t('plans.course.doneOn')}
        value={row.doneOn}
        onChange={({ currentTarget: { value } }) => change({ ...row, doneOn: value })}
      />
      <Button variant="default" size="compact-sm" onClick={remove}>
        {t('plans.course.removeMilestone', { n })}
      </Button>
    </fieldset>
  )
}
