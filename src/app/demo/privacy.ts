import { type Static, Type } from 'typebox'
import { orThrow } from '#kernel'
import { gatherData, identifySubject, liftHold, noteAccesses, placeHold, receiveRequest } from '#privacy'
import { PlaceHold, ReceiveRequest } from '#privacy/model'
import { privacyDesk } from '../privacy/desk.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const strict = { additionalProperties: false }
const By = { ago: Type.Integer(), by: Type.String() }
const Request = Type.Object(
  {
    ...{ ...By, order: ReceiveRequest },
    identified: Type.Optional(Type.Object({ ...By, how: Type.String() }, strict)),
    gathered: Type.Optional(Type.Object(By, strict)),
  },
  strict,
)
const Hold = Type.Object(
  {
    ...{ ...By, about: PlaceHold.properties.about, reason: Type.String() },
    lifted: Type.Optional(Type.Object({ ...By, reason: Type.String() }, strict)),
  },
  strict,
)
const Look = Type.Object(
  {
    ...{ by: Type.String(), ago: Type.Number(), hour: Type.Optional(Type.String()), what: Type.String() },
    ...{ route: Type.String(), object: Type.String() },
  },
  strict,
)
const Privacy = Type.Object({
  requests: Type.Array(Request),
  holds: Type.Array(Hold),
  looks: Type.Array(Look),
})

/** Data protection: a request that is new, one under review, holds, and who looked at whom. */
export function privacyScenes(): Scene[] {
  const { requests, holds, looks } = readPart('privacy.yml', Privacy)
  return [...requests.flatMap(requestScenes), ...holds.flatMap(holdScenes), ...looks.map(lookScene)]
}

function requestScenes({ ago, by, order, identified, gathered }: Static<typeof Request>): Scene[] {
  let ref = ''
  const scene = (daysAgo: number, play: Scene['play']): Scene => ({ daysAgo, hour: '09:20', play })
  const received = scene(ago, async (house) => {
    ref = orThrow(await receiveRequest(deskOf(house), house.as(by), order)).ref
  })
  const rest: Scene[] = []
  if (identified)
    rest.push(
      scene(identified.ago, async (house) => {
        const { by, how } = identified
        orThrow(await identifySubject(deskOf(house), house.as(by), { ref, how }))
      }),
    )
  if (gathered)
    rest.push(
      scene(gathered.ago, async (house) =>
        orThrow(await gatherData(deskOf(house), house.as(gathered.by), ref)),
      ),
    )
  return [received, ...rest]
}

function holdScenes({ ago, by, lifted, ...hold }: Static<typeof Hold>): Scene[] {
  let id = ''
  const placed: Scene = {
    ...{ daysAgo: ago, hour: '13:15' },
    play: async ({ services: { store }, as }) => {
      id = orThrow(await placeHold(store.db, as(by), hold)).id
    },
  }
  if (!lifted) return [placed]
  const ended: Scene = {
    ...{ daysAgo: lifted.ago, hour: '13:25' },
    play: async ({ services: { store }, as }) =>
      orThrow(await liftHold(store.db, as(lifted.by, lifted.reason), id)),
  }
  return [placed, ended]
}

function lookScene({ ago, hour, by, ...look }: Static<typeof Look>): Scene {
  const play = async ({ services: { store, now }, as }: House) => {
    const { by: person, role } = as(by)
    await noteAccesses(store.db, now(), [{ at: now(), by: person, role, ...look }])
  }
  return { daysAgo: ago, ...(hour === undefined ? {} : { hour }), play }
}

function deskOf({ services }: House) {
  return privacyDesk(services, () => services.act())
}
