import './administration.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { Page } from '../ui/page.tsx'
import { useDeedWords } from './deed-words.ts'
import { partGroups } from './parts.ts'

/** Every part with what it is for; what this person may not open is named, with the reason. */
export function OverviewPage() {
  const { t } = useTranslation()
  const may = useMay()
  const deedWords = useDeedWords()
  return (
    <Page title={t('nav.administration')}>
      {partGroups.map(({ word, parts }) => (
        <section key={word} className="form-part" aria-labelledby={`group-${word}`}>
          <h2 id={`group-${word}`}>{t(`administration.group.${word}`)}</h2>
          <dl className="administration-overview">
            {parts.map((part) => (
              <div key={part.word}>
                <dt>
                  {part.deeds.some(may) ? (
                    <Link to={part.to}>{t(`administration.part.${part.word}`)}</Link>
                  ) : (
                    t(`administration.part.${part.word}`)
                  )}
                </dt>
                <dd className="soft">
                  {t(`administration.says.${part.word}`)}
                  {!part.deeds.some(may) && (
                    <> {t('administration.mayNot', { deed: deedWords(part.deeds[0] ?? '') })}</>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Page>
  )
}
