import { useTranslation } from 'react-i18next'
import type { EntryChange } from '#lists/model'
import { fieldValue } from './field-value.ts'
import { pairValues } from './pair-values.ts'
import { useValueWords } from './use-value-words.ts'

/** A difference as rows of a spreadsheet: one for each value that came, went or became another one. */
export function useChangeRows() {
  const { t } = useTranslation()
  const words = useValueWords()
  const columns = ['entry', 'name', 'change', 'field', 'before', 'after'] as const
  const rowsOf = ({ entry, name, change, fields }: EntryChange): string[][] => {
    const head = [entry, name, t(`changeKind.${change}`)]
    if (fields.length === 0) return [[...head, '', '', '']]
    return fields.flatMap(({ field, removed, added }) => {
      const said = (value: string) => fieldValue(field, value, words)
      return pairValues(removed.map(said), added.map(said)).map(({ before = '', after = '' }) => [
        ...head,
        ...[t(`listField.${field}`), before, after],
      ])
    })
  }
  return { head: columns.map((column) => t(`changeColumn.${column}`)), rowsOf }
}
