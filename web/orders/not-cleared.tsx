import { useTranslation } from 'react-i18next'
import type { Verdict } from '#rules/model'

/** Words of a screening that found something, or could not look. */
const notable = ['alert', 'confirmed', 'notScreened']

/** True where no rule spoke because of a hit or of a screening that could not be made. */
export function foundNothing(verdict: Verdict): boolean {
  const reads = verdict.lines.flatMap(({ law, policy }) =>
    [...law.spoke, ...policy.spoke].map(({ reads }) => reads),
  )
  return !reads.some((read) =>
    Object.entries(read).some(
      ([fact, value]) => fact.endsWith('.screening') && notable.includes(String(value)),
    ),
  )
}

/** "No hit found" never stands without "this is not a clearance". */
export function NotCleared({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation()
  const count = Object.keys(verdict.lists).length
  if (!foundNothing(verdict)) return null
  return (
    <p className="not-cleared small">{count > 0 ? t('verdict.noHit', { count }) : t('verdict.noLists')}</p>
  )
}
