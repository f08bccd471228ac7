import { useSyncExternalStore } from 'react'

const listen = (hear: () => void) => {
  addEventListener('online', hear)
  addEventListener('offline', hear)
  return () => {
    removeEventListener('online', hear)
    removeEventListener('offline', hear)
  }
}

/** The browser has no network. */
export const useOffline = (): boolean => useSyncExternalStore(listen, () => !navigator.onLine)
