import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { hasSingleKeys, setSingleKeys } from '../ui/keys.ts'

/** Every shortcut there is, by where it works. */
const shortcuts = {
  everywhere: { '?': 'help', 'Ctrl K': 'find', 'g o': 'orders', 'g l': 'lists', 'g g': 'log', n: 'newOrder' },
  queue: { j: 'next', k: 'previous', o: 'openChosen' },
  desk: { 'Ctrl ↵': 'check', 'Ctrl S': 'save', 'Alt N': 'addLine', 'Alt V': 'paste' },
} as const

export function ShortcutsDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  const [isOn, setOn] = useState(hasSingleKeys())
  return (
    <Dialog title={t('shortcuts.title')} close={close}>
      {Object.entries(shortcuts).map(([place, keys]) => (
        <section key={place} className="shortcuts">
          <h3>{t(`shortcuts.${place}`)}</h3>
          <dl>
            {Object.entries(keys).map(([key, deed]) => (
              <div key={key}>
                <dt>
                  {key.split(' ').map((part) => (
                    <kbd key={part}>{part}</kbd>
                  ))}
                </dt>
                <dd>{t(`shortcuts.deed.${deed}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Checkbox
        label={t('shortcuts.singleKeys')}
        checked={isOn}
        onChange={(event) => {
          setSingleKeys(event.currentTarget.checked)
          setOn(event.currentTarget.checked)
        }}
      />
    </Dialog>
  )
}
