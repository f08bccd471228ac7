import { Type } from 'typebox'
import { casesOf } from '#casework'
import { AppError, inEnglish } from '#kernel'
import { inTransaction } from '#storage'
import { CaseDeeds } from './case-deeds.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'
import { playDeeds } from './weighing.ts'

const strict = { additionalProperties: false }
const By = { ago: Type.Integer(), hour: Type.String(), by: Type.String() }
const Done = Type.Object({ ...By, reason: Type.Optional(Type.String()), ...CaseDeeds.properties }, strict)
const Weighed = Type.Array(Type.Object({ subject: Type.String(), deeds: Type.Array(Done) }, strict))

/** Evidence, findings, hearings and ratings of the cases; and a decision that was signed, with what came of it. */
export function weighedScenes(): Scene[] {
  return readPart('weighed.yml', Weighed).flatMap(({ subject, deeds }) => {
    const called = new Map<string, string>()
    return deeds.map(
      ({ ago, hour, by, reason, ...given }): Scene => ({
        ...{ daysAgo: ago, hour },
        play: async (house) => {
          const ref = await caseOn(house, subject)
          await playDeeds({ services: house.services, act: house.as(by, reason), ref, called }, given)
        },
      }),
    )
  })
}

/** The first case on a party. Throws `not_found`. */
export async function caseOn({ services: { store, now } }: House, subject: string): Promise<string> {
  const [first] = await inTransaction(store.db, now(), (tx) => casesOf(tx, { subject }))
  if (first) return first.ref
  throw new AppError({ code: 'not_found', ...inEnglish(`No case of the demo is about '${subject}'.`) })
}
