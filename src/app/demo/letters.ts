import { type Static, Type } from 'typebox'
import { keepDocument, prepareDocument } from '#documents'
import { AboutThing } from '#documents/model'
import { languages, orThrow } from '#kernel'
import { inTransaction } from '#storage'
import type { StoryClock } from './clock.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const Letter = Type.Object(
  {
    by: Type.String(),
    ago: Type.Integer(),
    language: Type.Enum([...languages]),
    legalEntity: Type.String(),
    about: Type.Array(AboutThing),
    /** What the template is filled with, but for the date. */
    data: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
)

/** Letters in anybody's words. They are set at once, beside all else: setting the first one takes a while. */
export function letterScenes(house: House, clock: StoryClock): Scene[] {
  return readPart('letters.yml', Type.Array(Letter)).map((letter) => sceneOf(house, clock, letter))
}

function sceneOf(
  { services: { store }, as }: House,
  clock: StoryClock,
  { by, ago, data, ...letter }: Static<typeof Letter>,
): Scene {
  const moment = { daysAgo: ago, hour: '10:50' }
  const act = { ...as(by), at: clock.at(moment) }
  const dated = { template: 'letter', ...letter, data: { ...data, date: act.at.slice(0, 10) } }
  const setting = prepareDocument(store, act, dated)
  setting.catch(() => {}) // told where it is waited for
  const play = async () => {
    const prepared = orThrow(await setting)
    const now = as(by)
    await inTransaction(store.db, now.at, (tx) => keepDocument(tx, now, prepared))
  }
  return { ...moment, play }
}
