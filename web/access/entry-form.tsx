import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemNotice } from '../ui/problem-notice.tsx'

export interface EntryFormProps {
  readonly send: () => void
  readonly act: string
  readonly isBusy: boolean
  readonly isReady?: boolean
  readonly error?: unknown
  readonly children: ReactNode
}

/** A short form with one act. What the server says stands above the act. */
export function EntryForm({ send, act, isBusy, isReady = true, error, children }: EntryFormProps) {
  return (
    <form
      className="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy && isReady) send()
      }}
    >
      {children}
      <ProblemNotice error={error} />
      <Button type="submit" size="sm" loading={isBusy} disabled={!isReady}>
        {act}
      </Button>
    </form>
  )
}
