import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sign } from '../ui/sign.tsx'
import { useWays } from './navigation.ts'

const memory = 'aktsam.rail'

/** The ways of the house, by duty. A rail on wide screens that folds to its signs; the menu shows the same. */
export function Rail() {
  const { t } = useTranslation()
  const [isFolded, setFolded] = useState(localStorage.getItem(memory) === 'folded')
  const fold = () => {
    localStorage.setItem(memory, isFolded ? 'open' : 'folded')
    setFolded(!isFolded)
  }
  return (
    <div className="rail" data-folded={isFolded || undefined}>
      <Ways />
      <button type="button" className="rail-fold" aria-expanded={!isFolded} onClick={fold}>
        <Sign name={isFolded ? 'unfold' : 'fold'} />
        <span className="rail-word">{t(isFolded ? 'nav.unfold' : 'nav.fold')}</span>
      </button>
    </div>
  )
}

export function Ways({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation()
  const groups = useWays()
  return (
    <nav aria-label={t('nav.main')} className="ways">
      {groups.map(({ word, ways }) => (
        <section key={word} aria-labelledby={`ways-${word}`}>
          <h2 id={`ways-${word}`}>{t(`nav.group.${word}`)}</h2>
          <ul>
            {ways.map((way) => (
              <li key={way.word}>
                <Link
                  to={way.to}
                  activeProps={{ 'aria-current': 'page' }}
                  title={t(`nav.${way.word}`)}
                  {...(onGo ? { onClick: onGo } : {})}
                >
                  <Sign name={way.sign} />
                  <span className="rail-word">{t(`nav.${way.word}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
