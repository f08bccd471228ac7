import { Button, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ExitRow, newCriterion } from './course.ts'

export interface ExitFieldsProps {
  readonly rows: readonly ExitRow[]
  /** How many, from the first, were consulted on and stay as they are. */
  readonly fixed: number
  readonly canWrite: boolean
  readonly change: (rows: readonly ExitRow[]) => void
}

export function ExitFields({ rows, fixed, canWrite, change }: ExitFieldsProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="exit-head">
      <h2 id="exit-head">{t('plans.course.exit')}</h2>
      <p className="soft">{t('plans.course.exitSays')}</p>
      {rows.length === 0 && <p className="soft">{t('plans.course.noExit')}</p>}
      {!canWrite && (
        <dl className="plan-exit">
          {rows.map(({ id, what, shown }) => (
            <div key={id}>
              <dt>{what}</dt>
              <dd>{shown || <strong>{t('plans.course.notShown')}</strong>}</dd>
            </div>
          ))}
        </dl>
      )}
      {canWrite && (
        <>
          {rows.map((row, n) => (
            <ExitField
              key={row.id}
              n={n + 1}
              row={row}
              isFixed={n < fixed}
              change={(next) => change(rows.map((one) => (one.id === row.id ? next : one)))}
              remove={() => change(rows.filter((one) => one.id !== row.id))}
            />
          ))}
          <Button variant="default" onClick={() => change([...rows, newCriterion()])}>
            {t('plans.course.addExit')}
          </Button>
        </>
      )}
    </section>
  )
}

interface ExitFieldProps {
  readonly n: number
  readonly row: ExitRow
  readonly isFixed: boolean
  readonly change: (row: ExitRow) => void
  readonly remove: () => void
}

function ExitField({ n, row, isFixed, change, remove }: ExitFieldProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="plan-row">
      <legend>{t('plans.course.criterion', { n })}</legend>
      <TextInput
        label={t('plans.course.condition')}
        value={row.what}
        readOnly={isFixed}
        onChange={({ currentTarget: { value } }) => change({ ...row, what: value })}
      />
      <Textarea
        label={t('plans.course.shown')}
        rows={2}
        value={row.shown}
        onChange={({ currentTarget: { value } }) => change({ ...row, shown: value })}
      />
      {!isFixed && (
        <Button variant="default" size="compact-sm" onClick={remove}>
          {t('plans.course.removeExit', { n })}
        </Button>
      )}
    </fieldset>
  )
}
