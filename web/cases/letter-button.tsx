import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { LetterLanguage } from '#documents/model'
import { currentLanguage } from '../app/i18n.ts'
import { documentFile } from '../documents/api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'

export interface LetterButtonProps {
  readonly label: string
  /** The words on the link to what was made. */
  readonly open: string
  /** The title of the letter, where it is shown below the button as well. */
  readonly frame?: string
  readonly make: (language: LetterLanguage) => Promise<{ readonly id: string }>
}

/** Sets a letter from the records as they stand now, in the reader's language, and leads to it. */
export function LetterButton({ label, open, frame, make }: LetterButtonProps) {
  const work = useMutation({ mutationFn: () => make(currentLanguage()) })
  return (
    <>
      <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
        {label}
      </Button>
      {work.data && (
        <a href={documentFile(work.data.id, 'pdf')} target="_blank" rel="noreferrer">
          {open}
        </a>
      )}
      {work.data && frame && (
        <iframe className="letter-frame" sandbox="" title={frame} src={documentFile(work.data.id, 'html')} />
      )}
      <ProblemNotice error={work.error} />
    </>
  )
}
