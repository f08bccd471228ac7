import { profileEnds, wattsAtDevice } from '../knowledge/standards.ts'
import type { TaskId } from '../knowledge/task-words.ts'
import { poeTypes } from '../sheet/model.ts'
import type { Equivalence } from './compare.ts'
import { type Device, type Pair, valueIn } from './device.ts'
import { viewOf } from './gate-density.ts'
import { uncovered } from './gates.ts'

/** What the change takes at this place, in the order in which it is done (D.4). */
export function migrationTasks(pair: Pair, { rows }: Pick<Equivalence, 'rows'>): TaskId[] {
  const { old, candidate, need } = pair
  const isOther = old.maker !== candidate.maker
  const [before, after] = [viewOf(old, need.hfov), viewOf(candidate, need.hfov ?? valueIn(old, 'hfov')?.to)]
  const asked: Record<TaskId, boolean> = {
    port: lacksPower(pair),
    mount: rows.some(({ attribute, verdict }) => attribute === 'mount' && verdict === 'other'),
    storage: isOther && (valueIn(old, 'smartCodecs')?.length ?? 0) > 0,
    certificates: valueIn(old, 'security')?.includes('ieee8021x') ?? false,
    recorderLicence: isOther,
    profile: streamsOnlyByWhatEnds(candidate),
    masks: isOther || before?.hfov !== after?.hfov,
    sign: before !== undefined && after !== undefined && after.hfov > before.hfov,
    unlicensed: uncovered(candidate.optional ?? [], need).length > 0,
    ...{ footage: isOther, disposal: true },
  }
  return (Object.entries(asked) as [TaskId, boolean][]).filter(([, is]) => is).map(([task]) => task)
}

/** The port that is there, else the one that the installed device takes, against what the candidate takes. */
function lacksPower({ old, candidate, need }: Pair): boolean {
  const there = need.port?.poe ?? valueIn(old, 'poe')
  if (there === undefined) return false
  const [takes, watts] = [valueIn(candidate, 'poe'), valueIn(candidate, 'power')]
  if (takes !== undefined) return poeTypes.indexOf(takes) > poeTypes.indexOf(there)
  return watts !== undefined && watts > wattsAtDevice[there]
}

/** Profiles that carry the picture; the one with an end takes no new product or firmware after it. */
function streamsOnlyByWhatEnds(candidate: Device): boolean {
  const streams = valueIn(candidate, 'onvif')?.filter((one) => one === 'S' || one === 'T') ?? []
  return streams.length > 0 && streams.every((one) => profileEnds[one] !== undefined)
}
