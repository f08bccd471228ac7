import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../ui/field.ts'
import { type CharterDraft, undated } from './charter-draft.ts'

export interface CharterFieldsProps {
  readonly draft: CharterDraft
  readonly change: (draft: CharterDraft) => void
}

const rows: Readonly<Record<keyof CharterDraft, number>> = {
  why: 4,
  scope: 3,
  questions: 4,
  obligations: 3,
  timetable: 3,
}

/** Why, how far, what is asked, against what, by when: what an investigation needs before it begins (R31). */
export function CharterFields({ draft, change }: CharterFieldsProps) {
  const { t } = useTranslation()
  const strays = undated(draft)
  const names = ['why', 'scope', 'questions', 'obligations', 'timetable'] as const
  return (
    <>
      {names.map((name) => (
        <Textarea
          key={name}
          id={fieldId(`/charter/${name}`)}
          label={t(`charter.${name}`)}
          description={t(`charterHint.${name}`)}
          rows={rows[name]}
          value={draft[name]}
          error={
            name === 'timetable' && strays.length > 0 ? t('charter.undated', { line: strays[0] }) : undefined
          }
          onChange={({ currentTarget }) => change({ ...draft, [name]: currentTarget.value })}
        />
      ))}
    </>
  )
}
