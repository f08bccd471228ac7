import { type Static, Type } from 'typebox'
import { orThrow } from '#kernel'
import { RecordOwnership } from '#parties/model'
import { writeHolding } from '../parties/ownership-deeds.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const Told = Type.Object(
  {
    ...{ ago: Type.Number(), by: Type.String(), reason: Type.String() },
    holding: RecordOwnership.properties.edge,
  },
  { additionalProperties: false },
)
const Holdings = Type.Object({ holdings: Type.Array(Told) })

/** Who owns whom was found out and written down: an importer behind whom a listed owner stands, and a maker on a US list. */
export function ownershipScenes(): Scene[] {
  const { holdings } = readPart('ownership.yml', Holdings)
  return holdings.map(
    (told, n): Scene => ({
      ...{ daysAgo: told.ago, hour: `11:1${n}` },
      play: (house) => write(house, told),
    }),
  )
}

async function write({ services, as }: House, { by, reason, holding }: Static<typeof Told>): Promise<void> {
  const wish = { party: holding.owned, holding, version: undefined }
  orThrow(await writeHolding(services, as(by, reason), wish))
}
