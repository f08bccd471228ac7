import '../rules.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useReadings } from '../api.ts'
import { type DraftText, useDraft } from '../drafts-api.ts'
import { RulesTabs } from '../rules-tabs.tsx'
import { Editor } from './editor.tsx'
import { bareRule, newRule } from './rule-start.ts'

/** `/rules/drafts/new/edit?rule=P-BAND-STATE` begins with a rule in force, `?remove=…` with taking one away. */
export interface EditorSearch {
  readonly rule?: string
  readonly remove?: string
  /** Which change of the draft is being written. */
  readonly change?: number
}

/** A draft being written: one that is kept, or a new one. */
export function EditorPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/rules/drafts/$id/edit' })
  const { rule, remove, change } = useSearch({ from: '/rules/drafts/$id/edit' })
  const isNew = id === 'new'
  const { data: draft, error } = useDraft(id, !isNew)
  if (isNew && rule !== undefined) return <FromRule id={rule} />
  if (isNew && remove !== undefined)
    return (
      <Editor
        name={`new-remove-${remove}`}
        start={{ ...blank, title: t('rules.removeTitle', { id: remove }), changes: [{ remove }] }}
      />
    )
  if (isNew) return <Editor name="new" start={{ ...blank, changes: [{ rule: newRule(today()) }] }} />
  if (!draft) return <Waiting error={error} />
  const { title, reason, pack, changes } = draft
  return (
    <Editor
      key={draft.version}
      name={`${id}-${draft.version}`}
      kept={draft}
      start={{ title, reason, pack, changes }}
      first={change ?? 0}
    />
  )
}

const blank: DraftText = { title: '', reason: '', changes: [] }
const today = () => new Date().toISOString().slice(0, 10)

/** Every case of the rule is written anew together: an id gives way as a whole. */
function FromRule({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { data, error } = useReadings(id, undefined)
  if (!data) return <Waiting error={error} />
  const [first] = data.entries
  const pack = first ? { pack: first.pack } : {}
  const changes = data.entries.map(({ rule }) => ({ rule: bareRule({ ...rule }) }))
  return (
    <Editor
      name={`new-${id}`}
      start={{ ...blank, ...pack, title: t('rules.changeTitle', { id }), changes }}
    />
  )
}

function Waiting({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  return (
    <Page title={t('rules.editor')} aside={<RulesTabs />}>
      {error ? <ProblemNotice error={error} /> : <Skeleton lines={8} />}
    </Page>
  )
}
