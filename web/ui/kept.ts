import { useEffect, useRef, useState } from 'react'

/**
 * What is typed and not yet sent survives a reload, a session that ends, and a wrong turn: it is kept in this tab
 * (sessionStorage) until it is sent or dropped. Signing out by one's own choice drops it.
 */
const prefix = 'aktsam.kept.'

interface Kept<T> {
  readonly owner: string
  readonly at: string
  readonly value: T
}

/** Whose words are kept: another person at the same tab does not get to see them. */
let owner = ''
export function keepFor(person: string): void {
  owner = person
}

export function keep<T>(name: string, value: T): void {
  const kept: Kept<T> = { owner, at: new Date().toISOString(), value }
  sessionStorage.setItem(prefix + name, JSON.stringify(kept))
}

/** What was kept under this name by the same person, laid over `start`, so that fields that came later have their value. */
export function recall<T extends object>(name: string, start: T): T | undefined {
  const text = sessionStorage.getItem(prefix + name)
  if (text === null) return undefined
  const kept: Kept<Partial<T>> = JSON.parse(text)
  return kept.owner === owner ? { ...start, ...kept.value } : undefined
}

export const forget = (name: string): void => sessionStorage.removeItem(prefix + name)

export function forgetAll(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

/** State of a form that is kept. `forget` once it has been sent. */
export function useKept<T extends object>(name: string, start: T) {
  const [value, set] = useState(() => recall(name, start) ?? start)
  const first = useRef(value)
  const [isFound, setFound] = useState(value !== start)
  useEffect(() => {
    if (value !== first.current) keep(name, value)
  }, [name, value])
  return {
    value,
    set,
    change: (part: Partial<T>) => set((now) => ({ ...now, ...part })),
    forget: () => forget(name),
    /** It was begun earlier in this tab, and never sent. */
    isFound,
    /** Begins anew. */
    drop: () => {
      forget(name)
      first.current = start
      set(start)
      setFound(false)
    },
  }
}
