import './measures.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeasureView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { DueBadge } from '../../ui/due-badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSaid } from '../../ui/said.ts'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { finishMeasure, moveMeasure, useMeasures, useNoteDecision } from '../decision/api.ts'

export interface MeasuresTabProps {
  readonly caseRef: string
  readonly mayWork: boolean
}

/** What the decision demands: whose it is, by when, whether it is done, seen and of effect. */
export function MeasuresTab({ caseRef, mayWork }: MeasuresTabProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useMeasures(caseRef)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  if (data.items.length === 0) return <EmptyState title={t('measures.none')} says={t('measures.noneSays')} />
  return (
    <ScrollingTable label={t('measures.title')}>
      <thead>
        <tr>
          {(['what', 'owner', 'due', 'state', 'acts'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`measures.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.items.map((measure) => (
          <MeasureRow key={measure.ref} measure={measure} mayWork={mayWork} />
        ))}
      </tbody>
    </ScrollingTable>
  )
}

function MeasureRow({ measure, mayWork }: { readonly measure: MeasureView; readonly mayWork: boolean }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref, title, owner, dueOn, state, stateTitle, proof } = measure
  return (
    <tr>
      <td className="measure-what">
        <strong>{ref}</strong> {said(title)}
        {proof && <div className="soft">{proof.says}</div>}
      </td>
      <td>{owner.kind === 'person' ? <PersonName person={owner.id} /> : t(`personRole.${owner.id}`)}</td>
      <td>{state === 'open' ? <DueBadge due={dueOn} /> : format.weekday(dueOn)}</td>
      <td>{said(stateTitle)}</td>
      <td>
        <MeasureActs measure={measure} mayWork={mayWork} />
      </td>
    </tr>
  )
}

const deedsOf = { open: ['finish'], done: ['verify', 'sendBack'], verified: ['confirm', 'redo'] } as const

/** What can be done to a measure now; the server says who may, and that nobody verifies their own. */
export function MeasureActs({
  measure,
  mayWork,
}: {
  readonly measure: MeasureView
  readonly mayWork: boolean
}) {
  const { t } = useTranslation()
  const may = useMay()
  const note = useNoteDecision()
  const [deed, setDeed] = useState<string>()
  const { ref, state } = measure
  const possible: readonly string[] =
    state === 'open' || state === 'done' || state === 'verified' ? deedsOf[state] : []
  const deeds = possible.filter((one) =>
    one === 'finish' ? may('measure.finish') : mayWork && may('measure.verify'),
  )
  const send = async (reason: string) => {
    if (deed === 'finish') await finishMeasure(ref, reason)
    else if (deed) await moveMeasure(ref, deed, reason)
    await note('measure', ref, measure.case)
  }
  return (
    <div className="notice-acts">
      {deeds.map((one) => (
        <Button key={one} variant="default" size="compact-sm" onClick={() => setDeed(one)}>
          {t(`measureDeed.${one}`)}
        </Button>
      ))}
      {deed && (
        <ReasonDialog
          title={t(`measureDeed.${deed}`)}
          says={t(`measureSays.${deed}`)}
          act={t(`measureDeed.${deed}`)}
          close={() => setDeed(undefined)}
          send={send}
        />
      )}
    </div>
  )
}
