import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type ActOf, mayAnywhere, mayNotDo } from '#access'
import {
  type Act,
  AppError,
  fieldFault,
  InstantText,
  languages,
  unknownField,
  Wording,
  worded,
} from '#kernel'
import { record } from '#log'
import { type Db, inTransaction } from '#storage'
import { noFilterWords, noTableWords } from '../knowledge/look-words.ts'
import { exportTable, formats } from './export.ts'
import type { Table, TableFilter } from './model.ts'

export interface TableRoutes {
  readonly db: Db
  readonly act: ActOf
  readonly tables: readonly Table[]
}

const tags = ['tables']
const TableList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        name: Type.String(),
        title: Wording,
        filters: Type.Array(Type.String()),
        columns: Type.Array(Type.Object({ key: Type.String(), title: Wording })),
      }),
    ),
  },
  { $id: 'TableList' },
)
const Filter = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  sort: Type.Optional(Type.String({ maxLength: 40 })),
  state: Type.Optional(Type.String({ maxLength: 40 })),
  legalEntity: Type.Optional(Type.String({ maxLength: 200 })),
  category: Type.Optional(Type.String({ maxLength: 40 })),
  riskBand: Type.Optional(Type.String({ maxLength: 40 })),
  brand: Type.Optional(Type.String({ maxLength: 200 })),
  maker: Type.Optional(Type.String({ maxLength: 200 })),
  saleState: Type.Optional(Type.String({ maxLength: 200 })),
  unknown: Type.Optional(Type.String({ maxLength: 200 })),
  customer: Type.Optional(Type.String({ maxLength: 200 })),
  site: Type.Optional(Type.String({ maxLength: 200 })),
  product: Type.Optional(Type.String({ maxLength: 200 })),
  warranty: Type.Optional(Type.String({ maxLength: 200 })),
  role: Type.Optional(Type.String({ maxLength: 200 })),
  recorder: Type.Optional(Type.String({ maxLength: 200 })),
  status: Type.Optional(Type.String({ maxLength: 200 })),
  plan: Type.Optional(Type.String({ maxLength: 200 })),
  installedOn: Type.Optional(Type.String({ maxLength: 200 })),
  coveredOn: Type.Optional(Type.String({ maxLength: 200 })),
  from: Type.Optional(InstantText),
  to: Type.Optional(InstantText),
}

/** `/api/tables`: the tables one may read, and each as a file. Taking one away is a deed and stands in the log. */
export const tableRoutes: FastifyPluginAsyncTypebox<TableRoutes> = async (app, { db, act, tables }) => {
  app.get(
    '/api/tables',
    {
      config: { deed: 'table.export' },
      schema: {
        tags,
        summary: 'Tables that can be taken away, with their columns',
        response: { 200: TableList },
      },
    },
    (request) => {
      const who = act(request)
      const own = tables.filter(({ deed }) => mayAnywhere(who, deed))
      return {
        items: own.map(({ name, title, filters, columns }) => ({
          ...{ name, title, filters: [...filters] },
          columns: columns.map((column) => ({ key: column.key, title: column.title })),
        })),
      }
    },
  )
  app.get(
    '/api/tables/:table/export',
    {
      config: { deed: 'table.export' },
      schema: {
        tags,
        summary: 'A table as CSV or Excel, filtered as it is shown',
        produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        params: Type.Object({ table: Type.String() }),
        querystring: Type.Object({
          format: Type.Enum([...formats], { default: 'csv' }),
          language: Type.Enum([...languages], { default: 'en' }),
          ...Filter,
        }),
      },
    },
    async (request, reply) => {
      const { format, language, ...filter } = request.query
      const who = act(request)
      const table = tableFor(who, tables, request.params.table)
      refuseUnknownFilters(table, filter)
      await inTransaction(db, who.at, (tx) =>
        record(tx, who, { type: 'table.export', object: table.name, body: { format, filter } }),
      )
      const filename = `${table.title[language]} ${who.at.slice(0, 10)}`
      const rows = table.rows(db, who, filter)
      return exportTable(reply, { columns: table.columns, rows, format, filename, language })
    },
  )
}

function tableFor(act: Act, tables: readonly Table[], name: string): Table {
  const table = tables.find((one) => one.name === name)
  if (!table) {
    const known = tables.map((one) => one.name).join(', ')
    throw new AppError({ code: 'not_found', ...worded(noTableWords(name, known)) })
  }
  if (mayAnywhere(act, table.deed)) return table
  const { deed } = table
  throw new AppError(mayNotDo(deed))
}

/** A wish that the table does not know would be a wish that nobody hears. */
function refuseUnknownFilters({ name, filters }: Table, filter: TableFilter): void {
  const unknown = Object.keys(filter).find((key) => !filters.some((known) => known === key))
  if (unknown === undefined) return
  throw new AppError({
    code: 'unknown_field',
    ...worded(noFilterWords(name, unknown, filters)),
    errors: [fieldFault(`/${unknown}`, unknownField(unknown))],
  })
}
