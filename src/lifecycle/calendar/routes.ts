import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type ActOf, grantsOf, permit } from '#access'
import { AppError, fieldFault, orThrow, Wording, worded, zoneOf } from '#kernel'
import { oddStartWords, startExpected } from '../knowledge/calendar-words.ts'
import { duties } from '../knowledge/duties.ts'
import type { Duty } from '../knowledge/duty.ts'
import { dueOf } from './due.ts'
import { lengthIn } from './explain.ts'
import { CalendarCode, Due, HolidayView } from './model.ts'
import { holidaysOf } from './working-days.ts'

const DutyView = Type.Object(
  {
    code: Type.String(),
    titles: Wording,
    instrument: Type.String(),
    article: Type.String(),
    trigger: Type.String(),
    length: Wording,
    calendar: Type.String(),
    roll: Type.String(),
    extendable: Type.Boolean(),
    note: Type.Union([Type.String(), Type.Null()]),
    source: Type.String(),
    verified: Type.Boolean(),
  },
  { $id: 'Duty' },
)

/** `/api/calendars` and `/api/duties`: days off, and how dates are counted. */
export const calendarRoutes: FastifyPluginAsyncTypebox<{ readonly act: ActOf }> = async (app, options) => {
  const { act } = options
  await app.register(dutyRoutes)
  const tags = ['calendars']
  app.get(
    '/api/calendars/:country/:year',
    {
      config: { deed: 'work.read' },
      schema: {
        tags,
        summary: 'Days off of a country in a year, and the eves that carry time limits on',
        params: Type.Object({
          country: CalendarCode,
          year: Type.Integer({ minimum: 1900, maximum: 2299 }),
        }),
        response: {
          200: Type.Object(
            {
              country: CalendarCode,
              year: Type.Integer(),
              zone: Type.String(),
              items: Type.Array(HolidayView),
            },
            { $id: 'CalendarYear' },
          ),
        },
      },
    },
    ({ params: { country, year } }) => ({
      ...{ country, year, zone: zoneOf(country) },
      items: holidaysOf(country, year).map((day) => ({ ...day })),
    }),
  )
  app.post(
    '/api/calendars/due',
    {
      config: { deed: 'work.read' },
      schema: {
        tags,
        summary: 'When a duty would be due, and how that is counted; nothing is kept',
        body: Type.Object(
          {
            duty: Type.String({ maxLength: 60 }),
            start: Type.String({ maxLength: 40, description: 'an instant with offset, or a day' }),
            country: Type.String({ pattern: '^[A-Z]{2}$' }),
            authorityCountry: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
            length: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Due },
      },
    },
    async (request) => {
      orThrow(
        permit(act(request), 'work.read', { parties: grantsOf(act(request)).map(({ party }) => party) }),
      )
      const { duty, start, ...where } = request.body
      return orThrow(dueOf(duty, startOf(start), where))
    },
  )
}

const dutyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/duties',
    {
      config: { deed: 'work.read' },
      schema: {
        tags: ['calendars'],
        summary: 'Every duty whose clock can be run, with its act and how it is counted',
        response: { 200: Type.Object({ items: Type.Array(DutyView) }) },
      },
    },
    () => ({ items: duties.map(viewOf) }),
  )
}

function viewOf({ length, extension, note, ...duty }: Duty) {
  return { ...duty, length: lengthIn(length), extendable: extension !== undefined, note: note ?? null }
}

/** A start as people write it. Throws `invalid_input`. */
function startOf(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  if ((isDay || isInstant) && !Number.isNaN(Date.parse(text))) return text
  throw new AppError({
    code: 'invalid_input',
    ...worded(oddStartWords(text)),
    errors: [fieldFault('/start', startExpected)],
  })
}
