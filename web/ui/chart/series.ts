import type { Outcome } from '#rules/model'

/** One row of numbers under the categories; `null` where nothing is known, which is not nought. */
export interface Series {
  readonly id: string
  readonly name: string
  readonly values: readonly (number | null)[]
  /** Only where the series is an outcome does it get an outcome's colour. */
  readonly outcome?: Outcome
}

/** Colours come from the style sheet, so that light and dark, and print, each have theirs. */
const outcomeTokens: Record<Outcome, string> = {
  allow: '--allow',
  allowWithConditions: '--conditions',
  substitute: '--substitute',
  hold: '--hold',
  notifyAuthority: '--notify',
  licence: '--licence',
  block: '--block',
}
/** For all else one accent and greys, the pale ones last and with an edge; pattern and symbol tell them apart as well. */
const plainTokens = ['--accent', '--line-strong', '--ink', '--ink-soft', '--accent-soft', '--line'] as const
const pale: readonly string[] = ['--accent-soft', '--line']

/** The style sheet's name of a series' colour. */
export const tokenOf = ({ outcome }: Series, index: number): string =>
  outcome ? outcomeTokens[outcome] : (plainTokens[index % plainTokens.length] ?? '--accent')

/** Does it need an edge to be seen on the page? */
export const isPale = (series: Series, index: number): boolean => pale.includes(tokenOf(series, index))
