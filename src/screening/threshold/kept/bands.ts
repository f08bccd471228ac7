import type { ScoreBand } from '../model.ts'
import type { KeptDecision, KeptOpen, KeptWork } from './trial.ts'

/** Twentieths from 0.50 up; the last holds 1 itself. Below is one band, which is shown where it holds anything. */
const lowest = 10
const bands = Array.from({ length: 10 }, (_, n) => lowest + n)

/** What people decided, by how high the score was; bands in which nothing is kept are left out below the first that holds. */
export function bandsOf({ open, decisions }: KeptWork): ScoreBand[] {
  const first = Math.min(
    ...[...open, ...decisions].flatMap(({ score }) => (score === null ? [] : [bandOf(score)])),
  )
  return [0, ...bands]
    .filter((band) => band >= first)
    .map((band) => {
      const of = <T extends KeptOpen | KeptDecision>(items: readonly T[]) =>
        items.filter(({ score }) => score !== null && bandOf(score) === band)
      const own = of(decisions)
      return {
        from: band === 0 ? 0 : band / 20,
        to: band === 0 ? lowest / 20 : (band + 1) / 20,
        ...figuresOf(own),
        open: of(open).length,
      }
    })
}

function bandOf(score: number): number {
  const band = Math.min(Math.floor(score * 20 + 1e-9), 19)
  return band < lowest ? 0 : band
}

/** True and false ones, how many of them were true, and how long half of them took at most. */
export function figuresOf(decisions: readonly KeptDecision[]) {
  const matches = decisions.filter(({ verdict }) => verdict === 'trueMatch').length
  const hours = decisions.flatMap((one) => (one.hours === null ? [] : [one.hours]))
  return {
    matches,
    falsePositives: decisions.length - matches,
    precision: decisions.length === 0 ? null : matches / decisions.length,
    medianHours: medianOf(hours),
  }
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? null : Math.round(((low + high) / 2) * 10) / 10
}
