import { permit } from '#access'
import { type Act, AppError, type Language, ok, type Result, refuse } from '#kernel'
import { asListFile, type Download } from '../../actions.ts'
import { entriesIn, newIntake } from '../../intake.ts'
import type { ListEntry } from '../../model.ts'
import { type Reader, readActive } from '../../store.ts'
import { tallyOf } from '../../tally.ts'
import { noOwn } from '../actions.ts'
import { openList } from '../loading/actions.ts'
import type { OwnListPreview, OwnMapping } from '../model.ts'
import { newSession } from '../session.ts'
import { readOwnList } from '../store.ts'

export interface PreviewOrder {
  readonly list: string
  readonly files: readonly Download[]
  readonly mapping?: OwnMapping | undefined
  /** In which the faults are told. */
  readonly language: Language
}

const shownEntries = 20

/**
 * A file as it would be read into an own list: columns, mapping, the first entries, counts and faults. Nothing of it is
 * kept. Refuses `not_found` and what `openList` refuses; what is wrong in the file stands in the answer.
 */
export async function previewOwnList(
  db: Reader,
  given: Act,
  order: PreviewOrder,
): Promise<Result<OwnListPreview>> {
  const allowed = permit(given, 'list.import')
  if (!allowed.ok) return allowed
  const own = await readOwnList(db, order.list)
  if (!own) return refuse(noOwn(order.list))
  const opened = await openList(db, given.at, order)
  if (!opened.ok) return opened
  const { list, session = newSession() } = opened.value
  const intake = newIntake(list)
  const entries: ListEntry[] = []
  let refused: string | null = null
  try {
    for await (const entry of entriesIn(intake, order.files.map(asListFile), { acceptOrphans: false }))
      if (entries.length < shownEntries) entries.push(entry)
  } catch (error) {
    if (!(error instanceof AppError) || !['list_refused', 'invalid_input'].includes(error.code)) throw error
    if (session.faulty === 0) refused = error.wording?.[order.language] ?? error.message
  }
  const { persons, organisations, vessels, aircraft, names, ...tally } = tallyOf(intake.counter, 'present')
  const [before] = await readActive(db, order.list)
  return ok({
    ...{ list: order.list, layout: own.record.layout, refused },
    columns: session.columns.map(({ values, ...column }) => ({ ...column, values: [...values] })),
    ...{ mapping: session.mapping ?? null, mappingFrom: session.from ?? null },
    counts: { entries: tally.entries, persons, organisations, vessels, aircraft, names },
    ...{ entries: entries.map(shown), inForce: before?.tally.entries ?? null },
    leftOut: Object.fromEntries(intake.reading.leftOut),
    unknown: Object.fromEntries(intake.reading.unknown),
    faults: session.faults.map(({ line, column, says }) => ({ line, column, message: says[order.language] })),
    faulty: session.faulty,
  })
}

function shown({ entry, schema, names, origin, ...of }: ListEntry): OwnListPreview['entries'][number] {
  const [main, ...others] = names.map(({ full }) => full)
  return {
    ...{ entry, schema, line: origin.line, name: main ?? '', otherNames: others },
    birthDates: of.birthDates.map(({ text }) => text),
    countries: [...new Set([...of.nationalities, ...of.countries])],
    identifiers: of.identifiers.map(({ kind, value }) => `${kind} ${value}`),
  }
}
