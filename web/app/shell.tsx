import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProveDialog } from '../access/prove-dialog.tsx'
import { useMay } from '../access/session.ts'
import { useKeys } from '../ui/keys.ts'
import { Bands } from './bands.tsx'
import { MenuDialog } from './menu-dialog.tsx'
import { wayGroups } from './navigation.ts'
import { Palette } from './palette.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useSessionEnd } from './use-session-end.ts'

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}))

export type ShellDialog = 'palette' | 'shortcuts' | 'menu'

/** What stands round every page: the ways, the palette, notices, the reader's own affairs, and what must not be overlooked. */
export function Shell() {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<ShellDialog>()
  const close = () => setDialog(undefined)
  useSessionEnd()
  useShellKeys(setDialog)
  return (
    <>
      <a href="#main" className="skip">
        {t('nav.skip')}
      </a>
      <TopBar open={setDialog} />
      <div className="shell-body">
        <Rail />
        <div className="shell-content">
          <Bands />
          <main id="main" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      {dialog === 'palette' && <Palette close={close} openHelp={() => setDialog('shortcuts')} />}
      {dialog === 'shortcuts' && (
        <Suspense>
          <ShortcutsDialog close={close} />
        </Suspense>
      )}
      {dialog === 'menu' && <MenuDialog close={close} />}
      <ProveDialog />
    </>
  )
}

function useShellKeys(open: (dialog: ShellDialog) => void): void {
  const navigate = useNavigate()
  const may = useMay()
  const go = Object.fromEntries(
    wayGroups
      .flatMap(({ ways }) => ways)
      .filter(({ deed }) => may(deed))
      .map(({ to, key }) => [`g ${key}`, () => void navigate({ to })]),
  )
  useKeys({
    'mod+k': () => open('palette'),
    '?': () => open('shortcuts'),
    ...(may('order.draft') ? { n: () => void navigate({ to: '/orders/$ref', params: { ref: 'new' } }) } : {}),
    ...go,
  })
}
