import { type Wording, wording } from '#kernel'
import type { PartyOwnership } from '#parties/model'

type Cell = string | number | null

/** One column of the table behind the picture, as the export heads it, and what stands in it. */
interface Column {
  readonly title: Wording
  readonly cell: (edge: PartyOwnership['edges'][number], nameOf: (ref: string) => string) => Cell
}

/** The table of holdings as a file: the same rows as on the screen, with all that is known of each. */
export const ownershipColumns: readonly Column[] = [
  {
    title: wording('Ägare', 'Eier', 'Omistaja', 'Owner'),
    cell: ({ record }, nameOf) => nameOf(record.owner),
  },
  {
    title: wording('Ägarens referens', 'Eierens referanse', 'Omistajan viite', 'Reference of the owner'),
    cell: ({ record }) => record.owner,
  },
  { title: wording('Ägd', 'Eid', 'Omistettu', 'Owned'), cell: ({ record }, nameOf) => nameOf(record.owned) },
  {
    title: wording('Den ägdas referens', 'Den eides referanse', 'Omistetun viite', 'Reference of the owned'),
    cell: ({ record }) => record.owned,
  },
  { title: wording('Slag', 'Type', 'Laji', 'Kind'), cell: ({ record }) => record.kind },
  { title: wording('Andel (%)', 'Andel (%)', 'Osuus (%)', 'Share (%)'), cell: ({ record }) => record.share },
  {
    title: wording('Minst (%)', 'Minst (%)', 'Vähintään (%)', 'At least (%)'),
    cell: ({ record }) => record.range?.least ?? null,
  },
  {
    title: wording('Högst (%)', 'Høyst (%)', 'Enintään (%)', 'At most (%)'),
    cell: ({ record }) => record.range?.most ?? null,
  },
  { title: wording('Från', 'Fra', 'Alkaen', 'From'), cell: ({ record }) => record.from ?? null },
  { title: wording('Till', 'Til', 'Päättyen', 'To'), cell: ({ record }) => record.to ?? null },
  { title: wording('Källa', 'Kilde', 'Lähde', 'Source'), cell: ({ record }) => record.source ?? null },
  {
    title: wording('Säkerhet', 'Sikkerhet', 'Varmuus', 'Confidence'),
    cell: ({ record }) => record.confidence ?? null,
  },
  {
    title: wording('Handlar som en enligt', 'Opptrer som én etter', 'Toimii yhtenä', 'Acts as one under'),
    cell: ({ record }) => record.joint ?? null,
  },
  {
    title: wording('Räknas enligt', 'Regnes etter', 'Lasketaan', 'Counts for'),
    cell: ({ counts }) => counts.join(', '),
  },
]

/** Rows of the table, those that hold on the day first, as they came. */
export async function* ownershipRows({ edges, nodes }: PartyOwnership): AsyncGenerator<Cell[]> {
  const names = new Map(nodes.map(({ ref, name }) => [ref, name]))
  const nameOf = (ref: string) => names.get(ref) ?? ref
  const sorted = [...edges.filter(({ inForce }) => inForce), ...edges.filter(({ inForce }) => !inForce)]
  for (const edge of sorted) yield ownershipColumns.map(({ cell }) => cell(edge, nameOf))
}
