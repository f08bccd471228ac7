import { type Static, Type } from 'typebox'
import { addToTeam, moveCase, openCaseNow } from '#casework'
import { OpenCase } from '#casework/model'
import { orThrow } from '#kernel'
import { caseDesk } from '../casework/desk.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const By = { ago: Type.Number(), by: Type.String() }
const strict = { additionalProperties: false }
const Step = Type.Object({ dueIn: Type.Integer(), what: Type.String() }, strict)
const Opened = Type.Object(
  {
    ...By,
    open: OpenCase,
    timetable: Type.Optional(Type.Array(Step)),
    approved: Type.Optional(Type.Object({ ...By, reason: Type.String() }, strict)),
    joined: Type.Optional(Type.Object({ ...By, person: Type.String() }, strict)),
  },
  strict,
)

/** Cases: one whose charter was approved, with a buyer in its team, and one whose charter is still being written. */
export function caseScenes(): Scene[] {
  return readPart('cases.yml', Type.Array(Opened)).flatMap((given) => {
    const { ago, approved, joined } = given
    let ref = ''
    const begun: Scene = {
      ...{ daysAgo: ago, hour: '09:40' },
      play: async (house) => {
        ref = await open(house, given)
      },
    }
    const later: Scene[] = []
    if (approved)
      later.push({
        ...{ daysAgo: approved.ago, hour: '11:10' },
        play: async (house) => {
          const act = house.as(approved.by, approved.reason)
          orThrow(await moveCase(caseDesk(house.services), act, { ref, deed: 'approveCharter' }))
        },
      })
    if (joined)
      later.push({
        ...{ daysAgo: joined.ago, hour: '11:30' },
        play: async (house) => {
          const person = house.as(joined.person).by
          const desk = caseDesk(house.services)
          orThrow(await addToTeam(desk, house.as(joined.by), { ref, person, part: 'member' }))
        },
      })
    return [begun, ...later]
  })
}

async function open(
  house: House,
  { by, open: order, timetable = [] }: Static<typeof Opened>,
): Promise<string> {
  const act = house.as(by)
  const day = (days: number) => new Date(Date.parse(act.at) + days * 86_400_000).toISOString().slice(0, 10)
  const steps = timetable.map(({ dueIn, what }) => ({ dueOn: day(dueIn), what }))
  const charter = order.charter && { ...order.charter, timetable: steps }
  const wish = charter ? { ...order, charter } : order
  return orThrow(await openCaseNow(caseDesk(house.services), act, wish)).key
}
