import { Link } from '@tanstack/react-router'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineVerdict, NextStep } from '#rules/model'
import { AppLink } from '../ui/app-link.tsx'
import { AskException } from './ask-exception.tsx'
import { AskReview, isReview } from './ask-review.tsx'
import { DeskActs } from './desk-acts.ts'
import { useFactWords } from './fact-words.ts'
import { FillIn } from './fill-in.tsx'
import { Request } from './request.tsx'
import { SeeProposals } from './see-proposals.tsx'
import { SupplyAct, supplyOf } from './supply/supply-act.tsx'
import { purposes, wordIn } from './words.ts'

/** Steps that somebody else takes: the screen writes the letter, the reader sends it. */
const letters = [
  ...['uploadClause', 'askStatement', 'askLicence', 'requestException', 'riskAssessment', 'balanceTest'],
  ...['legalReview', 'complianceReview', 'notifyAuthority', 'reportFreeze', 'reportSellThrough'],
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

interface StepProps {
  readonly step: NextStep
  readonly line: LineVerdict
}

function StepView({ step, line }: StepProps) {
  const { t } = useTranslation()
  const factWords = useFactWords()
  const { act, ...rest } = step
  const more = Object.entries(rest)
    .map(([name, value]) =>
      name === 'fact' && typeof value === 'string' ? factWords.name(value) : factWords.value(value),
    )
    .join(', ')
  const says = more ? `${t(`act.${act}`)}: ${more}` : t(`act.${act}`)
  return (
    <>
      <span>{says}</span>
      <StepAct step={step} line={line} says={says} />
    </>
  )
}

/** The act behind a step, where it can be taken from here. */
function StepAct({ step, line, says }: StepProps & { readonly says: string }) {
  const { t } = useTranslation()
  const { check, changeLine, about } = useContext(DeskActs)
  const { act } = step
  const letter = letters.includes(act) ? <Request says={says} line={line} /> : null
  const supply = supplyOf(step)
  if (supply) return <SupplyAct supply={supply} line={line.line} otherwise={letter} />
  if (isReview(step)) return <AskReview step={step} otherwise={letter} />
  if (act === 'requestException') return <AskException line={line} otherwise={letter} />
  if (act === 'askData' && typeof step.fact === 'string')
    return <FillIn fact={step.fact} line={line} says={says} />
  if (act === 'substitutes') return <SeeProposals line={line} />
  if (act === 'refreshLists') return <Link to="/lists">{t('nav.lists')}</Link>
  if (act === 'decideHit' && about)
    return <AppLink to={`/parties/${encodeURIComponent(about.buyer)}`}>{t('verdict.openParty')}</AppLink>
  if (act === 'rescreen' && check)
    return (
      <button type="button" className="text-button" onClick={check}>
        {t('desk.check')}
      </button>
    )
  const purpose = wordIn(purposes, step.to)
  if (act === 'convertPurpose' && purpose && changeLine)
    return (
      <button type="button" className="text-button" onClick={() => changeLine(line.line, { purpose })}>
        {t('verdict.changePurpose', { purpose: t(`purpose.${purpose}`) })}
      </button>
    )
  return letter
}
