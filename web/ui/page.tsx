import { type ReactNode, useEffect, useRef } from 'react'

export interface PageProps {
  readonly title: string
  /** Stands beside the title: state, count, the page's own acts. */
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** `false` where the page puts the focus itself. */
  readonly focusTitle?: boolean
}

/** A page: its title is what the tab says, and where the focus goes when the reader arrives from another page. */
export function Page({ title, aside, children, focusTitle = true }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Aktsam`
  }, [title])
  useEffect(() => {
    if (focusTitle && history.length > 1) heading.current?.focus({ preventScroll: true })
  }, [focusTitle])
  return (
    <div className="page">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside && <div className="page-aside">{aside}</div>}
      </header>
      {children}
    </div>
  )
}
