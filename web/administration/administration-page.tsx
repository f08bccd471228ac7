import './administration.css'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { useParts } from './parts.ts'

export interface AdministrationPageProps {
  /** `administration.part.<word>`: the title, and the place in the list of parts. */
  readonly word: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A page of the administration: its neighbours stand beside it, on a narrow screen the way back to them. */
export function AdministrationPage({ word, aside, children }: AdministrationPageProps) {
  const { t } = useTranslation()
  return (
    <Page title={t(`administration.part.${word}`)} aside={aside}>
      <div className="administration">
        <PartList />
        <div className="administration-part">{children}</div>
      </div>
    </Page>
  )
}

function PartList() {
  const { t } = useTranslation()
  const groups = useParts()
  return (
    <nav className="administration-parts" aria-label={t('administration.parts')}>
      <Link to="/administration" activeOptions={{ exact: true }} className="administration-all">
        {t('nav.administration')}
      </Link>
      {groups.map(({ word, parts }) => (
        <ul key={word} aria-label={t(`administration.group.${word}`)}>
          {parts.map((part) => (
            <li key={part.word}>
              <Link to={part.to} activeProps={{ 'aria-current': 'page' }}>
                {t(`administration.part.${part.word}`)}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}
