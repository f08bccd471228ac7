import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProposalText, ProposalView } from '#casework/model'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { useKept } from '../../ui/kept.ts'
import { KeptNote } from '../../ui/kept-note.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { changeProposal, propose, useNoteDecision } from './api.ts'
import { blankOption, blankProposal, textOf } from './draft.ts'
import { EffectFields } from './effect-fields.tsx'
import { OptionFields } from './option-fields.tsx'
import { PromiseFields } from './promise-fields.tsx'
import { ScopeFields } from './scope-fields.tsx'

export interface ProposalFormProps {
  readonly caseRef: string
  readonly proposal?: ProposalView
  readonly close: () => void
}

/** A decision is proposed: the options, the one that is proposed with its reasons, and what it binds. */
export function ProposalForm({ caseRef, proposal, close }: ProposalFormProps) {
  const { t } = useTranslation()
  const note = useNoteDecision()
  const [start] = useState<ProposalText>(() => (proposal ? textOf(proposal) : blankProposal))
  const kept = useKept(
    `proposal.${caseRef}.${proposal ? `${proposal.ref}.${proposal.version}` : 'new'}`,
    start,
  )
  const { value: text, change } = kept
  const work = useMutation({
    mutationFn: () => (proposal ? changeProposal(proposal, text) : propose(caseRef, text)),
    onSuccess: async ({ ref }) => {
      kept.forget()
      await note('decision', ref, caseRef)
      close()
    },
  })
  return (
    <Dialog title={proposal ? t('decisions.change') : t('decisions.write')} close={close} look="wide">
      <form
        className="proposal-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!work.isPending) work.mutate()
        }}
      >
        <KeptNote kept={kept} />
        <OptionsPart text={text} change={change} error={work.error} />
        <ReasonFields text={text} change={change} />
        <ScopeFields text={text} change={change} />
        <EffectFields text={text} change={change} error={work.error} />
        <PromiseFields text={text} change={change} error={work.error} />
        <TextInput
          id={fieldId('/reviewOn')}
          type="date"
          label={t('decisions.reviewOn')}
          value={text.reviewOn ?? ''}
          error={fieldError(work.error, '/reviewOn')}
          onChange={({ currentTarget }) => change({ reviewOn: currentTarget.value || null })}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('decisions.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

export interface TextProps {
  readonly text: ProposalText
  readonly change: (changed: Partial<ProposalText>) => void
}

/** The options, one below the other, and which of them is proposed. */
function OptionsPart({ text, change, error }: TextProps & { readonly error: unknown }) {
  const { t } = useTranslation()
  return (
    <>
      {text.options.map((option, n) => (
        <OptionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no other name while they are written
          key={n}
          n={n}
          option={option}
          error={error}
          change={(changed) =>
            change({ options: text.options.map((one, at) => (at === n ? { ...one, ...changed } : one)) })
          }
        />
      ))}
      <Button
        variant="default"
        disabled={text.options.length >= 8}
        onClick={() => change({ options: [...text.options, blankOption('continue')] })}
      >
        {t('decisions.addOption')}
      </Button>
      <Radio.Group
        label={t('decisions.chosen')}
        value={text.chosen === null ? '' : String(text.chosen)}
        onChange={(value) => change({ chosen: Number(value) })}
      >
        {text.options.map((option, n) => (
          <Radio
            // biome-ignore lint/suspicious/noArrayIndexKey: options have no other name while they are written
            key={n}
            value={String(n)}
            label={option.title || t('decisions.option', { n: n + 1 })}
          />
        ))}
      </Radio.Group>
    </>
  )
}

function ReasonFields({ text, change }: TextProps) {
  const { t } = useTranslation()
  const { crucial } = text
  return (
    <>
      {(['reason', 'leverage'] as const).map((name) => (
        <Textarea
          key={name}
          id={fieldId(`/${name}`)}
          label={t(`decisions.${name}`)}
          rows={3}
          value={text[name]}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
        />
      ))}
      <Checkbox
        label={t('decisions.isCrucial')}
        checked={crucial.is}
        onChange={({ currentTarget }) => change({ crucial: { ...crucial, is: currentTarget.checked } })}
      />
      <Textarea
        id={fieldId('/crucial/why')}
        label={t('decisions.crucialWhy')}
        rows={2}
        value={crucial.why}
        onChange={({ currentTarget }) => change({ crucial: { ...crucial, why: currentTarget.value } })}
      />
    </>
  )
}
