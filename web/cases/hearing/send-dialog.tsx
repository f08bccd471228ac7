import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseView, FindingView, HearingView } from '#casework/model'
import { currentLanguage, languageNames, languages } from '../../app/i18n.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { useKept } from '../../ui/kept.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useRecord } from '../../ui/records.ts'
import { sendHearing, useDrafts, useNoteHearing } from './api.ts'

interface SendProps {
  readonly kept: CaseView
  readonly close: () => void
}
interface Draft {
  readonly party: string
  readonly findings: readonly string[]
  readonly language: HearingView['language']
  readonly intro: string
}

/** Draft findings go to whom they are about: chosen, introduced, and sent. They do not change on their way. */
export function SendDialog({ kept, close }: SendProps) {
  const { t } = useTranslation()
  const note = useNoteHearing()
  const drafts = useDrafts(kept.ref)
  const parties = kept.subjects.filter(({ kind }) => kind === 'party').map(({ ref }) => ref)
  const start: Draft = {
    ...{ party: parties[0] ?? '', findings: [], language: currentLanguage(), intro: '' },
  }
  const draft = useKept(`hearing.send.${kept.ref}`, start)
  const { party, findings, language, intro } = draft.value
  const sendable = drafts.data?.filter(isCited).map(({ ref }) => ref) ?? []
  const chosen = findings.filter((ref) => sendable.includes(ref))
  const work = useMutation({
    mutationFn: () =>
      sendHearing({ case: kept.ref, party, findings: chosen, language, intro: intro.trim() || null }),
    onSuccess: async () => {
      draft.forget()
      await note(kept.ref)
      close()
    },
  })
  return (
    <Dialog title={t('hearing.send')} close={close} look="wide">
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length > 0 && !work.isPending) work.mutate()
        }}
      >
        <p>{t('hearing.sendSays')}</p>
        <PartyField
          parties={parties}
          party={party}
          error={fieldError(work.error, '/party')}
          change={(chosenParty) => draft.change({ party: chosenParty })}
        />
        <ProblemNotice error={drafts.error} />
        <FindingsField
          drafts={drafts.data ?? []}
          chosen={chosen}
          change={(next) => draft.change({ findings: next })}
        />
        <NativeSelect
          label={t('hearing.language')}
          description={t('hearing.languageHint')}
          value={language}
          data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
          onChange={({ currentTarget }) =>
            draft.change({ language: languages.find((one) => one === currentTarget.value) ?? language })
          }
        />
        <Textarea
          label={t('hearing.intro')}
          description={t('hearing.introHint')}
          rows={3}
          value={intro}
          error={fieldError(work.error, '/intro')}
          onChange={({ currentTarget }) => draft.change({ intro: currentTarget.value })}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={chosen.length === 0} loading={work.isPending}>
            {chosen.length === 0 ? t('hearing.send') : t('hearing.sendCount', { count: chosen.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface PartyFieldProps {
  readonly parties: readonly string[]
  readonly party: string
  readonly error: string | undefined
  readonly change: (party: string) => void
}

/** Whom it goes to: only those whom the case is about. */
function PartyField({ parties, party, error, change }: PartyFieldProps) {
  const { t } = useTranslation()
  if (parties.length === 0) return <p className="notice">{t('hearing.noParty')}</p>
  return (
    <NativeSelect
      id={fieldId('/party')}
      label={t('hearing.party')}
      value={party}
      error={error}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    >
      {parties.map((ref) => (
        <PartyOption key={ref} reference={ref} />
      ))}
    </NativeSelect>
  )
}

function PartyOption({ reference }: { readonly reference: string }) {
  const { data } = useRecord('organisation', reference)
  return <option value={reference}>{data?.record.name ?? reference}</option>
}

/** A finding that cites nothing is not put to anybody; what a supplier did not answer shows itself. */
const isCited = ({ evidence, origin }: FindingView) => evidence.length > 0 || origin !== null

interface FindingsFieldProps {
  readonly drafts: readonly FindingView[]
  readonly chosen: readonly string[]
  readonly change: (chosen: readonly string[]) => void
}

function FindingsField({ drafts, chosen, change }: FindingsFieldProps) {
  const { t } = useTranslation()
  if (drafts.length === 0) return <p className="notice">{t('hearing.noDrafts')}</p>
  return (
    <fieldset className="hearing-choice">
      <legend>{t('hearing.findings')}</legend>
      {drafts.map((finding) => (
        <Checkbox
          key={finding.ref}
          disabled={!isCited(finding)}
          label={`${finding.ref}: ${finding.statement}`}
          description={
            isCited(finding)
              ? t('hearing.cites', { count: finding.evidence.length })
              : t('hearing.citesNothing')
          }
          checked={chosen.includes(finding.ref)}
          onChange={({ currentTarget }) =>
            change(
              currentTarget.checked ? [...chosen, finding.ref] : chosen.filter((ref) => ref !== finding.ref),
            )
          }
        />
      ))}
    </fieldset>
  )
}
