import { useTranslation } from 'react-i18next'
import type { LineVerdict } from '#rules/model'
import { fieldOf, focusField } from '../ui/field.ts'
import { useFactWords } from './fact-words.ts'

/** The field of the form that supplies a fact; the rest come from records that others keep. */
export function pathOfFact(fact: string, line: number): string | undefined {
  const inLine: Record<string, string> = {
    'line.purpose': 'purpose',
    'line.serials': 'serials',
    'site.ref': 'site',
    'site.type': 'site',
    'use.declared': 'use/text',
    'use.functions': 'use/functions',
    'use.practices': 'use/practices',
    'use.realTime': 'use/realTime',
    'use.publicSpace': 'use/publicSpace',
    'use.lawEnforcement': 'use/lawEnforcement',
    'use.repression': 'use/repression',
    'redFlags.unanswered': 'answers',
  }
  const inOrder: Record<string, string> = { 'order.endUser': '/endUser', 'shipTo.country': '/shipTo/country' }
  const field = inLine[fact]
  return inOrder[fact] ?? (field && `/lines/${line - 1}/${field}`)
}

/** What nobody has said yet, who can say it, and the field where it is said. */
export function Missing({ line }: { readonly line: LineVerdict }) {
  const { t } = useTranslation()
  const factWords = useFactWords()
  if (line.missing.length === 0) return null
  return (
    <div className="verdict-part">
      <h3>{t('verdict.missing')}</h3>
      <ul className="missing">
        {line.missing.map(({ fact, who }) => {
          const path = pathOfFact(fact, line.line)
          const isHere = path !== undefined && fieldOf(path) !== null
          return (
            <li key={fact}>
              <span>
                {factWords.name(fact)}{' '}
                <span className="soft">{t('verdict.who', { who: t(`who.${who}`) })}</span>
              </span>
              {isHere && (
                <button type="button" className="text-button" onClick={() => focusField(path)}>
                  {t('verdict.fillIn')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
