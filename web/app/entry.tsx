import type { ReactNode } from 'react'
import { Appearance } from './appearance.tsx'
import { LanguageSelect } from './language-select.tsx'

/** Pages without a session: one column, one thing a page. */
export function Entry({ children }: { readonly children: ReactNode }) {
  return (
    <div className="entry-page">
      <header className="entry-head">
        <span className="shell-name">Aktsam</span>
        <div className="entry-tools">
          <LanguageSelect />
          <Appearance />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
