import { useTranslation } from 'react-i18next'
import type { EntryView, ListedName } from '#lists/model'
import { isLatin, scriptIn } from './entry-words.ts'

const kinds = ['primary', 'alias', 'formerly', 'weak'] as const

export interface NamesProps {
  readonly names: readonly ListedName[]
  readonly readings: EntryView['readings']
}

/** Every name by its kind; those in letters of their own beside those in Latin ones, with the name of the script. */
export function Names({ names, readings }: NamesProps) {
  const { t } = useTranslation()
  return (
    <dl className="pairs">
      {kinds.map((kind) => {
        const these = names.filter((name) => name.kind === kind)
        if (these.length === 0) return null
        const ordered = [
          ...these.filter(({ full }) => isLatin(full)),
          ...these.filter(({ full }) => !isLatin(full)),
        ]
        return (
          <div key={kind} className="pair">
            <dt>{t(`nameKind.${kind}`)}</dt>
            <dd>
              <ul>
                {ordered.map((name) => (
                  <Name
                    key={`${name.full} ${name.language ?? ''}`}
                    name={name}
                    reads={readings.find((one) => one.name === name.full)?.reads}
                  />
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

interface NameProps {
  readonly name: ListedName
  /** In Latin letters, where it is not written in them. */
  readonly reads: string | undefined
}

function Name({ name: { full, parts, language, script }, reads }: NameProps) {
  const { t, i18n } = useTranslation()
  const code = script ?? (isLatin(full) ? undefined : scriptIn(full))
  const words = (type: 'script' | 'language', of: string) => {
    try {
      return new Intl.DisplayNames(i18n.language, { type }).of(of)
    } catch {
      return of
    }
  }
  const notes = [
    ...(reads === undefined ? [] : [t('entries.reads', { name: reads })]),
    ...(language ? [words('language', language)] : []),
    ...(code && code !== 'Latn' && !language ? [words('script', code)] : []),
    ...(parts?.family ? [t('entries.family', { name: parts.family })] : []),
  ]
  return (
    <li>
      <span dir="auto" {...(language ? { lang: language } : {})}>
        {full}
      </span>
      {notes.length > 0 && <span className="soft small"> {notes.join(' · ')}</span>}
    </li>
  )
}
