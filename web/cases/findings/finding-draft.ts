import type { ChangeFinding, FindingView, NewFinding } from '#casework/model'

/** An instrument as it is typed: its code, and its articles in one line. */
export interface InstrumentDraft {
  readonly id: number
  readonly code: string
  readonly articles: string
}

/** A finding as it is typed; a step is empty until somebody says it. */
export interface FindingDraft {
  readonly class: NewFinding['kind']['class']
  readonly wrong: NewFinding['kind']['wrong']
  readonly language: NonNullable<NewFinding['language']>
  readonly statement: string
  readonly right: string
  readonly instruments: readonly InstrumentDraft[]
  readonly groups: readonly string[]
  readonly area: string
  readonly scale: string
  readonly scope: string
  readonly irremediability: string
  readonly likelihood: string
  readonly involvement: string
  readonly evidence: readonly string[]
  readonly release: string
  readonly reason: string
}

export const blankFinding = (language: FindingDraft['language']): FindingDraft => ({
  ...{ class: 'risk', wrong: 'unethical', language, statement: '', right: '', instruments: [] },
  ...{ groups: [], area: '', scale: '', scope: '', irremediability: '', likelihood: '' },
  ...{ involvement: '', evidence: [], release: '', reason: '' },
})

const step = (value: number | null | undefined): string => (value == null ? '' : String(value))

export function draftOf(finding: FindingView): FindingDraft {
  const { kind, language, statement, right, instruments, groups, area, severity, evidence } = finding
  return {
    ...blankFinding(language),
    ...kind,
    ...{ statement, right: right ?? '', groups, area: area ?? '', evidence },
    instruments: instruments.map(({ code, articles }, id) => ({ id, code, articles: articles.join(', ') })),
    ...{ scale: step(severity?.scale), scope: step(severity?.scope) },
    ...{ irremediability: step(severity?.irremediability), likelihood: step(finding.likelihood) },
    involvement: finding.involvement ?? '',
  }
}

const involvements = ['cause', 'contribute', 'directlyLinked', 'none'] as const
const number = (text: string): number | null => (text === '' ? null : Number(text))

/** What is sent. Severity is said whole or not at all: `isHalfSevere` tells beforehand. */
export function findingOf(draft: FindingDraft): NewFinding {
  const { statement, right, instruments, groups, area, evidence, release } = draft
  const [scale, scope, irremediability] = [draft.scale, draft.scope, draft.irremediability].map(number)
  const isSevere = scale != null && scope != null && irremediability != null
  return {
    kind: { class: draft.class, wrong: draft.wrong },
    ...{ language: draft.language, statement: statement.trim(), right: right.trim() || null },
    instruments: instruments
      .filter(({ code }) => code !== '')
      .map(({ code, articles }) => ({ code, articles: articlesIn(articles) })),
    ...{ groups: [...groups], area: area.trim().toUpperCase() || null },
    severity: isSevere ? { scale, scope, irremediability } : null,
    likelihood: number(draft.likelihood),
    involvement: involvements.find((one) => one === draft.involvement) ?? null,
    evidence: [...evidence],
    ...(release.trim() === '' ? {} : { release: release.trim() }),
  }
}

/** The same for a finding that is there: with the reason, which is asked once whom it is about has read it. */
export function changeOf(draft: FindingDraft): ChangeFinding {
  const reason = draft.reason.trim()
  return { ...findingOf(draft), ...(reason === '' ? {} : { reason }) }
}

/** "18, 19; 21" → 18, 19, 21: each once, in the order in which they were written. */
export function articlesIn(text: string): string[] {
  const parts = text.split(/[,;\n]/).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** One or two of the three scales are said: then severity says nothing yet. */
export function isHalfSevere({ scale, scope, irremediability }: FindingDraft): boolean {
  const said = [scale, scope, irremediability].filter((value) => value !== '')
  return said.length > 0 && said.length < 3
}
