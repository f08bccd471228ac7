import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError } from '../../ui/field-error.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RecordPicker } from '../../ui/record-picker.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type OwnershipEdge, recordHolding, useOwnershipChanged } from './api.ts'
import { draftOf, type HoldingDraft, holdingOf } from './holding-draft.ts'
import { hasShare } from './share-text.ts'

export interface HoldingDialogProps {
  readonly party: string
  readonly name: string
  /** The one that is changed; none for a new one. */
  readonly edge?: OwnershipEdge | undefined
  readonly close: () => void
}

const kinds = ['direct', 'indirect', 'voting', 'control', 'board', 'other'] as const
const known = ['exact', 'between', 'unknown'] as const
const lists = ['eu-fsf', 'un-sc', 'uk-sl', 'us-ofac-sdn'] as const
const confidences = ['documented', 'stated', 'assumed'] as const
const leastReason = 10

/** A holding in or of the party: who, how much as far as it is known, since when, where that was read, and why now. */
export function HoldingDialog({ party, name, edge, close }: HoldingDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => draftOf(party, edge?.record))
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const toast = useToast()
  const changed = useOwnershipChanged()
  const holding = holdingOf(party, draft, edge?.record)
  const isMissing = reason.trim().length < leastReason
  const work = useMutation({
    mutationFn: async () => {
      if (holding) await recordHolding(party, { edge: holding, reason: reason.trim() }, edge?.version)
    },
    onSuccess: async () => {
      toast({ says: t('ownership.recorded') })
      await changed()
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (holding && !isMissing && !work.isPending) work.mutate()
  }
  const put = (some: Partial<HoldingDraft>) => setDraft((now) => ({ ...now, ...some }))
  return (
    <Dialog
      title={t(edge ? 'ownership.changeTitle' : 'ownership.addTitle', { name })}
      close={close}
      look="wide"
    >
      <form onSubmit={submit} noValidate className="party-form">
        {!edge && <Ends draft={draft} put={put} name={name} error={work.error} isTried={isTried} />}
        <Share draft={draft} put={put} isTried={isTried} isFixed={edge !== undefined} />
        <Proof draft={draft} put={put} />
        <Textarea
          label={t('reason.label')}
          description={t('reason.hint', { count: leastReason })}
          error={isTried && isMissing ? t('reason.missing', { count: leastReason }) : undefined}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('ownership.record')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface PartProps {
  readonly draft: HoldingDraft
  readonly put: (some: Partial<HoldingDraft>) => void
}

interface EndsProps extends PartProps {
  readonly name: string
  readonly error: unknown
  readonly isTried: boolean
}

function Ends({ draft, put, name, error, isTried }: EndsProps) {
  const { t } = useTranslation()
  const isMissing = isTried && draft.other === '' && draft.entry === ''
  const said = fieldError(error, '/edge/owner') ?? fieldError(error, '/edge/owned')
  return (
    <>
      <Radio.Group
        label={t('ownership.side')}
        value={draft.side}
        onChange={(side) => put({ side: side === 'below' ? 'below' : 'above' })}
      >
        <Radio value="above" label={t('ownership.above', { name })} />
        <Radio value="below" label={t('ownership.below', { name })} />
      </Radio.Group>
      <RecordPicker
        id="holding-other"
        type="organisation"
        label={t('ownership.other')}
        value={draft.other}
        error={isMissing ? t('ownership.chooseOther') : said}
        onChange={(other) => put({ other, list: '', entry: '' })}
      />
      <details>
        <summary>{t('ownership.orEntry')}</summary>
        <div className="party-fields">
          <NativeSelect
            label={t('ownership.list')}
            value={draft.list}
            data={[{ value: '', label: '–' }, ...lists]}
            onChange={(event) => put({ list: event.currentTarget.value, other: '' })}
          />
          <TextInput
            label={t('ownership.entry')}
            description={t('ownership.entryHint')}
            value={draft.entry}
            autoComplete="off"
            onChange={(event) => put({ entry: event.currentTarget.value, other: '' })}
          />
        </div>
      </details>
    </>
  )
}

function Share({
  draft,
  put,
  isTried,
  isFixed,
}: PartProps & { readonly isTried: boolean; readonly isFixed: boolean }) {
  const { t } = useTranslation()
  const bad = (typed: string) => (isTried && typed.trim() === '' ? t('ownership.shareMissing') : undefined)
  return (
    <div className="party-fields">
      <NativeSelect
        label={t('ownership.kind')}
        value={draft.kind}
        disabled={isFixed}
        data={kinds.map((value) => ({ value, label: t(`ownershipKind.${value}`) }))}
        onChange={(event) => {
          const kind = kinds.find((one) => one === event.currentTarget.value) ?? 'direct'
          put({ kind, known: hasShare(kind) ? draft.known : 'unknown' })
        }}
      />
      <NativeSelect
        label={t('ownership.known')}
        value={draft.known}
        data={known.map((value) => ({ value, label: t(`shareKnown.${value}`) }))}
        onChange={(event) =>
          put({ known: known.find((one) => one === event.currentTarget.value) ?? 'exact' })
        }
      />
      {draft.known === 'exact' && (
        <TextInput
          label={t('ownership.shareOf')}
          inputMode="decimal"
          value={draft.share}
          error={bad(draft.share)}
          onChange={(event) => put({ share: event.currentTarget.value })}
        />
      )}
      {draft.known === 'between' &&
        (['least', 'most'] as const).map((bound) => (
          <TextInput
            key={bound}
            label={t(`ownership.${bound}`)}
            inputMode="decimal"
            value={draft[bound]}
            error={bad(draft[bound])}
            onChange={(event) => put({ [bound]: event.currentTarget.value })}
          />
        ))}
    </div>
  )
}

function Proof({ draft, put }: PartProps) {
  const { t } = useTranslation()
  return (
    <div className="party-fields">
      <TextInput
        type="date"
        label={t('ownership.since')}
        value={draft.from}
        onChange={(event) => put({ from: event.currentTarget.value })}
      />
      <TextInput
        label={t('ownership.source')}
        description={t('ownership.sourceHint')}
        value={draft.source}
        onChange={(event) => put({ source: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('ownership.confidence')}
        value={draft.confidence}
        data={[
          { value: '', label: '–' },
          ...confidences.map((value) => ({ value, label: t(`ownershipConfidence.${value}`) })),
        ]}
        onChange={(event) => put({ confidence: event.currentTarget.value })}
      />
      <TextInput
        label={t('ownership.joint')}
        description={t('ownership.jointHint')}
        value={draft.joint}
        onChange={(event) => put({ joint: event.currentTarget.value })}
      />
    </div>
  )
}
