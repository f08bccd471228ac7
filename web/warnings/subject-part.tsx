import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubjectSuggestion, WarningView } from '#casework/model'
import { useMay } from '../access/session.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { changeWarning, useNoteWarning, useSubjects } from './api.ts'

/** Whom it is about: names as written, the parties of ours that they may be, and a person who says so. */
export function SubjectPart({ warning }: { readonly warning: WarningView }) {
  const { t } = useTranslation()
  const may = useMay()('warning.change')
  const note = useNoteWarning()
  const { data } = useSubjects(warning.ref, may)
  const [name, setName] = useState('')
  type Subject = { readonly name: string; readonly party: string | null; readonly score?: number | null }
  const work = useMutation({
    mutationFn: (given: Subject) => {
      const kept = warning.subjects
        .filter((one) => one.name !== given.name || (one.party !== null && one.party !== given.party))
        .map(({ name: written, party, score }) => ({ name: written, party, score }))
      return changeWarning(warning, { reason: t('warnings.subjectReason'), subjects: [...kept, given] })
    },
    onSuccess: async (view) => {
      setName('')
      await note(view)
    },
  })
  const suggested = (data?.items ?? []).filter(
    ({ party }) => !warning.subjects.some((one) => one.party === party),
  )
  return (
    <section className="form-part" aria-labelledby="subjects-title">
      <h3 id="subjects-title">{t('warnings.subjects')}</h3>
      {warning.subjects.length === 0 && <p className="soft">{t('warnings.nobodyNamed')}</p>}
      <ul>
        {warning.subjects.map((one) => (
          <li key={`${one.name} ${one.party}`}>
            {one.name}
            {one.party && (
              <>
                {' – '}
                <Link to="/parties/$ref" params={{ ref: one.party }}>
                  {one.party}
                </Link>
              </>
            )}
            {!one.party && <span className="soft"> {t('warnings.notConfirmed')}</span>}
          </li>
        ))}
      </ul>
      {suggested.length > 0 && <p>{t('warnings.suggested')}</p>}
      <ul className="warning-suggestions">
        {suggested.map((one) => (
          <Suggestion
            key={`${one.name} ${one.party}`}
            suggestion={one}
            confirm={() => work.mutate({ name: one.name, party: one.party, score: one.score })}
          />
        ))}
      </ul>
      {may && (
        <form
          className="warning-add"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') work.mutate({ name: name.trim(), party: null })
          }}
        >
          <TextInput
            label={t('warnings.addName')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={work.isPending}>
            {t('warnings.add')}
          </Button>
        </form>
      )}
      <ProblemNotice error={work.error} />
    </section>
  )
}

interface SuggestionProps {
  readonly suggestion: SubjectSuggestion
  readonly confirm: () => void
}

function Suggestion({ suggestion: { name, partyName, score, because, isOurs }, confirm }: SuggestionProps) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <li>
      <Button variant="default" size="compact-sm" onClick={confirm}>
        {t('warnings.itIs', { name: partyName })}
      </Button>{' '}
      <span className="soft small">
        {t('warnings.written', { name, percent: Math.round(score * 100) })}
        {isOurs && ` · ${t('warnings.aboutUs')}`}
        {because.length > 0 && ` · ${because.map((one) => said(one)).join(' ')}`}
      </span>
    </li>
  )
}
