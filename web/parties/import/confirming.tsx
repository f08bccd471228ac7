import { Button, Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

export interface ConfirmingProps<Done> {
  /** How many rows have errors: nothing is kept before they are left out on purpose. */
  readonly wrong: number
  readonly hasWork: boolean
  readonly words: { readonly skip: string; readonly confirm: string }
  readonly confirm: (skipErrors: boolean) => Promise<Done>
  readonly forget: () => Promise<unknown>
  readonly done: (done: Done) => void
  readonly leave: () => void
}

/** The deed at the end of a preview: keep what is in the file, or throw the file away. */
export function Confirming<Done>(props: ConfirmingProps<Done>) {
  const { wrong, hasWork, words, confirm, forget, done, leave } = props
  const { t } = useTranslation()
  const [skipErrors, setSkip] = useState(false)
  const work = useMutation({ mutationFn: () => confirm(skipErrors), onSuccess: done })
  const drop = useMutation({ mutationFn: forget, onSettled: leave })
  const isHeld = wrong > 0 && !skipErrors
  return (
    <>
      {wrong > 0 && (
        <Checkbox
          className="import-skip"
          label={words.skip}
          checked={skipErrors}
          onChange={(event) => setSkip(event.currentTarget.checked)}
        />
      )}
      <ProblemNotice error={work.error} />
      <div className="acts-bar">
        {isHeld && <p className="import-held">{t('partyImport.held')}</p>}
        <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('partyImport.forget')}
        </Button>
        <Button disabled={isHeld || !hasWork} loading={work.isPending} onClick={() => work.mutate()}>
          {words.confirm}
        </Button>
      </div>
    </>
  )
}
