import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { type Static, Type } from 'typebox'
import { AppError, inEnglish, Nullable } from '#kernel'
import { answerOf } from './answer.ts'
import { operands } from './arguments.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { openBlob } from './files.ts'
import { table } from './output.ts'

const Edition = Type.Object({
  id: Type.String(),
  index: Type.String(),
  file: Type.String(),
  rows: Type.Integer(),
  places: Type.Integer(),
  yearFrom: Type.Integer(),
  yearTo: Type.Integer(),
  leftOut: Type.Record(Type.String(), Type.Integer()),
  importedAt: Type.String(),
  inForce: Type.Boolean(),
})
const Imported = Type.Object({ edition: Edition, change: Type.String() })

const importFigures = command(
  'Loads files of figures on countries; which publication each is, its header says. Bands change once somebody else adopts them.',
  { files: { type: 'positional', required: false, description: 'one or more files, CSV or Excel' } },
  async (args, { config, out }) => {
    const files = operands(args, 0, 'one or more files of figures')
    await withClient(config, async (client) => {
      for (const file of files) {
        const form = new FormData()
        form.append('file', await openBlob(file), basename(file))
        const raw = { type: 'multipart/form-data', data: form }
        const answer = await client.call({ method: 'POST', path: '/api/countries/indices', raw })
        if (out.isJson) out.json(answer)
        else out.line(summary(answerOf(Imported, answer)))
      }
    })
    return 0
  },
)

function summary({ edition, change }: Static<typeof Imported>): string {
  const { index, file, rows, places, yearFrom, yearTo, leftOut, id } = edition
  if (change === 'unchanged') return `${file}: these bytes were loaded before, as ${index} ${id}.`
  const left = Object.entries(leftOut).map(([why, count]) => `${count} ${why}`)
  const without = left.length > 0 ? `; left out: ${left.join(', ')}` : ''
  return `${file}: ${index} ${id}, ${rows} rows, ${places} places, ${yearFrom} to ${yearTo}${without}. Not in force before another person adopts it.`
}

const Statuses = Type.Object({
  items: Type.Array(
    Type.Object({
      index: Type.String(),
      title: Type.String(),
      publisher: Type.String(),
      editions: Type.Array(Edition),
    }),
  ),
})

const status = command(
  'Every publication that can be loaded, and the editions that were.',
  {},
  async (_, { config, out }) => {
    const answer = await withClient(config, (client) =>
      client.call({ method: 'GET', path: '/api/countries/indices' }),
    )
    const { items } = answerOf(Statuses, answer)
    if (out.isJson) for (const item of items) out.json(item)
    else
      out.line(
        table(
          ['source', 'publisher', 'edition', 'state', 'years', 'rows', 'imported'],
          items.flatMap(({ index, publisher, editions }) =>
            editions.length === 0
              ? [[index, publisher, '–', 'not loaded', '–', '–', '–']]
              : editions.map((each) => [
                  ...[index, publisher, each.id, each.inForce ? 'in force' : 'kept'],
                  ...[`${each.yearFrom}–${each.yearTo}`, String(each.rows), each.importedAt],
                ]),
          ),
        ),
      )
    return 0
  },
)

const Figure = Type.Object({
  publisher: Type.String(),
  index: Type.String(),
  measure: Type.String(),
  year: Type.Integer(),
  raw: Type.Number(),
  normal: Type.Number(),
  because: Type.String(),
})
const Score = Type.Object({ score: Nullable(Type.Number()), figures: Type.Array(Figure) })
const Page = Type.Object({
  country: Type.String(),
  area: Nullable(Type.String()),
  name: Type.Object({ en: Type.String() }),
  band: Nullable(Type.String()),
  source: Nullable(Type.String()),
  assessment: Nullable(Type.Object({ humanRights: Score, democracy: Score })),
  regimes: Type.Array(Type.Object({ key: Type.String() })),
  sitting: Type.Object({ parties: Type.Integer(), orders: Type.Array(Type.String()) }),
})

const show = command(
  'How a country, or an area of it, is judged: every figure with its publisher and year.',
  { place: { type: 'positional', required: true, description: 'ISO 3166: SE, or UA-43 for an area' } },
  async (args, { config, out }) => {
    const code = args.place.toUpperCase()
    if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code))
      throw new AppError({
        code: 'invalid_input',
        ...inEnglish(`"${args.place}" is no code of ISO 3166; expected SE or UA-43.`),
      })
    const path =
      code.length === 2 ? `/api/countries/${code}` : `/api/countries/${code.slice(0, 2)}/areas/${code}`
    const answer = await withClient(config, (client) => client.call({ method: 'GET', path }))
    if (out.isJson) out.json(answer)
    else for (const line of shown(answerOf(Page, answer))) out.line(line)
    return 0
  },
)

function shown({ name, country, area, band, source, ...page }: Static<typeof Page>): string[] {
  const { assessment, regimes, sitting } = page
  const scores = assessment
    ? [['human rights', assessment.humanRights] as const, ['democracy', assessment.democracy] as const]
    : []
  const figures = scores.flatMap(([dimension, { score, figures }]) => [
    [dimension, 'mean', '', '', score === null ? '–' : String(score), ''],
    ...figures.map((each) => [
      ...['', `${each.publisher}: ${each.index} ${each.measure}`, String(each.year)],
      ...[String(each.raw), String(each.normal), each.because],
    ]),
  ])
  const head = `${name.en} (${area ?? country}): ${band === null ? 'not rated' : `band ${band}, ${source}`}`
  const keys = [...new Set(regimes.map(({ key }) => key))]
  return [
    head,
    ...(figures.length > 0 ? [table(['', 'figure', 'year', 'published', '0–100', ''], figures)] : []),
    `Regimes: ${keys.join(', ') || 'none'}`,
    `Parties there: ${sitting.parties}; open orders: ${sitting.orders.join(', ') || 'none'}`,
  ]
}

const Moves = Type.Object({
  items: Type.Array(
    Type.Object({
      country: Type.String(),
      area: Nullable(Type.String()),
      from: Nullable(Type.String()),
      to: Nullable(Type.String()),
      figures: Type.Array(Type.Object({ index: Type.String(), measure: Type.String() })),
      sitting: Type.Object({ parties: Type.Integer(), orders: Type.Array(Type.String()) }),
    }),
  ),
})

const movements = command(
  'What moves from one edition of a publication to another; without --from, from the one in force.',
  {
    to: { type: 'string', required: true, description: 'id of the edition', valueHint: 'EDITION' },
    from: { type: 'string', description: 'id of the earlier edition', valueHint: 'EDITION' },
  },
  async (args, { config, out }) => {
    const query = new URLSearchParams({ to: args.to, ...(args.from ? { from: args.from } : {}) })
    const answer = await withClient(config, (client) =>
      client.call({ method: 'GET', path: `/api/countries/movements?${query}` }),
    )
    const { items } = answerOf(Moves, answer)
    if (out.isJson) for (const item of items) out.json(item)
    else if (items.length === 0) out.line('No band moves.')
    else
      out.line(
        table(
          ['place', 'from', 'to', 'moved by', 'parties', 'open orders'],
          items.map(({ country, area, from, to, figures, sitting }) => [
            ...[area ?? country, from ?? '–', to ?? '–'],
            figures.map(({ index, measure }) => `${index} ${measure}`).join(', '),
            ...[String(sitting.parties), sitting.orders.join(', ') || '–'],
          ]),
        ),
      )
    return 0
  },
)

export const countries = defineCommand({
  meta: { description: 'Countries: load figures, see how each is judged and what moves.' },
  subCommands: { import: importFigures, status, show, movements },
})
