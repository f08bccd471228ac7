import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export interface AppLinkProps {
  /** An address of this application, as the server gives it; plain text where there is none. */
  readonly to: string | null | undefined
  readonly children: ReactNode
}

/** A link whose address comes from the server: followed without leaving the application. */
export function AppLink({ to, children }: AppLinkProps) {
  const { history } = useRouter()
  if (!to || !/^\/(?![/\\])/.test(to)) return <span>{children}</span>
  return (
    <a
      href={to}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        history.push(to)
      }}
    >
      {children}
    </a>
  )
}
