import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { NextStep } from '#rules/model'
import { useMay } from '../access/session.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { addDeadline, useNoteDeadline } from '../work/api.ts'
import { DeskActs } from './desk-acts.ts'

/** Who looks at it, by the step that says so. */
const lookers: Readonly<Record<string, string>> = {
  complianceReview: 'complianceOfficer',
  legalReview: 'legal',
}
export const isReview = ({ act }: NextStep): boolean => act in lookers

export interface AskReviewProps {
  readonly step: NextStep
  /** Shown to those who may not ask for it here, or where the order is not known. */
  readonly otherwise: ReactNode
}

/** Makes the review a duty with a day of those who do it: it stands in their work from now on. */
export function AskReview({ step: { act }, otherwise }: AskReviewProps) {
  const { t } = useTranslation()
  const say = useToast()
  const may = useMay()
  const note = useNoteDeadline()
  const { about, orderRef } = useContext(DeskActs)
  const work = useMutation({
    mutationFn: (order: { readonly legalEntity: string; readonly ref: string }) =>
      addDeadline({
        duty: 'OWN_REVIEW',
        object: { kind: 'order', id: order.ref },
        legalEntity: order.legalEntity,
        owner: { kind: 'role', id: lookers[act] ?? 'complianceOfficer' },
      }),
    onSuccess: async (deadline) => {
      await note(deadline)
      say({ says: t('verdict.reviewAsked') })
    },
  })
  if (!about || !orderRef || !may('deadline.add')) return otherwise
  if (work.data)
    return (
      <Link to="/deadlines/$id" params={{ id: work.data.id }}>
        {t('verdict.reviewAsked')}
      </Link>
    )
  return (
    <>
      <button
        type="button"
        className="text-button"
        disabled={work.isPending}
        onClick={() => work.mutate({ legalEntity: about.legalEntity, ref: orderRef })}
      >
        {t('verdict.askReview')}
      </button>
      <ProblemNotice error={work.error} />
    </>
  )
}
