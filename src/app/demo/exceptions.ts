import { Type } from 'typebox'
import { orThrow } from '#kernel'
import { approveException, askException, refuseException } from '#phaseout'
import { AskException } from '#phaseout/model'
import { usedOf } from '../duties/duties.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const By = { ago: Type.Number(), by: Type.String() }
const Asked = Type.Object(
  {
    ...By,
    ask: Type.Omit(AskException, ['from', 'to']),
    from: Type.Integer(),
    to: Type.Integer(),
    granted: Type.Optional(Type.Array(Type.Object(By))),
    refused: Type.Optional(Type.Object({ ...By, reason: Type.String() })),
  },
  { additionalProperties: false },
)

/** Exceptions: one granted by two and used up, one refused. */
export function exceptionScenes(): Scene[] {
  return readPart('exceptions.yml', Type.Array(Asked)).flatMap((asked) => {
    const { ago, by, granted = [], refused, ...wish } = asked
    let ref = ''
    const begun: Scene = {
      ...(ago < 1 ? { daysAgo: ago } : { daysAgo: ago, hour: '10:15' }),
      play: async (house) => {
        ref = await ask(house, by, wish)
      },
    }
    const approved = granted.map(
      (one): Scene => ({
        ...{ daysAgo: one.ago, hour: '15:05' },
        play: async (house) => orThrow(await approveException(deskOf(house), house.as(one.by), ref)),
      }),
    )
    if (!refused) return [begun, ...approved]
    const no: Scene = {
      ...{ daysAgo: refused.ago, hour: '15:20' },
      play: async (house) =>
        orThrow(await refuseException(deskOf(house), house.as(refused.by, refused.reason), ref)),
    }
    return [begun, ...approved, no]
  })
}

interface Wish {
  readonly ask: Omit<AskException, 'from' | 'to'>
  /** Days from now. */
  readonly from: number
  readonly to: number
}

/** Asks for one now; answers its reference. */
export async function ask(house: House, by: string, { ask, from, to }: Wish): Promise<string> {
  const act = house.as(by)
  const day = (days: number) => new Date(Date.parse(act.at) + days * 86_400_000).toISOString().slice(0, 10)
  const wish = { ...ask, from: day(from), to: day(to) }
  return orThrow(await askException(deskOf(house), act, wish)).ref
}

function deskOf({ services }: House) {
  return { db: services.store.db, usedOf }
}
