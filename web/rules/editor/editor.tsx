import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useRulesChanged } from '../api.ts'
import { beginDraft, type DraftText, type DraftView, saveDraft, testDraft } from '../drafts-api.ts'
import { RulesTabs } from '../rules-tabs.tsx'
import { Changes } from './changes.tsx'

export interface EditorProps {
  /** Under which the tab keeps what is typed. */
  readonly name: string
  readonly start: DraftText
  /** The draft that is written anew; left out: a new one. */
  readonly kept?: DraftView
  readonly first?: number
}

/** Title, reason and rules of a draft. What is typed is kept in the tab until it is saved. */
export function Editor({ name, start, kept, first = 0 }: EditorProps) {
  const { t } = useTranslation()
  const { value: text, change, set, forget } = useKept<DraftText>(`rules-${name}`, start)
  const [isTried, setTried] = useState(false)
  const save = useSave(kept, forget)
  const { title, reason } = text
  const isMissing = title.trim() === '' || reason.trim() === ''
  const send = (andTest: boolean) => {
    setTried(true)
    if (isMissing) document.getElementById(fieldId(title.trim() === '' ? '/title-of' : '/reason'))?.focus()
    else if (!save.isPending) save.mutate({ text, andTest })
  }
  useKeys({ 'mod+s': () => send(false), 'mod+Enter': () => send(true) })
  const missing = (value: string) => (isTried && value.trim() === '' ? t('rules.needed') : undefined)
  return (
    <Page title={t(kept ? 'rules.editDraft' : 'rules.newDraft')} aside={<RulesTabs />}>
      {JSON.stringify(text) !== JSON.stringify(start) && (
        <p className="notice">
          {t('rules.unsaved')}{' '}
          <button type="button" className="text-button" onClick={() => set(start)}>
            {t('kept.startOver')}
          </button>
        </p>
      )}
      <div className="form-grid form-part">
        <TextInput
          id={fieldId('/title-of')}
          label={t('rules.draftTitle')}
          error={missing(title) ?? fieldError(save.error, '/title')}
          value={title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        <Textarea
          id={fieldId('/reason')}
          label={t('rules.draftReason')}
          description={t('rules.draftReasonHint')}
          error={missing(reason) ?? fieldError(save.error, '/reason')}
          rows={2}
          value={reason}
          onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        />
      </div>
      <Changes
        changes={text.changes}
        change={(changes) => change({ changes })}
        first={first}
        isTried={isTried || kept !== undefined}
      />
      <ProblemNotice error={save.error} />
      <div className="acts-bar">
        <Button variant="default" loading={save.isPending} onClick={() => send(false)}>
          {t('rules.save')}
        </Button>
        <Button loading={save.isPending} onClick={() => send(true)}>
          {t('rules.saveAndTest')}
        </Button>
      </div>
    </Page>
  )
}

interface Sent {
  readonly text: DraftText
  readonly andTest: boolean
}

/** Saves, runs the examples where asked to, and shows the draft. */
function useSave(kept: DraftView | undefined, forget: () => void) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const changed = useRulesChanged()
  return useMutation({
    mutationFn: async ({ text, andTest }: Sent) => {
      const saved = kept ? await saveDraft(kept.id, text, kept.version) : await beginDraft(text)
      forget()
      return andTest ? await testDraft(saved) : saved
    },
    onSuccess: async (draft) => {
      client.setQueryData(['rules', 'draft', draft.id], draft)
      await navigate({ to: '/rules/drafts/$id', params: { id: draft.id } })
      await changed()
    },
  })
}
