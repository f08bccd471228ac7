import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionView, SignedIn } from '#access/model'
import { ask, Problem } from '../app/client.ts'
import { isLanguage, speak } from '../app/i18n.ts'
import { standing } from '../app/standing.ts'

export type Session = SessionView
export type SignedOut = Extract<SessionView, { readonly signedIn: false }>

export const sessionKey = ['session'] as const

/** Who is signed in, or how one can. The token that writes carry comes with it. */
async function fetchSession({ signal }: { readonly signal: AbortSignal }): Promise<Session> {
  return taken(await ask<Session>('/api/session', { signal }))
}

function taken(session: Session): Session {
  standing.csrf = session.signedIn ? session.csrf : ''
  return session
}

export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: fetchSession, staleTime: 60_000 })
}

/** The one who is signed in. Only for what stands inside the shell; elsewhere it throws. */
export function useSignedIn(): SignedIn {
  const { data } = useSession()
  if (!data?.signedIn) throw new Problem(401, { type: 'not_signed_in' })
  return data
}

/** `may('order.release')`: the person may do this somewhere. The deed itself asks again. */
export function useMay(): (deed: string) => boolean {
  const { data } = useSession()
  return (deed) => data?.signedIn === true && data.may.includes(deed)
}

/** Whether the person holds any role for this own legal entity: what a field of entities offers. */
export function useIsOwnEntity(): (entity: string) => boolean {
  const { data } = useSession()
  const grants = data?.signedIn ? data.grants : []
  return (entity) => grants.some(({ entities }) => entities === 'all' || entities.includes(entity))
}

/** Notes a fresh answer about the same session: its tokens change when the person proves who they are. */
export function useNoteSession(): (session: Session) => void {
  const client = useQueryClient()
  return (session) => void client.setQueryData(sessionKey, taken(session))
}

/** Takes over the answer of a sign-in: the screen speaks the person's language, and all is asked afresh. */
export function useTakeSession(): (session: Session) => Promise<void> {
  const client = useQueryClient()
  return async (session) => {
    taken(session)
    if (session.signedIn && isLanguage(session.person.language)) await speak(session.person.language)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
    client.setQueryData(sessionKey, session)
  }
}
