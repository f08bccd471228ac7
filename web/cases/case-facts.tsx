import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#casework/model'
import { Dialog } from '../ui/dialog.tsx'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { changeCase, makeCaseLetter, useNoteCase } from './api.ts'
import { CaseTeam } from './case-team.tsx'
import { type CharterDraft, charterOf, draftOf, undated } from './charter-draft.ts'
import { CharterFields } from './charter-fields.tsx'
import { LetterButton } from './letter-button.tsx'
import { SubjectName } from './subject-name.tsx'

/** What the case is about and by what charter; who works on it and who is kept out. */
export function CaseFacts({ kept }: { readonly kept: CaseView }) {
  const { t } = useTranslation()
  const { subjects, legalEntity, entities, warnings, confidentiality, kind } = kept
  return (
    <>
      <dl className="pairs">
        <dt>{t('cases.kind')}</dt>
        <dd>{t(`caseKind.${kind}`)}</dd>
        <dt>{t('cases.subjects')}</dt>
        <dd>
          {subjects.map((subject) => (
            <div key={`${subject.kind} ${subject.ref}`}>
              <SubjectName subject={subject} />
            </div>
          ))}
        </dd>
        <dt>{t('cases.legalEntity')}</dt>
        <dd>
          <RecordName type="legalEntity" reference={legalEntity} />
        </dd>
        <dt>{t('cases.entities')}</dt>
        <dd>
          {entities.map((entity) => (
            <div key={entity}>
              <RecordName type="legalEntity" reference={entity} />
            </div>
          ))}
        </dd>
        <dt>{t('cases.confidentiality')}</dt>
        <dd>{t(`caseConfidentiality.${confidentiality}`)}</dd>
        <dt>{t('cases.warnings')}</dt>
        <dd>{warnings.length > 0 ? warnings.join(', ') : t('cases.noWarnings')}</dd>
      </dl>
      <CharterPart kept={kept} />
      <Letters kept={kept} />
      <CaseTeam kept={kept} />
    </>
  )
}

function CharterPart({ kept }: { readonly kept: CaseView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isChanging, setChanging] = useState(false)
  const { why, scope, questions, obligations, timetable } = kept.charter
  const isOpen = kept.state === 'opened' && kept.mayWork
  const missing = <span className="soft">{t('charter.missing')}</span>
  return (
    <section aria-labelledby="charter-head">
      <h2 id="charter-head">{t('charter.title')}</h2>
      {isOpen && kept.lacks.length > 0 && (
        <p className="notice">
          {t('charter.lacks', { what: kept.lacks.map((name) => t(`charter.${name}`)).join(', ') })}
        </p>
      )}
      <h3>{t('charter.why')}</h3>
      <p className="note">{why || missing}</p>
      <h3>{t('charter.scope')}</h3>
      <p className="note">{scope || missing}</p>
      <h3>{t('charter.questions')}</h3>
      {questions.length > 0 ? <Lines lines={questions} /> : <p>{missing}</p>}
      <h3>{t('charter.obligations')}</h3>
      {obligations.length > 0 ? <Lines lines={obligations} /> : <p>{missing}</p>}
      <h3>{t('charter.timetable')}</h3>
      {timetable.length > 0 ? (
        <Lines lines={timetable.map(({ dueOn, what }) => `${format.day(dueOn)}: ${what}`)} />
      ) : (
        <p>{missing}</p>
      )}
      {isOpen && (
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('charter.change')}
        </Button>
      )}
      {isChanging && <CharterDialog kept={kept} close={() => setChanging(false)} />}
    </section>
  )
}

/** The charter on paper; the report of the end once two have closed it. */
function Letters({ kept: { ref, state } }: { readonly kept: CaseView }) {
  const { t } = useTranslation()
  const kinds = state === 'closed' ? (['closure', 'charter'] as const) : (['charter'] as const)
  return (
    <div className="letter-act">
      {kinds.map((kind) => (
        <LetterButton
          key={kind}
          label={t(`caseLetter.${kind}`)}
          open={t(`caseLetter.${kind}Open`)}
          make={(language) => makeCaseLetter(ref, kind, language)}
        />
      ))}
    </div>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ol>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}

function CharterDialog({ kept, close }: { readonly kept: CaseView; readonly close: () => void }) {
  const { t } = useTranslation()
  const note = useNoteCase()
  const [draft, setDraft] = useState<CharterDraft>(draftOf(kept.charter))
  const work = useMutation({
    mutationFn: () => changeCase(kept.ref, kept.version, { charter: charterOf(draft) }),
    onSuccess: async () => {
      await note(kept.ref)
      close()
    },
  })
  return (
    <Dialog title={t('charter.change')} close={close} look="wide">
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (undated(draft).length === 0 && !work.isPending) work.mutate()
        }}
      >
        <CharterFields draft={draft} change={setDraft} />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('charter.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
