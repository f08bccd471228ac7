import type { LinkProps } from '@tanstack/react-router'
import { useMay } from '../access/session.ts'

/** One part of the administration: its page, its word (`administration.part.<word>`), and who finds it. */
export interface Part {
  readonly to: NonNullable<LinkProps['to']>
  readonly word: string
  /** Those who may one of these find the page. */
  readonly deeds: readonly string[]
}

export interface PartGroup {
  readonly word: string
  readonly parts: readonly Part[]
}

export const partGroups: readonly PartGroup[] = [
  {
    word: 'people',
    parts: [
      { to: '/administration/people', word: 'people', deeds: ['access.read'] },
      { to: '/administration/permissions', word: 'permissions', deeds: ['own.account'] },
      { to: '/administration/delegations', word: 'delegations', deeds: ['delegation.give'] },
      { to: '/administration/emergencies', word: 'emergencies', deeds: ['breakGlass.open'] },
      { to: '/administration/keys', word: 'keys', deeds: ['key.make', 'access.read'] },
    ],
  },
  {
    word: 'house',
    parts: [
      { to: '/administration/entities', word: 'entities', deeds: ['record.read'] },
      { to: '/administration/settings', word: 'settings', deeds: ['record.read'] },
      { to: '/administration/calendars', word: 'calendars', deeds: ['work.read'] },
      { to: '/administration/templates', word: 'templates', deeds: ['document.read'] },
      { to: '/administration/forms', word: 'forms', deeds: ['form.read'] },
    ],
  },
  {
    word: 'machine',
    parts: [
      { to: '/administration/webhooks', word: 'webhooks', deeds: ['webhook.read'] },
      { to: '/administration/mail', word: 'mail', deeds: ['mail.read'] },
      { to: '/administration/backups', word: 'backups', deeds: ['backup.read'] },
      { to: '/administration/system', word: 'system', deeds: ['installation.read'] },
    ],
  },
]

/** The parts that this person finds; groups without one fall away. */
export function useParts(): readonly PartGroup[] {
  const may = useMay()
  return partGroups
    .map(({ word, parts }) => ({ word, parts: parts.filter(({ deeds }) => deeds.some(may)) }))
    .filter(({ parts }) => parts.length > 0)
}
