import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type ActOf, mayAnywhere, sightOf } from '#access'
import {
  type Act,
  AppError,
  DayText,
  type Instant,
  languages,
  toInstant,
  type Wording,
  worded,
} from '#kernel'
import { record } from '#log'
import { type Db, inTransaction } from '#storage'
import { noReportWords, oddPeriodWords } from '../knowledge/look-words.ts'
import { exportTable, formats } from '../tables/export.ts'
import type { ReportKind } from './kind.ts'
import { Report, type Row } from './model.ts'
import { reports } from './reports.ts'

const Head = Type.Object({ id: Type.String(), title: Report.properties.title, says: Report.properties.says })
const Period = Type.Object(
  {
    from: Type.Optional(DayText),
    to: Type.Optional(Type.String({ description: 'last day; left out: today' })),
  },
  { additionalProperties: false },
)
const Taken = Type.Object(
  {
    ...Period.properties,
    format: Type.Enum([...formats], { default: 'csv' }),
    language: Type.Enum([...languages], { default: 'en' }),
  },
  { additionalProperties: false },
)
const defaultDays = 90

export interface ReportRoutes {
  readonly db: Db
  readonly act: ActOf
}

/** `/api/reports`: what the work and the exposure look like from above (R74, R93). */
export async function reportRoutes(app: FastifyInstance, { db, act }: ReportRoutes): Promise<void> {
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/reports',
    {
      config: { deed: 'report.read' },
      schema: {
        tags: ['reports'],
        summary: 'The reports there are',
        response: { 200: Type.Object({ items: Type.Array(Head) }) },
      },
    },
    (request) => ({
      items: reports
        .filter((kind) => isOffered(kind, act(request)))
        .map(({ id, title, says }): { id: string; title: Wording; says: Wording } => ({
          id,
          title,
          says,
        })),
    }),
  )
  app.get<{ Params: { id: string }; Querystring: { from?: string; to?: string } }>(
    '/api/reports/:id',
    {
      config: { deed: 'report.read' },
      schema: {
        tags: ['reports'],
        summary: 'One report: a table, and how it is drawn',
        querystring: Period,
        response: { 200: Report },
      },
    },
    async (request): Promise<Report> => {
      const by = act(request)
      const { rows, deed: _, ...kind } = kindOf(request.params.id, act(request))
      const { from, to } = periodOf(request.query, by.at)
      const scope = { from, to, sight: sightOf(by, 'report.read') }
      return { ...kind, from, to, rows: await inTransaction(db, by.at, (tx) => rows(tx, scope)) }
    },
  )
}

/** `/api/reports/:id/export`: the table of a report as a file. Taking it away stands in the log. */
export const reportExportRoutes: FastifyPluginAsyncTypebox<ReportRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/reports/:id/export',
    {
      config: { deed: 'report.read' },
      schema: {
        tags: ['reports'],
        summary: 'A report as CSV or Excel',
        produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        params: Type.Object({ id: Type.String() }),
        querystring: Taken,
      },
    },
    async (request, reply) => {
      const by = act(request)
      const { format, language, ...asked } = request.query
      const { id, title, columns, rows } = kindOf(request.params.id, act(request))
      const { from, to } = periodOf(asked, by.at)
      const made = await inTransaction(db, by.at, async (tx) => {
        await record(tx, by, { type: 'table.export', object: id, body: { format, filter: { from, to } } })
        return await rows(tx, { from, to, sight: sightOf(by, 'report.read') })
      })
      const keys = columns.map(({ key }) => key)
      const filename = `${title[language]} ${by.at.slice(0, 10)}`
      return exportTable(reply, { columns, rows: cellsOf(made, keys), format, filename, language })
    },
  )
}

async function* cellsOf(rows: readonly Row[], keys: readonly string[]) {
  for (const { cells } of rows) yield keys.map((key) => cells[key] ?? null)
}

function isOffered({ deed }: ReportKind, by: Act): boolean {
  return deed === undefined || mayAnywhere(by, deed)
}

function kindOf(id: string, by: Act): ReportKind {
  const kind = reports.find((one) => one.id === id && isOffered(one, by))
  if (kind) return kind
  const known = reports.map((one) => one.id).join(', ')
  throw new AppError({ code: 'not_found', ...worded(noReportWords(id, known)) })
}

/** Whole days, half-open; by default the last ninety. */
function periodOf({ from, to }: { from?: string; to?: string }, now: Instant) {
  const end = to ? Date.parse(`${to}T00:00:00Z`) + 86_400_000 : Date.parse(now) + 1
  const start = from ? Date.parse(`${from}T00:00:00Z`) : end - defaultDays * 86_400_000
  if (Number.isNaN(end) || start >= end)
    throw new AppError({ code: 'invalid_input', ...worded(oddPeriodWords(from, to)) })
  return { from: toInstant(new Date(start)), to: toInstant(new Date(end)) }
}
