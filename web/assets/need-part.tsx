import { useTranslation } from 'react-i18next'
import { attributes, attributeWords, codesInWords, type SiteNeed } from '#catalogue/model'
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
      <ul>
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
  const said = useSaid()
  const format = useFormat()
  const text = (value: unknown): string => {
    if (Array.isArray(value)) return value.join(', ')
    if (typeof value === 'number') return format.number(value)
    if (typeof value === 'string') return value
    if (typeof value === 'object' && value !== null && 'from' in value && 'to' in value)
      return `${text(value.from)} – ${text(value.to)}`
    return ''
  }
  const { t } = useTranslation()
  return (need) => {
    const forms = (need?.forms ?? []).map((form) => said(codesInWords(form)))
    const given: Readonly<Record<string, unknown>> = { ...need }
    const own = [
      { title: t('assets.forms'), text: forms.join(', ') },
      ...lefts.map((of) => ({ title: t(`assets.left.${of}`), text: text(need?.left?.[of]) })),
    ]
    const asked = Object.entries(attributes).flatMap(([id, { unit }]) => {
      const value = text(given[id])
      const word = Object.entries(attributeWords).find(([one]) => one === id)?.[1]
      return value === '' || !word ? [] : [{ title: said(word), text: unit ? `${value} ${unit}` : value }]
    })
    return [...asked, ...own.filter((row) => row.text !== '')]
  }
}
