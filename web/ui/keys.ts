import { useEffect, useRef } from 'react'

const memory = 'aktsam.singleKeys'

/** Single-key shortcuts can be switched off (WCAG 2.1.4); those with Ctrl or Alt always work. */
export const hasSingleKeys = (): boolean => localStorage.getItem(memory) !== 'off'
export const setSingleKeys = (on: boolean): void => localStorage.setItem(memory, on ? 'on' : 'off')

/** Keys by their writing: `j`, `?`, `g o` (one after the other), `mod+Enter`, `alt+n`. */
export type KeyMap = Readonly<Record<string, () => void>>

/** Listens while the part is on the screen. Single keys rest while the reader types or a dialog is open. */
export function useKeys(map: KeyMap): void {
  const current = useRef(map)
  current.current = map
  useEffect(() => {
    let first = { key: '', at: 0 }
    const listen = (event: KeyboardEvent) => {
      const written = writtenKey(event)
      const isSingle = !/^(mod|alt)\+/.test(written)
      if (isSingle && (!hasSingleKeys() || isTyping(event.target) || hasDialog())) return
      const sequence = event.timeStamp - first.at < 1_000 ? `${first.key} ${written}` : written
      first = { key: written, at: event.timeStamp }
      const deed = current.current[sequence] ?? current.current[written]
      if (!deed || (!isSingle && hasDialog())) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function writtenKey(event: KeyboardEvent): string {
  if (event.ctrlKey || event.metaKey)
    return `mod+${event.key.length === 1 ? event.key.toLowerCase() : event.key}`
  // With Alt some keyboards write another letter: the physical key speaks.
  if (event.altKey) return `alt+${event.code.replace(/^Key|^Digit/, '').toLowerCase()}`
  return event.key
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const hasDialog = () => document.querySelector('dialog[open]') !== null
