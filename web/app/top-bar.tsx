import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import { KeysHint } from '../ui/keys-hint.tsx'
import { Sign } from '../ui/sign.tsx'
import { NoticesBell } from './notices/bell.tsx'
import { PersonMenu } from './person-menu.tsx'
import type { ShellDialog } from './shell.tsx'

export function TopBar({ open }: { readonly open: (dialog: ShellDialog) => void }) {
  const { t } = useTranslation()
  return (
    <header className="shell-head">
      <button
        type="button"
        className="icon-button menu-button"
        aria-label={t('nav.menu')}
        onClick={() => open('menu')}
      >
        <Sign name="menu" />
      </button>
      <Link to="/" className="shell-name">
        Aktsam
      </Link>
      <button
        type="button"
        className="find-button"
        aria-label={t('palette.title')}
        onClick={() => open('palette')}
      >
        <Icon name="search" /> <span>{t('palette.open')}</span> <KeysHint keys="Ctrl K" />
      </button>
      <div className="shell-tools">
        <button
          type="button"
          className="icon-button help-button"
          aria-label={t('shortcuts.title')}
          onClick={() => open('shortcuts')}
        >
          ?
        </button>
        <NoticesBell />
        <PersonMenu />
      </div>
    </header>
  )
}
