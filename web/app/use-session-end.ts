import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionKey } from '../access/session.ts'
import { standing } from './standing.ts'

/** When the server says that nobody is signed in, the root asks again and leads to the door; what was typed is kept. */
export function useSessionEnd(): void {
  const client = useQueryClient()
  useEffect(() => {
    standing.signedOut = () => void client.invalidateQueries({ queryKey: sessionKey })
    return () => {
      standing.signedOut = () => undefined
    }
  }, [client])
}
