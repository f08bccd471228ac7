import type { LinkProps } from '@tanstack/react-router'
import { useMay } from '../access/session.ts'
import type { SignName } from '../ui/sign.tsx'

/** One way in the navigation: where it leads, who finds it there, and the key after `g` that goes there. */
export interface Way {
  readonly to: NonNullable<LinkProps['to']>
  /** Names it in `nav.*`. */
  readonly word: string
  readonly sign: SignName
  /** Shown to those who may do this somewhere. */
  readonly deed: string
  readonly key: string
}

export interface WayGroup {
  readonly word: string
  readonly ways: readonly Way[]
}

/** Ordered by duty: what I do, what we know, what we answer for. A new screen adds its line. */
export const wayGroups: readonly WayGroup[] = [
  {
    word: 'work',
    ways: [
      { to: '/today', word: 'today', sign: 'today', deed: 'work.read', key: 't' },
      { to: '/alerts', word: 'alerts', sign: 'hits', deed: 'screening.read', key: 'h' },
      { to: '/cases', word: 'cases', sign: 'cases', deed: 'case.join', key: 'k' },
      { to: '/warnings', word: 'warnings', sign: 'warnings', deed: 'warning.read', key: 'w' },
      { to: '/outside', word: 'outside', sign: 'documents', deed: 'outside.enter', key: 'u' },
      { to: '/deadlines', word: 'deadlines', sign: 'deadlines', deed: 'deadline.read', key: 'd' },
      { to: '/orders', word: 'orders', sign: 'orders', deed: 'order.read', key: 'o' },
      { to: '/exceptions', word: 'exceptions', sign: 'exceptions', deed: 'exception.read', key: 'x' },
      { to: '/assets/scan', word: 'scan', sign: 'scan', deed: 'order.check', key: 'i' },
      { to: '/proposals', word: 'proposals', sign: 'compare', deed: 'proposal.ask', key: 'e' },
      {
        ...{ to: '/replacements', word: 'replacements', sign: 'compare' },
        ...{ deed: 'replacement.read', key: 'n' },
      },
      { to: '/phase-out', word: 'boards', sign: 'reports', deed: 'plan.read', key: 'q' },
      { to: '/plans', word: 'plans', sign: 'plans', deed: 'plan.read', key: 'v' },
    ],
  },
  {
    word: 'knowledge',
    ways: [
      { to: '/rules', word: 'rules', sign: 'rules', deed: 'rules.read', key: 'r' },
      { to: '/parties', word: 'parties', sign: 'parties', deed: 'record.read', key: 'p' },
      { to: '/catalogue', word: 'catalogue', sign: 'catalogue', deed: 'record.read', key: 'm' },
      { to: '/assets', word: 'assets', sign: 'assets', deed: 'record.read', key: 'j' },
      { to: '/suppliers', word: 'suppliers', sign: 'suppliers', deed: 'partner.read', key: 's' },
      { to: '/lists', word: 'lists', sign: 'lists', deed: 'list.read', key: 'l' },
      { to: '/countries', word: 'countries', sign: 'countries', deed: 'country.read', key: 'c' },
      { to: '/documents', word: 'documents', sign: 'documents', deed: 'evidence.read', key: 'f' },
    ],
  },
  {
    word: 'oversight',
    ways: [
      { to: '/reports', word: 'reports', sign: 'reports', deed: 'report.read', key: 'b' },
      { to: '/log', word: 'log', sign: 'log', deed: 'log.read', key: 'g' },
      { to: '/privacy', word: 'privacy', sign: 'privacy', deed: 'privacy.read', key: 'y' },
      {
        ...{ to: '/administration', word: 'administration', sign: 'administration' },
        ...{ deed: 'delegation.give', key: 'a' },
      },
    ],
  },
]

/** The ways that this person has; groups without one fall away. */
export function useWays(): readonly WayGroup[] {
  const may = useMay()
  return wayGroups
    .map(({ word, ways }) => ({ word, ways: ways.filter(({ deed }) => may(deed)) }))
    .filter(({ ways }) => ways.length > 0)
}
