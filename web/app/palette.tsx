import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { type Find, useFinds } from './finds.ts'

/** Ctrl K: one field that finds pages, orders, parties and products. */
export function Palette({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text, 120)
  const [marked, setMarked] = useState(0)
  const finds = useFinds(settled)
  const listId = useId()
  const at = Math.min(marked, finds.length - 1)
  const go = (find: Find | undefined) => {
    if (!find) return
    close()
    find.go()
  }
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setMarked((at + step + finds.length) % Math.max(1, finds.length))
    }
    if (event.key === 'Enter') go(finds[at])
  }
  return (
    <Dialog title={t('palette.title')} close={close} look="palette">
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={finds[at] ? `${listId}-${at}` : undefined}
        aria-label={t('palette.title')}
        placeholder={t('palette.title')}
        value={text}
        data-autofocus
        onKeyDown={steer}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setMarked(0)
        }}
      />
      <div role="listbox" id={listId} aria-label={t('palette.title')} className="palette-list">
        {finds.map((find, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the marked option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
          <div
            key={find.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => go(find)}
          >
            <span>{find.label}</span>
            <span className="soft small">{find.hint}</span>
          </div>
        ))}
      </div>
      <p className="soft small palette-foot" role="status">
        {finds.length === 0 ? t('palette.none') : t('picker.found', { count: finds.length })}
      </p>
    </Dialog>
  )
}
