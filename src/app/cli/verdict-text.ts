import { outcomeWords } from '#rules/evaluate'
import type { LineVerdict, Verdict } from '#rules/model'

/** A verdict for people at a terminal: its sentence (which begins with the outcome's word), both layers, what is missing, what to do next. */
export function verdictText(verdict: Verdict): string {
  const lines = verdict.lines.flatMap((line) => lineText(line, verdict.lines.length > 1))
  return [verdict.sentence, ...lines, `  trace ${verdict.traceId} · expires ${verdict.expiresAt}`].join('\n')
}

function lineText(line: LineVerdict, isOneOfMany: boolean): string[] {
  const own = isOneOfMany ? [`  line ${line.line}: ${line.sentence}`] : []
  return [
    ...own,
    `  law     ${layerText(line.law)}`,
    `  policy  ${layerText(line.policy)}`,
    ...line.missing.map(({ fact, who }) => `  missing ${fact} (${who} can supply it)`),
    ...(line.next.length > 0 ? [`  next    ${line.next.map(({ act }) => act).join(', ')}`] : []),
  ]
}

function layerText({ outcome, spoke, couldBe }: LineVerdict['law']): string {
  const reasons = spoke.map(
    ({ rule, citation, verified }) => `${rule} (${citation}${verified ? '' : '; unverified'})`,
  )
  const open = couldBe.map((one) => `${one.rule} could say ${outcomeWords[one.outcome].en.toLowerCase()}`)
  if (reasons.length + open.length === 0) return 'No restriction found'
  return [outcomeWords[outcome].en, ...reasons, ...open].join(' · ')
}

/** Allowed, with or without conditions. */
export function isAllowed({ outcome }: Pick<Verdict, 'outcome'>): boolean {
  return outcome === 'allow' || outcome === 'allowWithConditions'
}
