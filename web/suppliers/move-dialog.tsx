import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type RelationDeed,
  relationDeedSays,
  relationDeeds,
  relationLife,
  relationTitles,
  seatsOf,
} from '#partners/model'
import { categories } from '#rules/model'
import { Dialog } from '../ui/dialog.tsx'
import { fieldId } from '../ui/field.ts'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { useToast } from '../ui/toast.tsx'
import { askMove, type Relation, useNoteSuppliers } from './api.ts'

export interface MoveDialogProps {
  readonly relation: Relation
  readonly close: () => void
}

interface Draft {
  readonly deed: RelationDeed | undefined
  readonly chosen: readonly string[]
  readonly until: string
  readonly reason: string
}

/** What is possible for one of these categories, as the life of a relation has it. */
const possibleFor = ({ standings }: Relation, chosen: readonly string[]) =>
  relationDeeds.filter((deed) =>
    standings
      .filter(({ category }) => chosen.includes(category))
      .every(({ state }) =>
        relationLife.transitions.some((one) => one.deed === deed && one.from.includes(state)),
      ),
  )

/** Moves a supplier: what, for which categories, why; and who has to approve it before anything changes. */
export function MoveDialog({ relation, close }: MoveDialogProps) {
  const { t } = useTranslation()
  const note = useNoteSuppliers()
  const say = useToast()
  const [draft, setDraft] = useState<Draft>({
    ...{ deed: undefined, until: '', reason: '' },
    chosen: relation.standings.map(({ category }) => category),
  })
  const [isTried, setTried] = useState(false)
  const possible = possibleFor(relation, draft.chosen)
  const deed = possible.find((one) => one === draft.deed) ?? possible[0]
  const work = useMutation({
    mutationFn: async () =>
      deed ? await askMove(relation, moveOf(relation, { ...draft, deed })) : undefined,
    onSuccess: async (made) => {
      await note()
      if (made) say({ says: t(made.doneAt ? 'suppliers.moved' : 'suppliers.askedFor', { ref: made.ref }) })
      close()
    },
  })
  const isMissing = draft.reason.trim().length < 3
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) document.getElementById(fieldId('/reason'))?.focus()
    else if (deed && draft.chosen.length > 0 && !work.isPending) work.mutate()
  }
  return (
    <Dialog title={t('suppliers.moveTitle', { name: relation.name })} close={close}>
      <form className="supplier-form" onSubmit={send} noValidate>
        <Categories relation={relation} draft={draft} change={setDraft} />
        <Deed possible={possible} deed={deed} change={(changed) => setDraft({ ...draft, deed: changed })} />
        {deed && <WhoApproves relation={relation} chosen={draft.chosen} deed={deed} />}
        {(deed === 'approve' || deed === 'setConditions') && (
          <TextInput
            type="date"
            id={fieldId('/approvedUntil')}
            label={t('suppliers.approvedUntil')}
            value={draft.until}
            error={fieldError(work.error, '/approvedUntil')}
            onChange={({ currentTarget }) => setDraft({ ...draft, until: currentTarget.value })}
          />
        )}
        <Textarea
          id={fieldId('/reason')}
          label={t('suppliers.reason')}
          rows={3}
          value={draft.reason}
          error={isTried && isMissing ? t('suppliers.fillIn') : fieldError(work.error, '/reason')}
          onChange={({ currentTarget }) => setDraft({ ...draft, reason: currentTarget.value })}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending} disabled={!deed}>
            {t('suppliers.moveAct')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function moveOf(relation: Relation, { deed, chosen, until, reason }: Draft & { deed: RelationDeed }) {
  const all = relation.standings.map(({ category }) => category)
  const isPart = chosen.length < all.length
  const isUntil = (deed === 'approve' || deed === 'setConditions') && until !== ''
  return {
    ...{ deed, reason: reason.trim() },
    ...(isPart ? { categories: categories.filter((one) => chosen.includes(one)) } : {}),
    ...(isUntil ? { approvedUntil: until } : {}),
  }
}

interface CategoriesProps {
  readonly relation: Relation
  readonly draft: Draft
  readonly change: (draft: Draft) => void
}

function Categories({ relation: { standings }, draft, change }: CategoriesProps) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <Checkbox.Group
      label={t('suppliers.categories')}
      value={[...draft.chosen]}
      onChange={(chosen) => change({ ...draft, chosen })}
    >
      {standings.map(({ category, stateTitle }) => (
        <Checkbox
          key={category}
          value={category}
          label={`${t(`newRecord.category.${category}`)} (${said(stateTitle)})`}
        />
      ))}
    </Checkbox.Group>
  )
}

interface DeedProps {
  readonly possible: readonly RelationDeed[]
  readonly deed: RelationDeed | undefined
  readonly change: (deed: RelationDeed | undefined) => void
}

function Deed({ possible, deed, change }: DeedProps) {
  const { t } = useTranslation()
  const said = useSaid()
  if (!deed) return <p className="notice">{t('suppliers.noStep')}</p>
  return (
    <NativeSelect
      label={t('suppliers.what')}
      description={said(relationDeedSays(deed))}
      value={deed}
      data={possible.map((value) => ({ value, label: said(relationTitles.deeds[value]) }))}
      onChange={({ currentTarget }) => change(possible.find((one) => one === currentTarget.value))}
    />
  )
}

interface WhoApprovesProps {
  readonly relation: Relation
  readonly chosen: readonly string[]
  readonly deed: RelationDeed
}

/** At once, or after these others. */
function WhoApproves({ relation, chosen, deed }: WhoApprovesProps) {
  const { t } = useTranslation()
  const states = relation.standings
    .filter(({ category }) => chosen.includes(category))
    .map(({ state }) => state)
  const seats = seatsOf(deed, states)
  if (seats.length === 0) return <p className="soft">{t('suppliers.atOnce')}</p>
  const who = seats.map((roles) => roles.map((role) => t(`personRole.${role}`)).join(' / ')).join(' + ')
  return <p className="notice">{t('suppliers.approvers', { who })}</p>
}
