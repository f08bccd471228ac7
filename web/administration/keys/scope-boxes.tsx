import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PermissionLine } from '../api.ts'
import { useDeedWords } from '../deed-words.ts'

export interface ScopeBoxesProps {
  readonly offered: readonly PermissionLine[]
  readonly chosen: readonly string[]
  readonly choose: (deeds: readonly string[]) => void
  readonly error: string | undefined
}

/** The deeds that a key may be made for, as sentences; a word narrows them down. */
export function ScopeBoxes({ offered, chosen, choose, error }: ScopeBoxesProps) {
  const { t } = useTranslation()
  const deedWords = useDeedWords()
  const [text, setText] = useState('')
  const plain = text.trim().toLocaleLowerCase()
  const isShown = ({ deed }: PermissionLine) =>
    chosen.includes(deed) || `${deed} ${deedWords(deed)}`.toLocaleLowerCase().includes(plain)
  return (
    <Checkbox.Group
      label={t('keys.scopes')}
      description={t('keys.scopesSays')}
      error={error}
      value={[...chosen]}
      onChange={(deeds) => choose(deeds)}
    >
      <TextInput
        aria-label={t('keys.findScope')}
        placeholder={t('keys.findScope')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className="scope-boxes">
        {offered.filter(isShown).map(({ deed }) => (
          <Checkbox key={deed} value={deed} label={deedWords(deed)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
