import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

export interface DialogProps {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
  readonly look?: 'plain' | 'wide' | 'palette'
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape, and gives the focus back. */
export function Dialog({ title, close, children, look = 'plain' }: DialogProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${look}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <div className={look === 'palette' ? 'unseen' : 'dialog-head'}>
        <h2 id={titleId}>{title}</h2>
        {look !== 'palette' && (
          <button type="button" className="icon-button" aria-label={t('common.close')} onClick={close}>
            <Icon name="cross" />
          </button>
        )}
      </div>
      {children}
    </dialog>
  )
}
