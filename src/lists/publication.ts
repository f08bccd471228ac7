import { type Day, DayText, dayIn, type Instant, validate, type Wording, zoneOf } from '#kernel'
import { dayAheadWords, noDayWords } from './knowledge/import-words.ts'

/** What is wrong with a day of publication that a person gives; undefined where nothing is. */
export function publishedProblem(published: string | undefined, at: Instant): Wording | undefined {
  if (published === undefined) return undefined
  if (!validate(DayText, published).ok) return noDayWords(published)
  const today = todayOf(at)
  return published > today ? dayAheadWords(published, today) : undefined
}

/** Doubts about the day: the file says another one than the person, or neither says any. */
export function dayDoubts(inFile: Day | null, given: Day | undefined): string[] {
  if (inFile === null) {
    return given === undefined
      ? [
          'The files name no day of publication and none was given: the age of the list is that of its import.',
        ]
      : []
  }
  return given === undefined || given === inFile
    ? []
    : [`The file says that it was published on ${inFile}, not on ${given} as given; the file was believed.`]
}

/** `2026-02-27#a1f3`: the day of publication, or of import where that is unknown, and digits of the hash. */
export function nameOf(publishedOn: Day | null, at: Instant, digits: string): string {
  return `${publishedOn ?? todayOf(at)}#${digits}`
}

function todayOf(at: Instant): Day {
  return dayIn(zoneOf(undefined), at)
}
