import { type ReactNode, useEffect, useId, useRef } from 'react'

export interface PopupProps {
  /** What the button is called. */
  readonly label: string
  readonly sign: ReactNode
  readonly words?: ReactNode
  readonly children: ReactNode
  readonly onOpen?: () => void
}

/** A button with a panel below it. The browser closes it on Escape or a press elsewhere and keeps the focus order. */
export function Popup({ label, sign, words, children, onOpen }: PopupProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const opened = useRef(onOpen)
  opened.current = onOpen
  useEffect(() => {
    const element = panel.current
    const hear = (event: Event) => {
      if ('newState' in event && event.newState === 'open') opened.current?.()
    }
    const go = (event: Event) => {
      if (event.target instanceof HTMLElement && event.target.closest('a')) element?.hidePopover()
    }
    element?.addEventListener('toggle', hear)
    element?.addEventListener('click', go)
    return () => {
      element?.removeEventListener('toggle', hear)
      element?.removeEventListener('click', go)
    }
  }, [])
  return (
    <div className="popup-place">
      <button type="button" className="icon-button popup-button" aria-label={label} popoverTarget={id}>
        {sign}
        {words}
      </button>
      <section ref={panel} id={id} popover="auto" className="popup" aria-label={label}>
        {children}
      </section>
    </div>
  )
}
