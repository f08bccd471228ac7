import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changeMe } from '../access/api.ts'
import { useSession } from '../access/session.ts'
import { currentLanguage, isLanguage, languageNames, languages, speak } from './i18n.ts'

/** The language of the screen; for those who are signed in also of their letters. Remembered in this browser. */
export function LanguageSelect({ label = false }: { readonly label?: boolean }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data: session } = useSession()
  const change = async (language: string) => {
    if (!isLanguage(language)) return
    await speak(language)
    if (session?.signedIn) await changeMe({ language }).catch(() => undefined) // the screen has changed all the same
    await client.invalidateQueries() // the server writes its sentences in the reader's language too
  }
  const words = t('preferences.language')
  return (
    <NativeSelect
      {...(label ? { label: words } : { 'aria-label': words })}
      value={currentLanguage()}
      data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
      onChange={(event) => void change(event.currentTarget.value)}
    />
  )
}
