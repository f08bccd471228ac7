import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlanBoard, PlanNote } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { fieldError } from '../ui/field-error.ts'
import { useFormat } from '../ui/format.ts'
import { useKept } from '../ui/kept.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useNotePlan, usePlanNotes, writeNote } from './api.ts'
import { SaidBy } from './said-by.tsx'

/** What customers ask and are answered, a thread a customer; whoever waits for us stands first. */
export function DialoguePart({ board }: { readonly board: PlanBoard }) {
  const { t } = useTranslation()
  const { plan, questions } = board
  const { data, error } = usePlanNotes(plan.decision)
  const threads = threadsIn(data?.items ?? [], questions)
  return (
    <>
      <ProblemNotice error={error} />
      {data && threads.length === 0 && <p className="soft">{t('plans.dialogue.none')}</p>}
      {threads.map(({ customer, notes }) => (
        <Thread
          key={customer}
          plan={plan.decision}
          customer={customer}
          name={plan.customers.find((one) => one.customer === customer)?.name ?? customer}
          isWaiting={questions.includes(customer)}
          notes={notes}
        />
      ))}
    </>
  )
}

interface Said {
  readonly customer: string
  readonly notes: readonly PlanNote[]
}

/** Of each customer what was said, the oldest first; notes come the newest first. */
function threadsIn(items: readonly PlanNote[], questions: readonly string[]): Said[] {
  const said = items.filter(({ kind, customer }) => kind === 'dialogue' && customer !== null)
  const others = said.flatMap(({ customer }) => customer ?? [])
  return [...new Set([...questions, ...others])].map((customer) => ({
    customer,
    notes: said.filter((one) => one.customer === customer).toReversed(),
  }))
}

interface ThreadProps extends Said {
  readonly plan: string
  readonly name: string
  readonly isWaiting: boolean
}

function Thread({ plan, customer, name, isWaiting, notes }: ThreadProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const id = `dialogue-${customer}`
  return (
    <section className="plan-thread" aria-labelledby={id}>
      <h2 id={id}>
        {name} {isWaiting && <span className="state">{t('plans.dialogue.waits')}</span>}
      </h2>
      <ul className="plan-notes">
        {notes.map(({ ref, side, text, by, at }) => (
          <li key={ref}>
            <p className="soft">
              {side === 'customer' ? name : t(`noteSide.${side}`)} · {format.instant(at)}
              <SaidBy person={by} />
            </p>
            <p className="prose">{text}</p>
          </li>
        ))}
      </ul>
      {may('notice.send') && <AnswerForm plan={plan} customer={customer} name={name} />}
    </section>
  )
}

function AnswerForm({ plan, customer, name }: Pick<ThreadProps, 'plan' | 'customer' | 'name'>) {
  const { t } = useTranslation()
  const note = useNotePlan(plan)
  const draft = useKept(`plan.answer.${plan}.${customer}`, { text: '' })
  const { text } = draft.value
  const work = useMutation({
    mutationFn: () => writeNote(plan, { kind: 'dialogue', side: 'own', customer, text: text.trim() }),
    onSuccess: async () => {
      draft.drop()
      await note()
    },
  })
  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '' && !work.isPending) work.mutate()
      }}
    >
      <Textarea
        label={t('plans.dialogue.answer', { name })}
        description={t('plans.dialogue.hint')}
        rows={2}
        value={text}
        error={fieldError(work.error, '/text')}
        onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={work.isPending}>
          {t('plans.dialogue.send', { name })}
        </Button>
      </div>
    </form>
  )
}
