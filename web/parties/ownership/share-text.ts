import { useTranslation } from 'react-i18next'
import type { Ownership } from '#parties/model'
import { useFormat } from '../../ui/format.ts'

type Share = Pick<Ownership, 'share' | 'range' | 'kind'>

/** Kinds that have a share at all. */
export const sharedKinds = ['direct', 'indirect', 'voting'] as const
export const hasShare = (kind: Ownership['kind']): boolean => sharedKinds.some((one) => one === kind)

/** As short as a line of a picture needs it: `30 %`, `25–50 %`, `>50 %`, `?`; empty where the kind has no share. */
export function useShortShare(): (share: Share) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const percent = (share: number) => t('ownership.percent', { share: format.number(share) })
  return ({ share, range, kind }) => {
    if (share !== null) return percent(share)
    if (!range) return hasShare(kind) ? '?' : ''
    const { least, most, over, under } = range
    if (least === 0) return `${under ? '<' : '≤'}${percent(most)}`
    if (most === 100) return `${over ? '>' : '≥'}${percent(least)}`
    return `${over ? '>' : ''}${format.number(least)}–${under ? '<' : ''}${percent(most)}`
  }
}

/** `30 %`, `25–50 %`, `more than 50 %`, `not known`; empty where the kind has no share. */
export function useShareText(): (share: Share) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const percent = (share: number) => t('ownership.percent', { share: format.number(share) })
  return ({ share, range, kind }) => {
    if (share !== null) return percent(share)
    if (!range) return hasShare(kind) ? t('ownership.unknown') : ''
    const { least, most, over, under } = range
    if (least === 0) return t(under ? 'ownership.lessThan' : 'ownership.atMost', { share: percent(most) })
    if (most === 100) return t(over ? 'ownership.moreThan' : 'ownership.atLeast', { share: percent(least) })
    if (over) return t('ownership.moreThanTo', { least: percent(least), most: percent(most) })
    return t('ownership.between', { least: format.number(least), most: percent(most) })
  }
}
