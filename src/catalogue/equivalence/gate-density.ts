import { type Language, wordingOf } from '#kernel'
import { gateSentence } from '../knowledge/gate-words.ts'
import { densitiesAt, densityAt, levelNamed, levelsReached, straightUpTo, type View } from './density.ts'
import { type Device, type Pair, valueIn } from './device.ts'
import type { Answer } from './gates.ts'
import type { GateAnswer, TargetPoint } from './model.ts'

/** At each recorded point as many pixels a metre as before (−2 %), or as many as the task takes (D.2). */
export function askDensity({ old, candidate, need }: Pair): Answer | undefined {
  const [before, after] = [viewOf(old, need.hfov), viewOf(candidate, need.hfov ?? valueIn(old, 'hfov')?.to)]
  const targets: readonly TargetPoint[] = need.targets ?? [{ distance: 1 }]
  const rests = need.targets === undefined ? 'installed' : 'need'
  const needed = targets.map((target) => neededAt(target, before, isFisheye(old)))
  const isStated = needed.some((one) => one !== undefined)
  if (!isStated && before === undefined) return undefined
  const verdicts = targets.map((target) => densityVerdict(target, { before, after, old, candidate }))
  const verdict = verdicts.find((one) => one === 'no') ?? verdicts.find((one) => one === 'unknown') ?? 'yes'
  const says = () => {
    const given = targets.map(({ distance }) => after && densityAt(after, distance, isFisheye(candidate)))
    const points = targets.map((target, n) => {
      const isTask = needed[n] !== undefined && needed[n] === statedAt(target)
      const has = { density: given[n], isLevel: need.targets !== undefined }
      return { ...target, takes: { density: needed[n], isLevel: isTask }, has }
    })
    return wordingOf((language) => {
      const told = (of: 'takes' | 'has') =>
        points.map((point) => at(point[of], point.distance, language)).join('; ')
      const have = after ? told('has') : null
      return gateSentence('density', verdict, { need: told('takes'), have })[language]
    })
  }
  return { verdict, rests, says }
}

interface Told {
  readonly density: number | undefined
  /** Told in the levels of the standard besides. */
  readonly isLevel: boolean
}

function at({ density, isLevel }: Told, distance: number, language: Language): string {
  const figure = `${density === undefined ? '?' : Math.round(density)} px/m @ ${distance} m`
  const levels = density === undefined || !isLevel ? [] : levelsReached(density)
  if (levels.length === 0) return figure
  const named = levels.map(({ edition, title }) => `:${edition} ${title[language]}`).join(' / ')
  return `${figure} (IEC 62676-4${named})`
}
const isFisheye = (device: Device) => valueIn(device, 'formFactor') === 'fisheye'
const tolerance = 0.98

/** The picture at the angle that the scene takes, or the least above it that the lens can do. */
export function viewOf(device: Device, scene: number | undefined): View | undefined {
  const [pixels, hfov] = [valueIn(device, 'resolution')?.width, valueIn(device, 'hfov')]
  if (pixels === undefined || hfov === undefined) return undefined
  return { pixels, hfov: scene === undefined ? hfov.to : Math.min(hfov.to, Math.max(hfov.from, scene)) }
}

function statedAt({ edition, level, density: own }: TargetPoint): number | undefined {
  return own ?? (level === undefined ? undefined : levelNamed(edition ?? '2025', level)?.density)
}

/** The lower of what the task takes and of what the installed device gives: either is enough. */
function neededAt(target: TargetPoint, before: View | undefined, fisheye: boolean): number | undefined {
  const ways = [statedAt(target), before && densityAt(before, target.distance, fisheye) * tolerance].filter(
    (one) => one !== undefined,
  )
  return ways.length === 0 ? undefined : Math.min(...ways)
}

interface Views {
  readonly before: View | undefined
  readonly after: View | undefined
  readonly old: Device
  readonly candidate: Device
}

/** Of a wide lens both ways to compute are asked, each for both devices; where they disagree nobody knows. */
function densityVerdict(
  target: TargetPoint,
  { before, after, old, candidate }: Views,
): GateAnswer['verdict'] {
  if (!after) return 'unknown'
  const stated = statedAt(target)
  if (stated === undefined && !before) return 'unknown'
  const enough = (by: 'straight' | 'even') => {
    const gives = densitiesAt(after, target.distance)[by]
    const gave = before ? densitiesAt(before, target.distance)[by] * tolerance : undefined
    return (stated !== undefined && gives >= stated) || (gave !== undefined && gives >= gave)
  }
  if (isFisheye(candidate)) return enough('even') ? 'yes' : 'no'
  const isWide =
    [before, after].some((view) => view !== undefined && view.hfov > straightUpTo) || isFisheye(old)
  const [straight, even] = [enough('straight'), isWide ? enough('even') : enough('straight')]
  return straight === even ? (straight ? 'yes' : 'no') : 'unknown'
}
