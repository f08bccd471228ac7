import { giveMandate, sendQuestionnaire, sendRequest, signDeclaration, writeRequest } from '#casework'
import { addEvidence, stageFiles } from '#documents'
import { orThrow } from '#kernel'
import { mandateDesk, requestDesk } from '../casework/requests.ts'
import type { House, Scene } from './story.ts'
import { caseOn } from './weighed.ts'

/** The case of the demo about the maker Kestrel. */
const investigated = (house: House) => caseOn(house, 'kestrel')
const day = 86_400_000

/** A supplier is asked for documents and answers, and an expert reads the case. */
export function gatheringScenes(): Scene[] {
  return [
    { daysAgo: 13, hour: '09:20', play: askForDocuments },
    { daysAgo: 13, hour: '10:05', play: askQuestions },
    { daysAgo: 12, hour: '13:15', play: addReport },
    { daysAgo: 11, hour: '14:30', play: callExpert },
  ]
}

async function askForDocuments(house: House): Promise<void> {
  const { services, as } = house
  const desk = requestDesk(services)
  const act = as('maja', 'Enligt uppdraget')
  const ref = orThrow(
    await writeRequest(desk, act, {
      ...{ case: await investigated(house), supplier: 'kestrel', language: 'en' },
      items: [
        {
          what: 'Your review of the function that sorts faces by ethnic group',
          why: 'Code of conduct for suppliers, point 3',
          requiredEvidence: 'The full report with its annexes, signed',
        },
        {
          what: 'Where and for whom the function was tested',
          why: 'Code of conduct for suppliers, point 3',
          requiredEvidence: 'Test protocols and the contracts behind them',
        },
      ],
    }),
  )
  orThrow(await sendRequest(desk, act, ref))
}

async function askQuestions(house: House): Promise<void> {
  const { services, as } = house
  orThrow(
    await sendQuestionnaire(requestDesk(services), as('maja'), {
      ...{
        case: await investigated(house),
        supplier: 'kestrel',
        form: 'partner-attestation',
        language: 'en',
      },
    }),
  )
}

async function addReport(house: House): Promise<void> {
  const { services, as } = house
  const { db, dataDir } = services.store
  const text =
    'Notes from the publication: a test of sorting faces by ethnic group, with data from a border area.'
  const bytes = new TextEncoder().encode(text)
  const { files, discard } = await stageFiles(dataDir, [
    { filename: 'publication-notes.txt', declared: 'text/plain', bytes },
  ])
  const record = {
    ...({ title: 'Anteckningar om publikationen', sourceClass: 'ngo', legalEntity: 'se' } as const),
    provenance: { from: 'Rights Watch Nord', obtained: 'downloaded' } as const,
    about: [{ kind: 'case', id: await investigated(house) }],
  }
  orThrow(await addEvidence({ db, dataDir }, as('maja'), { files, record }).finally(discard))
}

async function callExpert(house: House): Promise<void> {
  const { services, as } = house
  const desk = mandateDesk(services)
  const act = as('maja')
  const on = (days: number) => new Date(Date.parse(act.at) + days * day).toISOString()
  const ref = orThrow(
    await giveMandate(desk, act, {
      ...{ case: await investigated(house), expert: as('vera').by, until: on(60), language: 'sv' },
      scope: 'Bedöm vad publikationen och tillverkarens egen granskning visar om funktionen.',
      questions: ['Håller metoden i publikationen?', 'Vad säger granskningen inte?'],
      deliverable: { what: 'Ett utlåtande om högst fem sidor', dueOn: on(50).slice(0, 10) },
      fee: { amount: 4_500_000, currency: 'SEK' },
    }),
  )
  orThrow(
    await signDeclaration(desk, as('vera'), {
      ...{ ref, isIndependent: true, conflicts: [], acceptsConfidence: true },
    }),
  )
}
