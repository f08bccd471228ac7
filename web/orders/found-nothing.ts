import type { FactValue, LayerVerdict, Verdict } from '#rules/model'

/** Facts that tell of a hit, or of a screening that was not made or rests on a list that is missing or too old. */
const screeningFacts =
  /(\.(screening|alertsOn|signalsOn|confirmedOn|confirmedProgrammes|confirmedActs|boundList)|^screening\.outage|^lists\.(stale|absent))$/

const isQuiet = (value: FactValue): boolean =>
  value === null || value === false || value === 'clear' || (Array.isArray(value) && value.length === 0)

/**
 * Whether "no hit found" may be said of an answer: never where a rule spoke of a hit, of a screening that could not
 * be made, or lacked its result. In doubt it is not said.
 */
export function foundNothing({ kind, lines }: Pick<Verdict, 'kind' | 'lines'>): boolean {
  return kind !== 'screening' && lines.every(({ law, policy }) => isSilent(law) && isSilent(policy))
}

function isSilent({ kind, spoke, couldBe }: LayerVerdict): boolean {
  const reads = spoke.flatMap((rule) => Object.entries(rule.reads))
  return (
    kind !== 'screening' &&
    !reads.some(([fact, value]) => screeningFacts.test(fact) && !isQuiet(value)) &&
    !couldBe.some(({ missing }) => missing.some((fact) => screeningFacts.test(fact)))
  )
}
