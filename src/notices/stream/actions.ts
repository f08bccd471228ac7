import { type Db, every } from '#storage'
import { lastNotice, readNewsSince } from '../store.ts'

/** Rings for those who listen when something new is there for them, whichever process put it there. */
export interface Bell {
  /**
   * Calls `ring` about a second after something new came for a person. Answers, once nothing can be missed any more,
   * the function that ends it.
   */
  listen(person: string, ring: () => void): Promise<() => void>
  /** Ends all listening. */
  close(): Promise<void>
}

const betweenLooks = 1_000 // milliseconds

/** One look a second for all listeners together; none while nobody listens. */
export function openBell(db: Db, onError: (error: unknown) => void): Bell {
  const listeners = new Set<{ readonly person: string; readonly ring: () => void }>()
  let looking: Promise<() => Promise<void>> | undefined
  const look = async () => {
    let seen = await lastNotice(db)
    const turn = async () => {
      const { persons, last } = await readNewsSince(db, seen)
      seen = last
      for (const { person, ring } of listeners) if (persons.includes(person)) ring()
    }
    return every(betweenLooks, turn, onError)
  }
  const rest = async () => {
    const stopping = looking
    looking = undefined
    const stop = await stopping
    await stop?.()
  }
  return {
    listen: async (person, ring) => {
      const listener = { person, ring }
      listeners.add(listener)
      looking ??= look()
      await looking
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) rest().catch(onError)
      }
    },
    close: async () => {
      listeners.clear()
      await rest()
    },
  }
}
