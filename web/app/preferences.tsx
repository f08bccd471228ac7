import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLanguage, languageNames, languages, speak } from './i18n.ts'

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[]

/** Language and light: both remembered in this browser. */
export function Preferences() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const changeLanguage = async (text: string) => {
    const language = languages.find((known) => known === text)
    if (!language) return
    await speak(language)
    await client.invalidateQueries() // the server writes its sentences in the reader's language too
  }
  return (
    <>
      <NativeSelect
        aria-label={t('preferences.language')}
        value={currentLanguage()}
        data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        onChange={(event) => void changeLanguage(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={t('preferences.appearance')}
        value={colorScheme}
        data={schemes.map((scheme) => ({ value: scheme, label: t(`preferences.${scheme}`) }))}
        onChange={(event) => {
          const chosen = schemes.find((scheme) => scheme === event.currentTarget.value)
          if (chosen) setColorScheme(chosen)
        }}
      />
    </>
  )
}
