import type { KeptFinding, Severity } from './model.ts'

/** 1 to 4; 4 is first. */
export type Priority = number

/** The highest of scale, scope and irremediability drives (UNGP 14): one that cannot be put right is grave by itself. */
export function severityLevel({ scale, scope, irremediability }: Severity): number {
  return Math.max(scale, scope, irremediability)
}

/**
 * Which comes first (UNGP 24): severity first. Likelihood moves only what is hardly likely, by one step down, and never
 * the gravest; so what is more severe is never behind what is less so.
 */
export function priorityOf(severity: Severity | null, likelihood: number | null): Priority | null {
  if (severity === null || likelihood === null) return null
  const level = severityLevel(severity)
  return level < 4 && likelihood === 1 ? Math.max(1, level - 1) : level
}

/** What stands: the computed priority, or one step beside it that somebody chose with a reason. */
export function standingPriority(
  finding: Pick<KeptFinding, 'severity' | 'likelihood' | 'override'>,
): Priority | null {
  return finding.override?.to ?? priorityOf(finding.severity, finding.likelihood)
}

/** One step up or down, and no more. */
export function isOneStep(computed: Priority | null, to: Priority): boolean {
  return computed !== null && Math.abs(computed - to) === 1
}

/** The one that comes first is first: by priority, then severity, then likelihood. */
export function byPriority(
  a: Pick<KeptFinding, 'severity' | 'likelihood' | 'override'>,
  b: Pick<KeptFinding, 'severity' | 'likelihood' | 'override'>,
): number {
  const rank = (one: typeof a) => [
    standingPriority(one) ?? 0,
    one.severity === null ? 0 : severityLevel(one.severity),
    one.likelihood ?? 0,
  ]
  const [left, right] = [rank(a), rank(b)]
  return left.map((value, n) => (right[n] ?? 0) - value).find((difference) => difference !== 0) ?? 0
}
