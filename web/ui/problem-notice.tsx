import { useTranslation } from 'react-i18next'
import { Problem } from '../app/client.ts'

/** What a failed request says to the reader: the server's own sentence, or ours where nothing answered. */
export function useProblemWords(): (error: unknown) => string {
  const { t } = useTranslation()
  return (error) => {
    if (!(error instanceof Problem)) return t('problem.unexpected')
    if (error.status === 0) return t('problem.noAnswer')
    return error.message || t('problem.status', { status: error.status })
  }
}

export interface ProblemNoticeProps {
  readonly error: unknown
  readonly retry?: (() => void) | undefined
}

export function ProblemNotice({ error, retry }: ProblemNoticeProps) {
  const { t } = useTranslation()
  const words = useProblemWords()
  if (!error) return null
  const said = words(error)
  // What the sentence says already is not said twice.
  const details =
    error instanceof Problem ? error.errors.filter(({ message }) => !said.includes(message)) : []
  return (
    <div className="notice notice-problem" role="alert">
      <p>{said}</p>
      {details.length > 0 && (
        <ul className="notice-details">
          {details.map(({ path, message }) => (
            <li key={path + message}>
              {path && <code>{path}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      {retry && (
        <button type="button" className="text-button" onClick={retry}>
          {t('common.tryAgain')}
        </button>
      )}
    </div>
  )
}
