import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useSignedIn } from '../access/session.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import { useRulesChanged } from './api.ts'
import { type DraftView, testDraft, withdrawDraft } from './drafts-api.ts'
import { SignDialog } from './sign-dialog.tsx'

/** What can be done with the draft now, and why what comes next cannot be done by this person. */
export function DraftDeeds({ draft }: { readonly draft: DraftView }) {
  const { t } = useTranslation()
  const may = useMay()
  const toast = useToast()
  const client = useQueryClient()
  const changed = useRulesChanged()
  const [open, setOpen] = useState<'sign' | 'withdraw'>()
  const whyNotSign = useWhyNotSign(draft)
  const can = (deed: string) => draft.deeds.includes(deed)
  const test = useMutation({
    mutationFn: () => testDraft(draft),
    onSuccess: async (view) => {
      client.setQueryData(['rules', 'draft', draft.id], view)
      toast({ says: t(view.tested?.passed ? 'rules.testedWell' : 'rules.testedBadly') })
      await changed()
    },
  })
  return (
    <>
      <ProblemNotice error={test.error} />
      {whyNotSign && <p className="acts-why">{whyNotSign}</p>}
      {can('withdraw') && may('rules.withdraw') && (
        <Button variant="default" onClick={() => setOpen('withdraw')}>
          {t('rules.withdraw')}
        </Button>
      )}
      {can('edit') && may('rules.draft') && (
        <Link className="button-link button-link-quiet" to="/rules/drafts/$id/edit" params={{ id: draft.id }}>
          {t('rules.edit')}
        </Link>
      )}
      {can('test') && may('rules.draft') && (
        <Button
          variant={draft.state === 'draft' ? 'filled' : 'default'}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t('rules.test')}
        </Button>
      )}
      {can('approve') && !whyNotSign && <Button onClick={() => setOpen('sign')}>{t('rules.sign')}</Button>}
      {open === 'sign' && <SignDialog draft={draft} close={() => setOpen(undefined)} />}
      {open === 'withdraw' && (
        <ReasonDialog
          title={t('rules.withdrawTitle')}
          says={t('rules.withdrawSays')}
          act={t('rules.withdraw')}
          close={() => setOpen(undefined)}
          send={async (reason) => {
            await withdrawDraft(draft, reason)
            await changed()
          }}
        />
      )}
    </>
  )
}

/** Why this person cannot sign now: undefined where they can, and where there is nothing more to sign. */
function useWhyNotSign({ state, authors, authorsFor = [], deeds }: DraftView): string | undefined {
  const { t } = useTranslation()
  const may = useMay()
  const { person } = useSignedIn()
  if (state === 'draft') return t('rules.signAfterTest')
  if (state === 'tested') return t('rules.signAfterDryRun')
  if (!deeds.includes('approve')) return undefined
  if (!may('rules.activate')) return t('rules.signNotYours')
  return [...authors, ...authorsFor].includes(person.id) ? t('rules.signNotOwn') : undefined
}
