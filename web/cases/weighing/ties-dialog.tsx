import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseEvidence, type Tie, tieKinds, type WeighingView } from '#casework/model'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useNoteCase } from '../api.ts'
import { EvidenceChoice } from '../findings/evidence-choice.tsx'
import { setTies } from './api.ts'
import { strengths, type TieDraft, tieDrafts, tiesOf } from './tie-drafts.ts'

export interface TiesDialogProps {
  readonly weighing: WeighingView
  readonly pieces: readonly CaseEvidence[]
  readonly close: () => void
}

/** All ties at once, kind by kind; what nobody has looked at is left out. */
export function TiesDialog({ weighing, pieces, close }: TiesDialogProps) {
  const { t } = useTranslation()
  const note = useNoteCase()
  const [drafts, setDrafts] = useState(tieDrafts(weighing.ties, tieKinds))
  const put = (id: number, part: Partial<TieDraft>) =>
    setDrafts(drafts.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const send = async (reason: string) => {
    await setTies(weighing.case, { ties: tiesOf(drafts), reason })
    await note(weighing.case)
  }
  return (
    <ReasonDialog
      title={t('weighing.ties')}
      act={t('weighing.keepTies')}
      close={close}
      send={send}
      says={
        <div className="case-form">
          <p>{t('weighing.tiesHelp')}</p>
          {drafts.map((draft) => (
            <TieFields key={draft.id} draft={draft} pieces={pieces} change={(part) => put(draft.id, part)} />
          ))}
        </div>
      }
    />
  )
}

interface TieFieldsProps {
  readonly draft: TieDraft
  readonly pieces: readonly CaseEvidence[]
  readonly change: (part: Partial<TieDraft>) => void
}

function TieFields({ draft, pieces, change }: TieFieldsProps) {
  const { t } = useTranslation()
  const { kind, strength, says } = draft
  const set = (value: string) => change({ strength: strengths.find((one) => one === value) ?? '' })
  return (
    <fieldset>
      <legend>{t(`tieKind.${kind}`)}</legend>
      <NativeSelect
        label={t('weighing.strength')}
        value={strength}
        data={[
          { value: '', label: t('weighing.notLookedAt') },
          ...strengths.map((value: Tie['strength']) => ({ value, label: t(`tieStrength.${value}`) })),
        ]}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      {strength !== '' && (
        <>
          <Textarea
            label={t('weighing.tieSays')}
            rows={2}
            value={says}
            onChange={({ currentTarget }) => change({ says: currentTarget.value })}
          />
          <details>
            <summary>{t('findings.choose', { count: draft.evidence.length })}</summary>
            <EvidenceChoice draft={draft} change={change} error={undefined} pieces={pieces} />
          </details>
        </>
      )}
    </fieldset>
  )
}
