import { asWritten, dayIn, type Instant, wordingOf, zoneOf } from '#kernel'
import type { LifeKind } from '#lifecycle'
import type { Tx } from '#storage'
import { warningTitles } from '../../knowledge/warning-words.ts'
import { type WarningContext, type WarningDeed, warningLife } from '../life.ts'
import type { Warning, WarningState } from '../model.ts'
import { findWarning } from '../store.ts'

export type WarningLifeKind = LifeKind<WarningState, WarningDeed, WarningContext>

/** The life of warnings, as the generic screen part and "my work" ask it. */
export const warningKind: WarningLifeKind = kindWith({})

/** The same, where a deed brings with it what its guard looks at. */
export function kindWith(brought: Partial<WarningContext>): WarningLifeKind {
  const triage = { permit: 'warning.triage', event: 'warning.triage' } as const
  return {
    ...{ kind: 'warning', table: warningLife, read: 'warning.read', approval: 'warning.approve' },
    deeds: {
      acknowledge: { permit: 'warning.triage', event: 'warning.acknowledge' },
      dismiss: triage,
      monitor: triage,
      link: triage,
      openCase: triage,
      reopen: { permit: 'warning.inform', event: 'warning.reopen' },
    },
    link: (ref) => `/warnings/${encodeURIComponent(ref)}`,
    subject: async (tx: Tx, ref: string, at: Instant) => {
      const warning = (await findWarning(tx, ref))?.record
      if (!warning) return undefined
      return {
        title: titleOf(warning),
        context: { ...contextOf(warning, at), ...brought },
        ...{ entity: warning.legalEntity, country: warning.country },
      }
    },
  }
}

function contextOf({ links, reviewOn, country }: Warning, at: Instant): WarningContext {
  return {
    cases: links.filter(({ kind }) => kind === 'case').length,
    hasReview: reviewOn !== null && reviewOn > dayIn(zoneOf(country), at),
  }
}

/** What is restricted is named by its reference alone: titles stand in lists that more people see. */
function titleOf({ ref, title, confidentiality }: Warning) {
  const isOpen = confidentiality === 'public' || confidentiality === 'internal'
  const named = isOpen ? asWritten(`: ${title}`) : asWritten('')
  const { name } = warningTitles
  return wordingOf((language) => {
    const word = name[language]
    return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${ref}${named[language]}`
  })
}
