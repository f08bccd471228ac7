import { Link } from '@tanstack/react-router'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineVerdict, NextStep } from '#rules/model'
import { CopyButton } from '../ui/copy-button.tsx'
import { DeskActs } from './desk-acts.ts'
import { useFactWords } from './fact-words.ts'
import { sentenceOf } from './sentence.ts'

/** Steps that are a letter to somebody: the screen writes it, the reader sends it. */
const letters = [
  'uploadClause',
  'askStatement',
  'askData',
  'askLicence',
  'requestException',
  'riskAssessment',
  'balanceTest',
  'legalReview',
  'complianceReview',
  'notifyAuthority',
  'reportFreeze',
  'reportSellThrough',
  'derogation',
]

/** What the reader can do now, as acts. */
export function NextSteps({ line }: { readonly line: LineVerdict }) {
  const { t } = useTranslation()
  // What is not yet known stands above with its field; it is not said twice.
  const isSaid = ({ act, fact }: NextStep) =>
    act === 'askData' && line.missing.some((missing) => missing.fact === fact)
  const steps = line.next.filter((step) => !isSaid(step))
  if (steps.length === 0) return null
  return (
    <div className="verdict-part">
      <h3>{t('verdict.next')}</h3>
      <ol className="next-steps">
        {steps.map((step) => (
          <li key={JSON.stringify(step)}>
            <StepView step={step} line={line} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function StepView({ step, line }: { readonly step: NextStep; readonly line: LineVerdict }) {
  const { t } = useTranslation()
  const factWords = useFactWords()
  const { check, orderRef } = useContext(DeskActs)
  const { act, ...rest } = step
  const more = Object.values(rest)
    .map((value) => factWords.value(value))
    .join(', ')
  const says = t(`act.${act}`)
  return (
    <>
      <span>{more ? `${says}: ${more}` : says}</span>
      {act === 'rescreen' && check && (
        <button type="button" className="text-button" onClick={check}>
          {t('desk.check')}
        </button>
      )}
      {act === 'refreshLists' && <Link to="/lists">{t('nav.lists')}</Link>}
      {letters.includes(act) && (
        <CopyButton
          label={t('verdict.copyRequest')}
          text={`${says}${more ? `: ${more}` : ''}\n${t('verdict.requestAbout', { ref: orderRef ?? '', line: line.line })}\n${sentenceOf(line)}`}
        />
      )}
    </>
  )
}
