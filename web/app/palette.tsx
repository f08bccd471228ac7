import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { type Find, type FindGroup, useFinds } from './finds.ts'

export interface PaletteProps {
  readonly close: () => void
  readonly openHelp: () => void
}

/** Ctrl K: one field that finds acts, pages, orders, parties, products and whatever else the house holds. */
export function Palette({ close, openHelp }: PaletteProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text, 120)
  const [marked, setMarked] = useState(0)
  const { groups, error, isLooking } = useFinds(settled, openHelp)
  const finds = groups.flatMap((group) => group.finds)
  const listId = useId()
  const at = Math.min(marked, finds.length - 1)
  const current = finds[at]
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
    if (event.key === 'Enter') go(current)
  }
  return (
    <Dialog title={t('palette.title')} close={close} look="palette">
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current && optionId(listId, current.id)}
        aria-label={t('palette.title')}
        placeholder={t('palette.title')}
        value={text}
        data-autofocus
        spellCheck={false}
        onKeyDown={steer}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setMarked(0)
        }}
      />
      <Finds listId={listId} groups={groups} current={current} go={go} />
      <ProblemNotice error={error} />
      <p className="soft small palette-foot" role="status">
        {finds.length > 0 && t('picker.found', { count: finds.length })}
        {finds.length === 0 && t(isLooking ? 'palette.looking' : 'palette.none')}
      </p>
    </Dialog>
  )
}

const optionId = (listId: string, name: string) => `${listId}-${name}`.replaceAll(' ', '-')

interface FindsProps {
  readonly listId: string
  readonly groups: readonly FindGroup[]
  readonly current: Find | undefined
  readonly go: (find: Find) => void
}

function Finds({ listId, groups, current, go }: FindsProps) {
  const { t } = useTranslation()
  const id = (name: string) => optionId(listId, name)
  useEffect(() => {
    if (current) document.getElementById(optionId(listId, current.id))?.scrollIntoView({ block: 'nearest' })
  }, [listId, current])
  return (
    <div role="listbox" id={listId} aria-label={t('palette.title')} className="palette-list">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
        <div key={group.id} role="group" aria-labelledby={id(`group-${group.id}`)}>
          <p id={id(`group-${group.id}`)} className="palette-group">
            {group.title}
          </p>
          {group.finds.map((find) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the marked option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
            <div
              key={find.id}
              id={id(find.id)}
              role="option"
              aria-selected={find.id === current?.id}
              onClick={() => go(find)}
            >
              <span>{find.label}</span>
              <span className="soft small">{find.hint}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
