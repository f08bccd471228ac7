import type { StreamCounts } from '#screening'
import type { Input } from './asked.ts'

/** The columns of a file and as what each is looked at. */
export function namedColumns({ header, reading }: Pick<Input, 'header' | 'reading'>) {
  if (reading.kind !== 'cells' || !header) return []
  return header.map((heading, column) => ({ heading, field: reading.columns[column] ?? null }))
}

const mostShown = 60

/** What a file was taken for, and as what its columns are looked at: shown before any work is done. */
export function shownInput(
  file: string,
  input: Pick<Input, 'kind' | 'header' | 'reading'>,
): readonly string[] {
  const columns = namedColumns(input)
  const shown = columns.slice(0, mostShown)
  const width = Math.max(0, ...shown.map(({ heading }) => Math.min(40, heading.length)))
  const lines = shown.map(
    ({ heading, field }) =>
      `  ${heading.padEnd(width)}  ${field === null ? '– not looked at' : `→ ${field}`}`,
  )
  const more = columns.length - shown.length
  return [
    `${file === '-' ? 'Standard input' : file}: ${input.kind}`,
    ...lines,
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...(columns.some(({ field }) => field === null) ? ['  To look at others: --map FIELD=HEADING'] : []),
  ]
}

const number = new Intl.NumberFormat('en')

/** What came of it all, in a sentence. */
export function summaryOf(counts: StreamCounts, { file }: { readonly file: string | undefined }): string {
  const { read, screened, refused, passed, hits } = counts
  const said = [
    `${number.format(read)} read: ${number.format(screened)} screened, ${number.format(refused)} could not be screened`,
    ...(passed > 0 ? [`${number.format(passed)} are no parties`] : []),
  ].join(', ')
  const where = file === undefined ? '' : ` Written to ${file}.`
  return `${said}; ${number.format(hits)} with a hit. No hit is not a clearance.${where}`
}
