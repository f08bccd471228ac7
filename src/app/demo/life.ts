import { startNotices } from '#notices'
import type { Services } from '../services.ts'
import { administrationScenes, furnishAdministration } from './administration.ts'
import { answerScenes } from './answers.ts'
import { caseScenes } from './cases.ts'
import type { Moment, StoryClock } from './clock.ts'
import { furnish } from './company.ts'
import { decisionScenes } from './decisions.ts'
import { dutyScenes } from './duties.ts'
import { exceptionScenes } from './exceptions.ts'
import { gatheringScenes } from './gathering.ts'
import { letterScenes } from './letters.ts'
import type { Neighbours } from './neighbours.ts'
import { offerScenes } from './offers.ts'
import { ownershipScenes } from './ownership.ts'
import { type Papers, paperScenes } from './papers.ts'
import { pastOrderScenes } from './past.ts'
import { casting, demoNames, settleIn } from './people.ts'
import { planScenes } from './plans.ts'
import { privacyScenes } from './privacy.ts'
import { rangeScenes } from './range.ts'
import { registerScenes } from './register.ts'
import { begunDraft } from './rules.ts'
import { searchScenes } from './searches.ts'
import { type House, readAll, type Scene, tell } from './story.ts'
import { supplierScenes } from './suppliers.ts'
import { thresholdScenes } from './thresholds.ts'
import { warningScenes } from './warnings.ts'
import { weighedScenes } from './weighed.ts'

/** When the story begins: before a maker is stopped, so that both times are to be seen. */
export const beginning: Moment = { daysAgo: 70, hour: '07:00' }
/** From here on mail is sent, and people have not read everything yet. */
const lately = 2

/** The fictional group from its first day with the product until now; the clock is the machine's own afterwards. */
export async function live(services: Services, clock: StoryClock, neighbours: Neighbours): Promise<House> {
  const quiet = await startNotices(services.notices)
  await furnish(services)
  await settleIn(services)
  const house: House = { services, as: await casting(services) }
  const scenes = [...letterScenes(house, clock), ...everyScene(neighbours)]
  const before = scenes.filter(({ daysAgo }) => daysAgo > lately)
  await tell(house, { clock, scenes: before, evening: quiet.turn })
  await readAll(house, demoNames())
  await quiet.stop()
  const mail = { smtpUrl: neighbours.mail, from: 'Aktsam <aktsam@skarvakt.example>', publicUrl: here }
  const noisy = await startNotices({ ...services.notices, mail })
  const rest = scenes.filter(({ daysAgo }) => daysAgo <= lately)
  await tell(house, { clock, scenes: rest, evening: noisy.turn })
  clock.catchUp()
  await furnishAdministration(house)
  await services.log.sequence()
  await noisy.turn()
  await noisy.stop()
  return house
}

const here = 'http://localhost'

function everyScene(neighbours: Neighbours): Scene[] {
  const papers: Papers = new Map()
  return [
    ...pastOrderScenes(),
    ...paperScenes(papers),
    ...answerScenes(papers),
    ...supplierScenes(papers),
    ...dutyScenes(),
    ...exceptionScenes(),
    ...rangeScenes(),
    ...planScenes(),
    ...offerScenes(),
    ...caseScenes(),
    ...decisionScenes(),
    ...gatheringScenes(),
    ...warningScenes(),
    ...weighedScenes(),
    ...registerScenes(),
    ...ownershipScenes(),
    ...privacyScenes(),
    ...searchScenes(),
    ...thresholdScenes(),
    ...administrationScenes(neighbours),
    begunDraft,
  ]
}
