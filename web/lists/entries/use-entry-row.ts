import { useTranslation } from 'react-i18next'
import type { ListEntry } from '#lists/model'
import { otherNames } from './entry-words.ts'

/** An entry as a row of a spreadsheet. Values of a list stand in one cell, apart by `; `. */
export function useEntryRow() {
  const { t } = useTranslation()
  const cells = (entry: ListEntry): string[] => [
    entry.entry,
    t(`entryKind.${entry.schema}`),
    entry.names[0]?.full ?? '',
    otherNames(entry).join('; '),
    entry.birthDates.map(({ text }) => text).join('; '),
    entry.nationalities.join('; '),
    entry.countries.join('; '),
    entry.identifiers.map(({ kind, value }) => `${t(`numberKind.${kind}`)} ${value}`).join('; '),
    entry.programmes.join('; '),
    entry.listedOn ?? '',
  ]
  const head = [
    ...[t('entries.reference'), t('entries.kind'), t('entries.name'), t('entries.otherNames')],
    ...[t('entries.born'), t('entries.nationalities'), t('entries.countries')],
    ...[t('entries.numbers'), t('entries.programmes'), t('entries.listedOn')],
  ]
  return { head, cells }
}
