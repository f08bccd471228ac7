import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReplacementView } from '#phaseout/model'
import { fieldError } from '../ui/field-error.ts'

export interface PutUpRow {
  readonly row: number
  readonly serial: string
  readonly replaces: string
}

/** A row for each device that was chosen; those that go away stand beside. */
export const rowsFor = ({ quantity, serials }: Pick<ReplacementView, 'quantity' | 'serials'>): PutUpRow[] =>
  Array.from({ length: Math.min(quantity, 200) }, (_, row) => ({
    row,
    serial: '',
    replaces: serials[row] ?? '',
  }))

/** Rows that were left empty were not put up. */
export const sentRows = (rows: readonly PutUpRow[]) =>
  rows
    .filter(({ serial }) => serial.trim() !== '')
    .map(({ serial, replaces }) => ({ serial: serial.trim(), replaces: replaces.trim() || null }))

export interface DevicesFieldProps {
  readonly rows: readonly PutUpRow[]
  readonly error: unknown
  readonly change: (rows: readonly PutUpRow[]) => void
}

/** Serials of what was put up, and of what each took the place of. */
export function DevicesField({ rows, error, change }: DevicesFieldProps) {
  const { t } = useTranslation()
  const set = (at: number, part: Partial<PutUpRow>) =>
    change(rows.map((one) => (one.row === at ? { ...one, ...part } : one)))
  return (
    <div className="replacement-devices">
      {rows.map(({ row, serial, replaces }) => (
        <div key={row}>
          <TextInput
            label={t('replacements.field.serial', { n: row + 1 })}
            value={serial}
            error={fieldError(error, `/devices/${row}/serial`)}
            onChange={({ currentTarget }) => set(row, { serial: currentTarget.value })}
          />
          <TextInput
            label={t('replacements.field.replaces', { n: row + 1 })}
            value={replaces}
            error={fieldError(error, `/devices/${row}/replaces`)}
            onChange={({ currentTarget }) => set(row, { replaces: currentTarget.value })}
          />
        </div>
      ))}
    </div>
  )
}
