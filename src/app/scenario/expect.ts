import type { LayerVerdict, LineVerdict, Verdict } from '#rules/model'
import type { DeedOutcome } from './outcome.ts'
import type { Expectation } from './schema.ts'

interface Seen {
  readonly all: readonly DeedOutcome[]
  readonly outcome: DeedOutcome
}
type Question = (expected: Expectation, seen: Seen) => string | undefined

/** Every way in which what came to be differs from what was expected, one sentence each; empty when all is so. */
export function differences(expected: Expectation, all: readonly DeedOutcome[]): string[] {
  const number = expected.deed ?? all.length
  const outcome = all[number - 1]
  if (!outcome) return [`there is no deed ${number}; the scenario has ${all.length}`]
  const unforeseen =
    expected.error === undefined && outcome.refusal
      ? [`refused: ${outcome.refusal.code}: ${outcome.refusal.detail}`]
      : []
  const found = questions
    .map((question) => question(expected, { all, outcome }))
    .filter((text) => text !== undefined)
  return [...unforeseen, ...found].map((text) => `deed ${number} (${outcome.name}): ${text}`)
}

const questions: readonly Question[] = [
  ({ outcome, line }, seen) =>
    same('outcome', outcome, (line ? lineOf(seen, line) : seen.outcome.verdict)?.outcome),
  ({ kind, line }, seen) => same('kind', kind, (line ? lineOf(seen, line) : seen.outcome.verdict)?.kind),
  ({ law, line }, seen) => same('law', law, strictestOf(linesOf(seen, line), 'law')),
  ({ policy, line }, seen) => same('policy', policy, strictestOf(linesOf(seen, line), 'policy')),
  ({ layer, line }, seen) =>
    layer && !givesOutcome(linesOf(seen, line), layer)
      ? `the ${layer} layer did not give the outcome`
      : undefined,
  ({ rules, line }, seen) => all('rule that spoke', rules, spoken(linesOf(seen, line))),
  ({ notRules, line }, seen) => none('rule that spoke', notRules, spoken(linesOf(seen, line))),
  ({ citation, line }, seen) => citations(citation, linesOf(seen, line)),
  ({ missing, line }, seen) =>
    all(
      'missing fact',
      missing,
      linesOf(seen, line).flatMap((one) => one.missing.map(({ fact }) => fact)),
    ),
  ({ next, line }, seen) =>
    all(
      'next step',
      next,
      linesOf(seen, line).flatMap((one) => one.next.map(({ act }) => act)),
    ),
  ({ says, line }, seen) => words(says, seen, { line, wanted: true }),
  ({ notSays, line }, seen) => words(notSays, seen, { line, wanted: false }),
  ({ state }, { outcome }) => same('state', state, outcome.state),
  ({ released }, { outcome }) => same('released', released, outcome.released),
  ({ releasedAfterStop }, { outcome }) =>
    same('releasedAfterStop', releasedAfterStop, outcome.releasedAfterStop),
  ({ match }, { outcome }) => (match ? matching(match, outcome) : undefined),
  ({ activeVersion }, seen) => activeVersionIs(activeVersion, seen),
  ({ alarm }, { outcome }) => alarmIs(alarm, outcome.alarm),
  ({ sameAs }, { all: deeds, outcome }) =>
    sameAs ? same('digest', deeds[sameAs - 1]?.digest ?? 'a digest', outcome.digest) : undefined,
  ({ checkedLater }, { outcome }) =>
    typeof checkedLater === 'boolean'
      ? same('checkedLater', checkedLater, (outcome.checkedLater ?? 0) > 0)
      : same('checkedLater', checkedLater, outcome.checkedLater),
  ({ log }, { outcome }) => same('log', log, outcome.log),
  ({ firstBad }, { outcome }) =>
    same('firstBad', firstBad === 'last' ? outcome.lastEntry : firstBad, outcome.firstBad),
  ({ error }, { outcome }) =>
    same(
      'error',
      error ? plain(error) : undefined,
      outcome.refusal ? plain(outcome.refusal.code) : undefined,
    ),
]

function same<T>(what: string, expected: T | undefined, found: T | undefined): string | undefined {
  if (expected === undefined || expected === found) return undefined
  return `${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found ?? null)}`
}

function all(
  what: string,
  expected: readonly string[] | undefined,
  found: readonly string[],
): string | undefined {
  const lacking = (expected ?? []).filter((one) => !found.includes(one))
  return lacking.length > 0
    ? `no ${what} ${lacking.join(', ')}; found ${[...new Set(found)].join(', ') || 'none'}`
    : undefined
}

function none(
  what: string,
  unwanted: readonly string[] | undefined,
  found: readonly string[],
): string | undefined {
  const present = (unwanted ?? []).filter((one) => found.includes(one))
  return present.length > 0 ? `unexpected ${what} ${present.join(', ')}` : undefined
}

function lineOf(seen: Seen, line: number): LineVerdict | undefined {
  return seen.outcome.verdict?.lines.find((one) => one.line === line)
}

function linesOf({ outcome }: Seen, line: number | undefined): readonly LineVerdict[] {
  const lines = outcome.verdict?.lines ?? []
  return line === undefined ? lines : lines.filter((one) => one.line === line)
}

const rank: readonly Verdict['outcome'][] = [
  'block',
  'licence',
  'notifyAuthority',
  'hold',
  'substitute',
  'allowWithConditions',
  'allow',
]

function strictestOf(lines: readonly LineVerdict[], layer: 'law' | 'policy'): Verdict['outcome'] | undefined {
  return rank.find((outcome) => lines.some((line) => line[layer].outcome === outcome))
}

function givesOutcome(lines: readonly LineVerdict[], layer: 'law' | 'policy'): boolean {
  return lines.some((line) => line[layer].outcome === line.outcome)
}

function layersOf(lines: readonly LineVerdict[]): LayerVerdict[] {
  return lines.flatMap(({ law, policy }) => [law, policy])
}

function spoken(lines: readonly LineVerdict[]): string[] {
  return layersOf(lines).flatMap(({ spoke }) => spoke.map(({ rule }) => rule))
}

/** Citations are compared without "(EU)" and the like: "Reg. 833/2014" finds "Reg. (EU) 833/2014 Art. 12g(1)". */
function citations(expected: Expectation['citation'], lines: readonly LineVerdict[]): string | undefined {
  const found = layersOf(lines).flatMap(({ spoke, couldBe }) =>
    [...spoke, ...couldBe].map(({ citation }) => citation),
  )
  const lacking = (typeof expected === 'string' ? [expected] : (expected ?? [])).filter(
    (one) => !found.some((citation) => bare(citation).includes(bare(one))),
  )
  return lacking.length > 0
    ? `no citation of ${lacking.join(', ')}; found ${[...new Set(found)].join(' | ') || 'none'}`
    : undefined
}

function bare(citation: string): string {
  return citation
    .replaceAll(/\((EU|EC|EEC|CFSP)\)\s*/g, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
}

const languages = ['sv', 'nb', 'fi', 'en'] as const

function words(
  expected: Expectation['says'],
  seen: Seen,
  { line, wanted }: { line: number | undefined; wanted: boolean },
): string | undefined {
  for (const language of languages) {
    const part = expected?.[language]
    if (part === undefined) continue
    const sentences = linesOf(seen, line).map((one) => one.wording[language])
    const isThere = sentences.some((sentence) => sentence.toLowerCase().includes(part.toLowerCase()))
    if (isThere !== wanted)
      return `${wanted ? 'does not say' : 'says'} "${part}" (${language}): ${sentences.join(' | ')}`
  }
  return undefined
}

function matching(
  expected: NonNullable<Expectation['match']>,
  { matches = [] }: DeedOutcome,
): string | undefined {
  const fits = matches.some(
    ({ list, entry, score, because }) =>
      (expected.list === undefined || expected.list === list) &&
      (expected.entry === undefined || expected.entry === entry) &&
      (expected.atLeast === undefined || score >= expected.atLeast) &&
      (expected.because === undefined ||
        because.some(({ feature, says }) =>
          `${feature} ${says}`.toLowerCase().includes(expected.because?.toLowerCase() ?? ''),
        )),
  )
  return fits ? undefined : `no match like ${JSON.stringify(expected)}; found ${JSON.stringify(matches)}`
}

/** A number names the deed whose version must still be active; a text is a version or the start of one. */
function activeVersionIs(
  expected: Expectation['activeVersion'],
  { all: deeds, outcome }: Seen,
): string | undefined {
  if (expected === undefined) return undefined
  const wanted = typeof expected === 'number' ? deeds[expected - 1]?.activeVersion : expected
  return wanted !== undefined && outcome.activeVersion?.startsWith(wanted)
    ? undefined
    : `active version: expected ${wanted}, found ${outcome.activeVersion ?? 'none'}`
}

function alarmIs(expected: Expectation['alarm'], found: string | undefined): string | undefined {
  if (expected === undefined) return undefined
  if (typeof expected === 'boolean')
    return expected === (found !== undefined)
      ? undefined
      : `alarm: expected ${expected}, found ${found ?? 'none'}`
  return found?.toLowerCase().includes(expected.toLowerCase())
    ? undefined
    : `alarm: expected "${expected}", found ${found ?? 'none'}`
}

function plain(code: string): string {
  return (code.split('/').at(-1) ?? code).replaceAll('-', '_')
}
