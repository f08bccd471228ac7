import { Button, NumberInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LookingBoard } from '#screening/model'
import { useMay } from '../../access/session.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { propose, useNoteThreshold, useTrial } from './api.ts'
import { TrialView } from './trial-view.tsx'
import { useScore } from './use-score.ts'

/** What another threshold would do to what is kept, at once; and the way to propose it. */
export function TryPart({ board }: { readonly board: LookingBoard }) {
  const { t } = useTranslation()
  const { at } = useSearch({ from: '/alerts/threshold' })
  const { data, error, refetch } = useTrial(at)
  return (
    <section aria-labelledby="threshold-try">
      <h2 id="threshold-try">{t('threshold.try')}</h2>
      <p className="soft">{t('threshold.trySays')}</p>
      <Chooser board={board} at={at} />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && <TrialView trial={data} />}
    </section>
  )
}

interface ChooserProps {
  readonly board: LookingBoard
  readonly at: number | undefined
}

function Chooser({ board: { threshold, range, propose: option }, at }: ChooserProps) {
  const { t } = useTranslation()
  const may = useMay()
  const said = useSaid()
  const score = useScore()
  const navigate = useNavigate()
  const [isProposing, setProposing] = useState(false)
  const value = at ?? threshold
  const go = (next: number) =>
    void navigate({ to: '/alerts/threshold', search: next === threshold ? {} : { at: next }, replace: true })
  const isAnother = value !== threshold
  return (
    <div className="threshold-chooser">
      <NumberInput
        label={t('threshold.tried')}
        description={t('threshold.triedSays', {
          lowest: score.threshold(range.lowest),
          highest: score.threshold(range.highest),
        })}
        min={range.lowest}
        max={range.highest}
        step={0.01}
        decimalScale={2}
        fixedDecimalScale
        decimalSeparator={score.threshold(0.5).at(1) ?? '.'}
        clampBehavior="blur"
        value={value}
        onChange={(next) => {
          const chosen = Math.round(Number(next) * 100) / 100
          if (chosen >= range.lowest && chosen <= range.highest) go(chosen)
        }}
      />
      {may('threshold.propose') && (
        <Button disabled={!isAnother || !option.may} onClick={() => setProposing(true)}>
          {t('threshold.propose', { threshold: score.threshold(value) })}
        </Button>
      )}
      {may('threshold.propose') && option.why && <p className="soft">{said(option.why)}</p>}
      {isProposing && <ProposeDialog value={value} close={() => setProposing(false)} />}
    </div>
  )
}

function ProposeDialog({ value, close }: { readonly value: number; readonly close: () => void }) {
  const { t } = useTranslation()
  const score = useScore()
  const navigate = useNavigate()
  const note = useNoteThreshold()
  return (
    <ReasonDialog
      title={t('threshold.proposeTitle', { threshold: score.threshold(value) })}
      says={t('threshold.proposeSays')}
      act={t('threshold.proposeAct')}
      close={close}
      send={async (reason) => {
        const { ref } = await propose(value, reason)
        await note()
        await navigate({ to: '/alerts/threshold/$ref', params: { ref } })
      }}
    />
  )
}
