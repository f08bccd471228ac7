/** The columns of a table of warnings; several names or allegations in one cell are parted by `|`. */
export const warningColumns = [
  'title',
  'text',
  'source.class',
  'source.name',
  'source.url',
  'datedOn',
  'receivedAt',
  'kind',
  'subjects',
  'allegations',
  'language',
  'confidentiality',
  'legalEntity',
] as const

export function unknownColumns(row: Readonly<Record<string, string>>): string[] {
  return Object.keys(row).filter((column) => !warningColumns.some((known) => known === column))
}

/** A row as what a warning is read from; empty cells are left out. It is not checked yet. */
export function warningOfRow(row: Readonly<Record<string, string>>): unknown {
  const plain = [
    'title',
    'text',
    'datedOn',
    'receivedAt',
    'kind',
    'language',
    'confidentiality',
    'legalEntity',
  ]
  const cells = (column: string) =>
    (row[column] ?? '').split('|').flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]))
  const given = (columns: readonly string[], name: (column: string) => string) =>
    Object.fromEntries(
      columns.flatMap((column) => (row[column] ? [[name(column), row[column]] as const] : [])),
    )
  const source = given(['source.class', 'source.name', 'source.url'], (column) =>
    column.slice('source.'.length),
  )
  return {
    ...given(plain, (column) => column),
    source,
    ...(row.subjects ? { subjects: cells('subjects').map((name) => ({ name })) } : {}),
    ...(row.allegations ? { allegations: cells('allegations').map((text) => ({ text })) } : {}),
  }
}
