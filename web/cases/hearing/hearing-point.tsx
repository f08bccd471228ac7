import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HearingView, HearingPoint as Point } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { useFormat } from '../../ui/format.ts'
import { useColleagues } from '../../ui/people.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { ReplyDialog } from './reply-dialog.tsx'

export interface PointProps {
  readonly hearing: HearingView
  readonly point: Point
}

/** One point, side by side: the finding word for word as it was sent, the reply to it, and what we make of that. */
export function HearingPoint({ hearing, point, mayWork }: PointProps & { readonly mayWork: boolean }) {
  const { t } = useTranslation()
  return (
    <li className="hearing-point">
      <section aria-label={t('hearing.sentOf', { ref: point.finding })}>
        <h4>{t('hearing.sentWords')}</h4>
        <p className="as-sent">{point.statement}</p>
        <AppLink to={`/cases/${encodeURIComponent(hearing.case)}?tab=findings&finding=${point.finding}`}>
          {point.finding}
        </AppLink>
      </section>
      <section aria-label={t('hearing.replyTo', { ref: point.finding })}>
        <h4>{t('hearing.reply')}</h4>
        <Reply hearing={hearing} point={point} mayWork={mayWork} />
      </section>
      <section aria-label={t('hearing.answerTo', { ref: point.finding })}>
        <h4>{t('hearing.answer')}</h4>
        <Answer hearing={hearing} point={point} mayWork={mayWork} />
      </section>
    </li>
  )
}

function Reply({ hearing, point, mayWork }: PointProps & { readonly mayWork: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [isNoting, setNoting] = useState(false)
  const { reply } = point
  const isOpen = hearing.state === 'sent' || hearing.state === 'over'
  if (reply)
    return (
      <>
        {reply.isSilent ? (
          <p className="soft">{t('hearing.silent')}</p>
        ) : (
          <p className="as-sent">{reply.text}</p>
        )}
        <Attachments caseRef={hearing.case} evidence={reply.evidence} />
        <p className="soft small">
          <ReplierName by={reply.by} party={hearing.partyName} />, {format.instant(reply.at)}
        </p>
      </>
    )
  return (
    <>
      <p className="soft">{t(hearing.state === 'sent' ? 'hearing.noReplyYet' : 'hearing.noReply')}</p>
      {mayWork && isOpen && may('hearing.reply') && (
        <Button size="compact-sm" variant="default" onClick={() => setNoting(true)}>
          {t('hearing.noteReply')}
        </Button>
      )}
      {isNoting && <ReplyDialog hearing={hearing} point={point} close={() => setNoting(false)} />}
    </>
  )
}

/** One of us where it came by letter and was noted; of theirs the house knows the company alone. */
function ReplierName({ by, party }: { readonly by: string; readonly party: string | null }) {
  const { t } = useTranslation()
  const isOurs = useColleagues().some(({ id }) => id === by)
  if (!isOurs && party !== null) return party
  return (
    <>
      {t('hearing.byLetter')} <PersonName person={by} />
    </>
  )
}

function Attachments({
  caseRef,
  evidence,
}: {
  readonly caseRef: string
  readonly evidence: readonly string[]
}) {
  const { t } = useTranslation()
  if (evidence.length === 0) return null
  const room = `/api/cases/${encodeURIComponent(caseRef)}/evidence`
  return (
    <ul className="hearing-files">
      {evidence.map((id, n) => (
        <li key={id}>
          <a href={`${room}/${id}/file`}>{t('hearing.file', { n: n + 1 })}</a>
        </li>
      ))}
    </ul>
  )
}

function Answer({ hearing, point, mayWork }: PointProps & { readonly mayWork: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const [isAnswering, setAnswering] = useState(false)
  const { answer, reply } = point
  const mayAnswer = mayWork && may('finding.write') && reply !== null && hearing.state === 'replied'
  return (
    <>
      {answer && (
        <>
          <p>
            <strong>{t(`hearingEffect.${answer.effect}`)}</strong>
          </p>
          <p className="as-sent">{answer.text}</p>
          <p className="soft small">
            <PersonName person={answer.by} />, {format.instant(answer.at)}
          </p>
        </>
      )}
      {!answer && !mayAnswer && (
        <p className="soft">{t(reply ? 'hearing.notAnswered' : 'hearing.afterReply')}</p>
      )}
      {mayAnswer && (
        <Button
          size="compact-sm"
          variant={answer ? 'default' : 'filled'}
          aria-label={t('hearing.answerThis', { ref: point.finding })}
          onClick={() => setAnswering(true)}
        >
          {t(answer ? 'hearing.answerAgain' : 'hearing.answerIt')}
        </Button>
      )}
      {isAnswering && <AnswerDialog hearing={hearing} point={point} close={() => setAnswering(false)} />}
    </>
  )
}
