import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoleWords } from '../../app/role-words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useKept } from '../../ui/kept.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { delegate } from '../api.ts'
import { PersonPicker } from '../person-picker.tsx'
import { useSignedIn } from '../session.ts'
import { commonEntities } from './common-entities.ts'

export interface DelegateDialogProps {
  readonly close: () => void
  readonly done: () => void
}

/** As the server asks it. */
const leastReason = 10
const noRoles: readonly string[] = []
const blank = { to: '', roles: noRoles, from: '', until: '', reason: '' }

/** Own roles are passed on to another for a time. What I may not do because of my part in a matter, they may not either. */
export function DelegateDialog({ close, done }: DelegateDialogProps) {
  const { t } = useTranslation()
  const { grants } = useSignedIn()
  const [isTried, setTried] = useState(false)
  const form = useKept('delegate', blank)
  const { to, roles, from, until, reason } = form.value
  const work = useMutation({
    mutationFn: () => delegate({ ...asSent(form.value), entities: commonEntities(grants, roles) }),
    onSuccess: () => {
      form.forget()
      done()
    },
  })
  const need = (isThere: boolean) => (isTried && !isThere ? t('account.needed') : undefined)
  const isReady = to && from && until && reason.trim().length >= leastReason && roles.length > 0
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isReady) work.mutate()
  }
  return (
    <Dialog title={t('account.delegate')} close={close}>
      <form className="entry-form" onSubmit={send} noValidate>
        <PersonPicker
          id="delegate-to"
          label={t('account.delegateTo')}
          value={to}
          error={need(to !== '')}
          onChange={(person) => form.change({ to: person })}
        />
        <RoleBoxes
          chosen={roles}
          error={need(roles.length > 0)}
          choose={(chosen) => form.change({ roles: chosen })}
        />
        <div className="account-fields">
          {(['from', 'until'] as const).map((end) => (
            <TextInput
              key={end}
              type="datetime-local"
              label={t(`account.${end}`)}
              value={form.value[end]}
              error={need(form.value[end] !== '')}
              onChange={({ currentTarget }) => form.change({ [end]: currentTarget.value })}
            />
          ))}
        </div>
        <Textarea
          label={t('reason.label')}
          description={t('reason.hint', { count: leastReason })}
          value={reason}
          error={need(reason.trim().length >= leastReason)}
          onChange={({ currentTarget }) => form.change({ reason: currentTarget.value })}
        />
        <ProblemNotice error={work.error} />
        <Button type="submit" loading={work.isPending}>
          {t('account.delegate')}
        </Button>
      </form>
    </Dialog>
  )
}

function asSent({ to, roles, from, until, reason }: typeof blank) {
  const [begins, ends] = [new Date(from), new Date(until)]
  return { to, roles, from: begins.toISOString(), until: ends.toISOString(), reason: reason.trim() }
}

interface RoleBoxesProps {
  readonly chosen: readonly string[]
  readonly error: string | undefined
  readonly choose: (roles: readonly string[]) => void
}

/** Only what is one's own can be passed on: not what somebody else has lent. */
function RoleBoxes({ chosen, error, choose }: RoleBoxesProps) {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  const { grants } = useSignedIn()
  const own = [...new Set(grants.filter(({ onBehalfOf }) => !onBehalfOf).map(({ role }) => role))]
  return (
    <Checkbox.Group
      label={t('account.delegateRoles')}
      error={error}
      value={[...chosen]}
      onChange={(roles) => choose(roles)}
    >
      {own.map((role) => (
        <Checkbox key={role} value={role} label={roleWords(role)} />
      ))}
    </Checkbox.Group>
  )
}
