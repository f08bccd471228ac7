import type { DelegationView, OwnSession, PasskeyView } from '#access/model'
import { ask, change, type Page, Problem, write } from '../app/client.ts'
import type { Session } from './session.ts'

const post = <T>(path: string, body: unknown) => ask<T>(path, { method: 'POST', body })
const one = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`

export const signIn = (email: string, password: string) => post<Session>('/api/session', { email, password })
export const signOut = () => ask<unknown>('/api/session', { method: 'DELETE' })
export const verifyPassword = (password: string) => post<Session>('/api/session/verify', { password })

export interface SetUp {
  readonly token: string
  readonly person: {
    readonly name: string
    readonly email: string
    readonly password: string
    readonly language: string
  }
  readonly company: { readonly ref: string; readonly name: string; readonly country: string }
}
export const setUp = (body: SetUp) => post<Session>('/api/set-up', body)
export const setUpState = (token: string) =>
  ask<{ readonly valid: boolean }>(`/api/set-up?${new URLSearchParams({ token })}`)

export interface Invited {
  readonly name: string
  readonly email: string
  readonly language: string
}
/** Whom a link invites. */
export const fetchInvited = (token: string) =>
  ask<Invited>(`/api/people/invitations/by-token?${new URLSearchParams({ token })}`)
export const acceptInvitation = (token: string, password: string) =>
  post<Session>('/api/people/invitations/accept', { token, password })

/** In the demo only: whom a visitor may be, and the password that all of them share. */
export interface DemoVisitors {
  readonly password: string
  readonly people: readonly {
    readonly name: string
    readonly email: string
    readonly grants: readonly { readonly role: string }[]
  }[]
}
/** Null where this is no demo. */
export const fetchDemoVisitors = () =>
  ask<DemoVisitors>('/api/demo/people').catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return null
    throw error
  })

/** A new password by a link from an administrator; signs in. */
export const chooseByLink = (token: string, password: string) =>
  post<Session>('/api/people/reset', { token, password })

export const changeMe = (body: Readonly<Record<string, unknown>>) =>
  change<unknown>('PUT', '/api/me', { body })
export const changePassword = (body: { readonly current: string; readonly password: string }) =>
  write<Session>('/api/me/password', body)

export const fetchSessions = () => ask<Page<OwnSession>>('/api/session/all')
/** Ends one of my sessions; `others`: all but this one. */
export const endSession = (id: string) => change<unknown>('DELETE', one('/api/session/all', id))

export const fetchPasskeys = () => ask<Page<PasskeyView>>('/api/passkeys')
export const removePasskey = (id: string) => change<unknown>('DELETE', one('/api/passkeys', id))

export const fetchDelegations = () => ask<Page<DelegationView>>('/api/delegations')
export const endDelegation = (id: string) => change<unknown>('DELETE', one('/api/delegations', id))
export interface Delegate {
  readonly to: string
  readonly roles: readonly string[]
  readonly entities: 'all' | readonly string[]
  readonly from: string
  readonly until: string
  readonly reason: string
}
export const delegate = (body: Delegate) => write<DelegationView>('/api/delegations', body)
