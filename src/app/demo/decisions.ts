import { propose } from '#casework'
import type { ProposalText } from '#casework/model'
import { orThrow } from '#kernel'
import { decisionDesk } from '../casework/decisions.ts'
import type { Scene } from './story.ts'
import { caseOn } from './weighed.ts'

const impact = {
  customers:
    'Åtta skolor behåller sina kameror med service och reservdelar; nya projekt får ett annat märke.',
  workers: 'Ingen hos oss; vår andel av deras försäljning är långt under en procent.',
  rightsHolders: 'Färre kameror når de platser som rapporten nämner.',
  environment: 'Utrustning byts när den är uttjänt, inte tidigare.',
}
const cost = (minor: number) => [{ what: 'Andra kameror', minor, currency: 'SEK' }]

/** What compliance has written so far: two options beside each other; the case is not weighed yet. */
const text: ProposalText = {
  options: [
    {
      ...{ title: 'Lämna under ordnade former', kind: 'phaseOut', exit: impact, costs: cost(240_000_000) },
      effects: 'Ingen nyförsäljning i något av koncernens bolag från underskriften.',
      continues: 'Service, garanti och reservdelar för det som är installerat.',
    },
    {
      ...{ title: 'Stanna, med villkor', kind: 'conditions', exit: impact, costs: cost(35_000_000) },
      effects: 'Försäljningen fortsätter där köpare och användning är dokumenterade.',
      continues: 'Allt, med en rapport varje kvartal.',
    },
  ],
  ...{
    chosen: 0,
    reason: 'Leverantören har inte visat till vem den säljer.',
    leverage: 'Två brev, ett möte.',
  },
  ...{
    crucial: { is: false, why: 'Tre andra tillverkare erbjuder detsamma.' },
    suppliers: ['kestrel'],
    family: true,
  },
  ...{
    exceptions: [],
    categories: ['camera'],
    countries: [],
    purposes: [],
    effectiveAt: null,
    newSales: 'all',
  },
  ...{ transition: null, sparePartCeiling: null, reviewOn: null, measures: [] },
}

/** A proposal that is being written for the case on Kestrel. */
export function decisionScenes(): Scene[] {
  return [
    {
      ...{ daysAgo: 1, hour: '15:05' },
      play: async (house) => {
        const act = house.as('maja', 'ett första utkast för gruppen')
        const ref = await caseOn(house, 'kestrel')
        orThrow(await propose(decisionDesk(house.services), act, { ref, text }))
      },
    },
  ]
}
