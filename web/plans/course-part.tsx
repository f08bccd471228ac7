import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { setContent, useNotePlan } from './api.ts'
import { type Course, sentCourse, startOf } from './course.ts'
import { ExitFields } from './exit-fields.tsx'
import { MilestoneFields } from './milestone-fields.tsx'

/** What is to be reached by when, and what has to hold before the plan is closed. */
export function CoursePart({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const may = useMay()
  const note = useNotePlan(plan.decision)
  const [course, setCourse] = useState<Course>(() => startOf(plan))
  const work = useMutation({
    mutationFn: () => setContent(plan.decision, { version: plan.version, ...sentCourse(course) }),
    onSuccess: note,
  })
  const canWrite = may('plan.change') && plan.state !== 'closed'
  const isFrozen = plan.state !== 'draft' && plan.state !== 'consulting'
  return (
    <form
      className="plan-course"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.isPending) work.mutate()
      }}
    >
      <MilestoneFields
        rows={course.milestones}
        canWrite={canWrite}
        change={(milestones) => setCourse((now) => ({ ...now, milestones }))}
      />
      <ExitFields
        rows={course.exit}
        fixed={isFrozen ? (plan.exit?.length ?? 0) : 0}
        canWrite={canWrite}
        change={(exit) => setCourse((now) => ({ ...now, exit }))}
      />
      <ProblemNotice error={work.error} />
      {canWrite && (
        <div>
          <Button type="submit" loading={work.isPending}>
            {t('plans.save')}
          </Button>
        </div>
      )}
    </form>
  )
}
