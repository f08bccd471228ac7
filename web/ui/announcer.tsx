import { createContext, type ReactNode, useContext, useState } from 'react'

const Announce = createContext<(words: string) => void>(() => undefined)

/** Says words to those who hear the screen: verdicts, counts, results of long work. */
export const useAnnounce = () => useContext(Announce)

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [words, setWords] = useState('')
  return (
    <Announce value={setWords}>
      {children}
      <div className="unseen" role="status" aria-live="polite">
        {words}
      </div>
    </Announce>
  )
}
