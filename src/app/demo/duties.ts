import { type Static, Type } from 'typebox'
import { insideRoles } from '#access/model'
import { orThrow } from '#kernel'
import { addDeadline, changeDeadline } from '#lifecycle'
import type { NewDeadline } from '#lifecycle/model'
import { dutyRoutes } from '../duties/duties.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const Duty = Type.Object(
  {
    ago: Type.Integer(),
    by: Type.String(),
    duty: Type.Optional(Type.String()),
    /** Own words, with the days until then. */
    title: Type.Optional(Type.String()),
    inDays: Type.Optional(Type.Integer()),
    legalEntity: Type.String(),
    object: Type.Union([Type.Object({ kind: Type.String(), id: Type.String() }), Type.Null()]),
    owner: Type.Enum([...insideRoles]),
    came: Type.Optional(
      Type.Object({
        ...{ ago: Type.Integer(), by: Type.String(), reason: Type.String() },
        deed: Type.Enum(['meet', 'pause']),
      }),
    ),
  },
  { additionalProperties: false },
)
type Duty = Static<typeof Duty>

/** Duties with a date: met, met late, paused, running, and one that was missed and has escalated. */
export function dutyScenes(): Scene[] {
  return readPart('duties.yml', Type.Array(Duty)).flatMap(({ ago, by, came, ...duty }) => {
    let id = ''
    const begun: Scene = {
      ...{ daysAgo: ago, hour: '07:40' },
      play: async (house) => {
        const started = await addDeadline(deskOf(house), house.as(by), orderOf(duty, house.services.now()))
        id = orThrow(started).id
      },
    }
    if (!came) return [begun]
    const ended: Scene = {
      ...{ daysAgo: came.ago, hour: '14:10' },
      play: async (house) =>
        orThrow(await changeDeadline(deskOf(house), house.as(came.by, came.reason), { id, deed: came.deed })),
    }
    return [begun, ended]
  })
}

function orderOf({ owner, title, inDays = 0, ...rest }: Omit<Duty, 'ago' | 'by'>, at: string): NewDeadline {
  const dueOn = new Date(Date.parse(at) + inDays * 86_400_000).toISOString().slice(0, 10)
  const own = title === undefined ? {} : { title, dueOn }
  return { ...rest, ...own, owner: { kind: 'role', id: owner } }
}

function deskOf({ services }: House) {
  return dutyRoutes(services, () => services.act())
}
