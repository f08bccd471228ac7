import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { hasSingleKeys, setSingleKeys } from '../ui/keys.ts'
import { useWays } from './navigation.ts'

/** Shortcuts by where they work; those that go to a page come from the navigation. */
const shortcuts = {
  everywhere: { '?': 'help', 'Ctrl K': 'find', n: 'newOrder' },
  queue: { j: 'next', k: 'previous', o: 'openChosen' },
  alerts: {
    f: 'clearAlert',
    m: 'matchAlert',
    a: 'askAlert',
    t: 'takeAlert',
    s: 'secondAlert',
    u: 'undoAlert',
    x: 'markAlert',
    '1': 'reason',
  },
  table: { j: 'nextRow', k: 'previousRow', '↵': 'openRow', x: 'selectRow' },
  rules: { 'Ctrl ↵': 'saveAndTest', 'Ctrl S': 'save' },
  desk: { 'Ctrl ↵': 'check', 'Ctrl S': 'save', 'Alt N': 'addLine', 'Alt V': 'paste' },
} as const

export function ShortcutsDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation()
  const [isOn, setOn] = useState(hasSingleKeys())
  const goes = useWays()
    .flatMap(({ ways }) => ways)
    .map(({ key, word }) => [`g ${key}`, t('shortcuts.goTo', { page: t(`nav.${word}`) })] as const)
  const places = Object.entries(shortcuts).map(([place, keys]) => ({
    place,
    keys: Object.entries(keys).map(([key, deed]) => [key, t(`shortcuts.deed.${deed}`)] as const),
  }))
  return (
    <Dialog title={t('shortcuts.title')} close={close}>
      {[...places, { place: 'pages', keys: goes }].map(({ place, keys }) => (
        <section key={place} className="shortcuts">
          <h3>{t(`shortcuts.${place}`)}</h3>
          <dl>
            {keys.map(([key, says]) => (
              <div key={key}>
                <dt>
                  {key.split(' ').map((part) => (
                    <kbd key={part}>{part}</kbd>
                  ))}
                </dt>
                <dd>{says}</dd>
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
