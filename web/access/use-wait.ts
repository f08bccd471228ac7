import { useEffect, useState } from 'react'
import { Problem } from '../app/client.ts'

/** Seconds until the next attempt is taken, counted down; 0 where none is asked. */
export function useWait(error: unknown): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const asked = error instanceof Problem ? (error.retryAfter ?? 0) : 0
    setLeft(asked)
    if (asked <= 0) return
    const until = performance.now() + asked * 1_000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1_000))), 500)
    return () => clearInterval(timer)
  }, [error])
  return left
}
