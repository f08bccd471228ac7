import { type RefObject, useEffect, useRef } from 'react'

/** Brings what the address names into sight and puts the focus there, once, when it has come. */
export function useArrival(isNamed: boolean): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isNamed) return
    place.current?.scrollIntoView({ block: 'start' })
    place.current?.focus({ preventScroll: true })
  }, [isNamed])
  return place
}
