import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import { useKeys } from '../ui/keys.ts'
import { KeysHint } from '../ui/keys-hint.tsx'
import { Palette } from './palette.tsx'
import { Preferences } from './preferences.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** What stands round every page: the way to the others, the reader's language and light, the palette. */
export function Shell() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<'palette' | 'shortcuts'>()
  const close = () => setDialog(undefined)
  useKeys({
    'mod+k': () => setDialog('palette'),
    '?': () => setDialog('shortcuts'),
    n: () => void navigate({ to: '/orders/$ref', params: { ref: 'new' } }),
    'g o': () => void navigate({ to: '/orders' }),
    'g l': () => void navigate({ to: '/lists' }),
    'g g': () => void navigate({ to: '/log' }),
  })
  return (
    <>
      <a href="#main" className="skip">
        {t('nav.skip')}
      </a>
      <header className="shell-head">
        <Link to="/orders" className="shell-name">
          Aktsam
        </Link>
        <nav aria-label={t('nav.main')} className="shell-nav">
          <Link to="/orders" activeProps={{ 'aria-current': 'page' }}>
            {t('nav.orders')}
          </Link>
          <Link to="/lists" activeProps={{ 'aria-current': 'page' }}>
            {t('nav.lists')}
          </Link>
          <Link to="/log" activeProps={{ 'aria-current': 'page' }}>
            {t('nav.log')}
          </Link>
        </nav>
        <div className="shell-tools">
          <button
            type="button"
            className="find-button"
            aria-label={t('palette.title')}
            onClick={() => setDialog('palette')}
          >
            <Icon name="search" /> <span>{t('palette.open')}</span> <KeysHint keys="Ctrl K" />
          </button>
          <Preferences />
          <button
            type="button"
            className="icon-button"
            aria-label={t('shortcuts.title')}
            onClick={() => setDialog('shortcuts')}
          >
            ?
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      {dialog === 'palette' && <Palette close={close} />}
      {dialog === 'shortcuts' && <ShortcutsDialog close={close} />}
    </>
  )
}
