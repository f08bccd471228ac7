import { type Static, Type } from 'typebox'
import { acknowledgeWarning, receivePublic, receiveWarning, triageWarning, writeToReporter } from '#casework'
import { NewWarning, PublicWarning, TriageOutcome } from '#casework/model'
import { orThrow } from '#kernel'
import { warningDesk } from '../casework/warnings.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const strict = { additionalProperties: false }
const By = { ago: Type.Number(), by: Type.String() }
const Triaged = Type.Object(
  { ...By, outcome: TriageOutcome, reason: Type.String(), reviewIn: Type.Optional(Type.Integer()) },
  strict,
)
const Reported = Type.Object(
  {
    ago: Type.Number(),
    by: Type.Optional(Type.String()),
    receive: Type.Optional(NewWarning),
    public: Type.Optional(PublicWarning),
    acknowledged: Type.Optional(Type.Object({ ...By, says: Type.String() }, strict)),
    triaged: Type.Optional(Type.Array(Triaged)),
  },
  strict,
)
type Reported = Static<typeof Reported>

/** Warnings: one that is watched, one that is late, one that waits for the second person, a fitter's, and one on us. */
export function warningScenes(): Scene[] {
  return readPart('warnings.yml', Type.Array(Reported)).flatMap((reported) => {
    let ref = ''
    const { ago, acknowledged, triaged = [] } = reported
    const begun: Scene = {
      ...{ daysAgo: ago, hour: '09:25' },
      play: async (house) => {
        ref = await receive(house, reported)
      },
    }
    const told: Scene[] = acknowledged
      ? [{ daysAgo: acknowledged.ago, hour: '14:10', play: (house) => tell(house, ref, acknowledged) }]
      : []
    const decided = triaged.map(
      (one): Scene => ({ daysAgo: one.ago, hour: '15:40', play: (house) => decide(house, ref, one) }),
    )
    return [begun, ...told, ...decided]
  })
}

async function receive(
  { services, as }: House,
  { by, receive: given, public: open }: Reported,
): Promise<string> {
  const desk = warningDesk(services)
  const house = services.act({ by: 'reporter', role: 'reporter' })
  if (open) return orThrow(await receivePublic(desk, house, { given: open, files: [] })).ref
  if (!given) return ''
  const incoming = { given, channel: 'hand', files: [], withCode: false } as const
  return orThrow(await receiveWarning(desk, as(by ?? 'maja'), incoming)).ref
}

async function tell({ services, as }: House, ref: string, { by, says }: { by: string; says: string }) {
  const desk = warningDesk(services)
  orThrow(await acknowledgeWarning(desk, as(by), ref))
  orThrow(await writeToReporter(desk, as(by), { ref, text: says }))
}

async function decide(
  { services, as }: House,
  ref: string,
  { by, outcome, reason, reviewIn }: Static<typeof Triaged>,
) {
  const act = as(by, reason)
  const day = (days: number) => new Date(Date.parse(act.at) + days * 86_400_000).toISOString().slice(0, 10)
  const triage = { outcome, reason, ...(reviewIn === undefined ? {} : { reviewOn: day(reviewIn) }) }
  orThrow(await triageWarning(warningDesk(services), act, { ref, triage }))
}
