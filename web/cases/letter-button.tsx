import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { LetterLanguage } from '#documents/model'
import { currentLanguage } from '../app/i18n.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'

export interface LetterButtonProps {
  readonly label: string
  /** The words on the link to what was made. */
  readonly open: string
  readonly make: (language: LetterLanguage) => Promise<{ readonly id: string }>
}

/** Sets a letter from the records as they stand now, in the reader's language, and leads to it. */
export function LetterButton({ label, open, make }: LetterButtonProps) {
  const work = useMutation({ mutationFn: () => make(currentLanguage()) })
  return (
    <>
      <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
        {label}
      </Button>
      {work.data && (
        <a href={`/api/documents/${work.data.id}/pdf`} target="_blank" rel="noreferrer">
          {open}
        </a>
      )}
      <ProblemNotice error={work.error} />
    </>
  )
}
