import { useTranslation } from 'react-i18next'
import type { LineVerdict } from '#rules/model'
import { useFactWords } from './fact-words.ts'
import { FillIn } from './fill-in.tsx'

/** What nobody has said yet, who can say it, and where: its field, its record, or a request. */
export function Missing({ line }: { readonly line: LineVerdict }) {
  const { t } = useTranslation()
  const factWords = useFactWords()
  if (line.missing.length === 0) return null
  return (
    <div className="verdict-part">
      <h3>{t('verdict.missing')}</h3>
      <ul className="missing">
        {line.missing.map(({ fact, who }) => (
          <li key={fact}>
            <span>
              {factWords.name(fact)}{' '}
              <span className="soft">{t('verdict.who', { who: t(`who.${who}`) })}</span>
            </span>
            <FillIn fact={fact} line={line} says={`${t('act.askData')}: ${factWords.name(fact)}`} />
          </li>
        ))}
      </ul>
    </div>
  )
}
