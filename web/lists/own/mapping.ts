import { type OwnField, type OwnMapping, ownFieldOf, type PreviewColumn } from '#lists/model'

/** The mapping with a column filling another field, or none: a field that takes one value is taken from its former column. */
export function withColumn(
  mapping: OwnMapping | null,
  { column, field }: { readonly column: string; readonly field: OwnField | null },
): OwnMapping {
  const dates = mapping?.dates ?? 'dayFirst'
  const isFree = (taken: OwnField) => field === null || taken !== field || ownFieldOf(taken).many
  const kept = (mapping?.columns ?? []).filter((one) => one.column !== column && isFree(one.field))
  return { dates, columns: field === null ? kept : [...kept, { column, field }] }
}

/** Whether rows have a name under this mapping. */
export function hasName(mapping: OwnMapping | null): boolean {
  return (mapping?.columns ?? []).some(({ field }) => field === 'name' || field === 'familyName')
}

/** Whether the order of day and month matters for these columns. */
export function hasDates(columns: readonly PreviewColumn[]): boolean {
  return columns.some(({ field }) => field === 'birthDate' || field === 'listedOn')
}
