import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface ToastWords {
  readonly says: string
  /** Takes the deed back, where it can be taken back. */
  readonly undo?: () => void
}

const Say = createContext<(words: ToastWords) => void>(() => undefined)

/** Tells that something was done, with a way back where there is one. */
export const useToast = () => useContext(Say)

/** Long enough to read and to reach the way back; the count stands still while pointer or focus is on it. */
const stands = 10_000

export function Toaster({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<ToastWords>()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (!shown || isHeld) return
    const timer = setTimeout(() => setShown(undefined), stands)
    return () => clearTimeout(timer)
  }, [shown, isHeld])
  return (
    <Say value={setShown}>
      {children}
      <div className="toast-place" role="status" aria-live="polite">
        {shown && (
          // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is on it
          <div
            className="toast"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{shown.says}</span>
            {shown.undo && (
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  shown.undo?.()
                  setShown(undefined)
                }}
              >
                {t('common.undo')}
              </button>
            )}
            <button type="button" className="text-button" onClick={() => setShown(undefined)}>
              {t('common.close')}
            </button>
          </div>
        )}
      </div>
    </Say>
  )
}
