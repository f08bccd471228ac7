import { createRoute } from '@tanstack/react-router'
import { root } from '../app/root.tsx'
import { screen } from '../app/screen.ts'

/** Where to go once signed in: an address of this application. */
export interface SignInSearch {
  readonly to?: string
  /** Why the company's own sign-in led back here: a code of the server. */
  readonly problem?: string
}
/** Back from the company's own sign-in, where somebody proved who they are; `problem`: they did not. */
export interface ProofSearch {
  readonly problem?: string
}
export interface TokenSearch {
  readonly token?: string
}

const getParentRoute = () => root
const token = ({ token }: Record<string, unknown>): TokenSearch =>
  typeof token === 'string' || typeof token === 'number' ? { token: String(token) } : {}

const signIn = createRoute({
  getParentRoute,
  path: '/sign-in',
  component: screen(() => import('./sign-in-page.tsx'), 'SignInPage', ['entry']),
  validateSearch: ({ to, problem }: Record<string, unknown>): SignInSearch => ({
    ...(typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {}),
    ...(typeof problem === 'string' ? { problem } : {}),
  }),
})
const setUp = createRoute({
  getParentRoute,
  path: '/set-up',
  component: screen(() => import('./set-up-page.tsx'), 'SetUpPage', ['entry']),
  validateSearch: token,
})
const invitation = createRoute({
  getParentRoute,
  path: '/invitation',
  component: screen(() => import('./invitation-page.tsx'), 'InvitationPage', ['entry']),
  validateSearch: token,
})
const reset = createRoute({
  getParentRoute,
  path: '/reset',
  component: screen(() => import('./reset-page.tsx'), 'ResetPage', ['entry']),
  validateSearch: token,
})
const proof = createRoute({
  getParentRoute,
  path: '/proof',
  component: screen(() => import('./proof-page.tsx'), 'ProofPage', ['entry']),
  validateSearch: ({ problem }: Record<string, unknown>): ProofSearch =>
    typeof problem === 'string' ? { problem } : {},
})
const account = createRoute({
  getParentRoute,
  path: '/account',
  component: screen(() => import('./account/account-page.tsx'), 'AccountPage', ['account', 'entry']),
})

export const accessRoutes = [signIn, setUp, invitation, reset, proof, account] as const
