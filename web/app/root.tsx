import {
  createRootRoute,
  Navigate,
  Outlet,
  retainSearchParams,
  useLocation,
  useMatches,
  useSearch,
} from '@tanstack/react-router'
import { useSession } from '../access/session.ts'
import { keepFor } from '../ui/kept.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Entry } from './entry.tsx'
import { ErrorPage } from './error-page.tsx'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'
import { standing } from './standing.ts'

/** Any page can be read as of an instant: `?asOf=2026-11-01T09:00:00.000Z`. */
export interface RootSearch {
  readonly asOf?: string | undefined
}

export const root = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: ErrorPage,
  validateSearch: ({ asOf }: Record<string, unknown>): RootSearch =>
    typeof asOf === 'string' && !Number.isNaN(Date.parse(asOf)) ? { asOf } : {},
  search: { middlewares: [retainSearchParams(['asOf'])] },
})

/** Pages for those who are not signed in, and those that stand alone. */
const openPages = ['/sign-in', '/set-up', '/invitation', '/reset', '/proof', '/report', '/report/status']
const isOpen = (path: string) => openPages.includes(path)

/** Lets in who is signed in, and shows the others the door; the address they came for goes with them. */
function Root() {
  const { href, pathname } = useLocation()
  const shown = useMatches({ select: (matches) => matches.at(-1)?.fullPath })
  const { asOf } = useSearch({ from: '__root__' })
  const { data: session, error, refetch } = useSession()
  standing.asOf = asOf
  keepFor(session?.signedIn ? session.person.id : '')
  if (shown !== undefined && isOpen(shown))
    return (
      <Entry>
        <Outlet />
      </Entry>
    )
  if (session?.signedIn) return <Shell />
  if (session && isOpen(pathname)) return null // on the way to the door
  if (session) return <Navigate to="/sign-in" search={{ to: href }} replace />
  return <Entry>{error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton />}</Entry>
}
