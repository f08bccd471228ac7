import { type DensityLevel, densityLevels } from '../knowledge/standards.ts'

/** A picture: pixels across it, and the angle that it spans, degrees. */
export interface View {
  readonly pixels: number
  readonly hfov: number
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Horizontal field of view in degrees, of a lens without distortion: sensor width and focal length in mm. */
export function hfovOf(sensorWidth: number, focalLength: number): number {
  return (2 * Math.atan(sensorWidth / (2 * focalLength)) * 180) / Math.PI
}

/** Above this angle, degrees, a lens bends straight lines, and by how much a data sheet does not tell. */
export const straightUpTo = 100

/**
 * Pixels a metre at a distance in metres, as a lens gives them that keeps straight lines straight, and as one does that
 * spreads the angle evenly (fisheye). Between the two lie real lenses; up to `straightUpTo` the first is right.
 */
export function densitiesAt({ pixels, hfov }: View, distance: number): { straight: number; even: number } {
  const angle = radians(hfov)
  const straight = hfov < 180 ? pixels / (2 * distance * Math.tan(angle / 2)) : 0
  return { straight, even: pixels / (distance * angle) }
}

/** The density that may be relied on: that of the lens' kind where it is known, else the lower of the two. */
export function densityAt(view: View, distance: number, isFisheye = false): number {
  const { straight, even } = densitiesAt(view, distance)
  return isFisheye ? even : straight
}

/** How far away, in metres, a density is still reached. */
export function reachOf(view: View, density: number, isFisheye = false): number {
  return densityAt(view, 1, isFisheye) / density
}

/** The level of this name in an edition of IEC 62676-4; undefined where the edition has none. */
export function levelNamed(edition: DensityLevel['edition'], level: string): DensityLevel | undefined {
  return densityLevels.find((one) => one.edition === edition && one.level === level)
}

/** The highest level of each edition that a density reaches; an edition is left out where it reaches none. */
export function levelsReached(density: number): DensityLevel[] {
  return (['2014', '2025'] as const).flatMap(
    (edition) =>
      densityLevels.findLast((one) => one.edition === edition && one.density <= density + 1e-9) ?? [],
  )
}
