import { useTranslation } from 'react-i18next'
import type { AlertFile } from '#screening/model'
import { type Said, useSaid } from '../ui/said.ts'
import { isAgainst } from './word-pairs.ts'

/** What speaks for the two being one, what speaks against it, and why the alert stands where it does in the queue. */
export function Because({
  alert: { because, found, pressing, priority, settles },
}: {
  readonly alert: AlertFile
}) {
  const { t } = useTranslation()
  const said = useSaid()
  const wholes = because.filter(({ query, candidate }) => query === undefined && candidate === undefined)
  const against = wholes.filter(isAgainst)
  const inFavour = wholes.filter((one) => !isAgainst(one))
  return (
    <div className="alert-because">
      {!found && <p className="notice">{t('alerts.notFoundNow')}</p>}
      <Sentences title={t('alerts.for')} says={inFavour.map(({ wording }) => wording)} />
      <Sentences
        title={t('alerts.against')}
        says={against.map(({ wording }) => wording)}
        none={t('alerts.nothingAgainst')}
      />
      <Sentences title={t('alerts.settles')} says={settles.map(({ says }) => says)} />
      <section>
        <h3>{t('alerts.presses', { level: t(`alertPriority.${priority.level}`) })}</h3>
        <ul>
          {pressing.map(({ says, points }) => (
            <li key={says.en}>
              {said(says)} <span className="soft">{t('alerts.points', { count: points })}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

interface SentencesProps {
  readonly title: string
  readonly says: readonly Said[]
  readonly none?: string
}

function Sentences({ title, says, none }: SentencesProps) {
  const said = useSaid()
  if (says.length === 0 && none === undefined) return null
  return (
    <section>
      <h3>{title}</h3>
      {says.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <ul>
          {says.map((sentence) => (
            <li key={sentence.en}>{said(sentence)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
