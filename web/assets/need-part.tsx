import { useTranslation } from 'react-i18next'
import { attributes, attributeWords, type SiteNeed } from '#catalogue/model'
import { useFigure } from '../ui/figure.ts'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'

/** What the place asks of whatever stands there: what must be seen at which distance, and what it must bear. */
export function NeedPart({ need }: { readonly need: SiteNeed | undefined }) {
  const { t } = useTranslation()
  const say = useTarget()
  const rows = useRows()(need)
  return (
    <section aria-labelledby="need-head">
      <h2 id="need-head">{t('assets.need')}</h2>
      {(!need || (rows.length === 0 && !need.targets)) && <p className="soft">{t('assets.noNeed')}</p>}
      <ul className="asset-need">
        {need?.targets?.map((target) => (
          <li key={JSON.stringify(target)}>{say(target)}</li>
        ))}
        {rows.map(({ title, text }) => (
          <li key={title}>
            {title}: {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same in one line, for a cell. */
export function useNeedText(): (need: SiteNeed) => string {
  const say = useTarget()
  const rowsOf = useRows()
  return (need) =>
    [...(need.targets ?? []).map(say), ...rowsOf(need).map(({ title, text }) => `${title}: ${text}`)].join(
      '; ',
    )
}

type Target = NonNullable<SiteNeed['targets']>[number]

/** A density of its own, a level of the standard, or as well as what stands there. */
function useTarget() {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ distance, density, level, edition = '2014' }: Target): string => {
    const at = format.number(distance)
    if (density !== undefined) return t('assets.target', { distance: at, density: format.number(density) })
    return level === undefined
      ? t('assets.targetAlike', { distance: at })
      : t('assets.targetLevel', { distance: at, level, edition })
  }
}

const lefts = ['channels', 'bitrate', 'decoding'] as const

function useRows(): (need: SiteNeed | undefined) => { title: string; text: string }[] {
  const { t } = useTranslation()
  const said = useSaid()
  const figure = useFigure()
  return (need) => {
    const given: Readonly<Record<string, unknown>> = { ...need }
    const asked = Object.entries(attributes).flatMap(([id, { unit }]) => {
      const word = Object.entries(attributeWords).find(([one]) => one === id)?.[1]
      const text = given[id] === null ? t('assets.ownProtocol') : figure(given[id], unit) // the recorder's alone
      return word ? [{ title: said(word), text }] : []
    })
    return [
      ...asked,
      { title: t('assets.forms'), text: figure(need?.forms) },
      ...lefts.map((of) => ({ title: t(`assets.left.${of}`), text: figure(need?.left?.[of]) })),
    ].filter(({ text }) => text !== '')
  }
}
