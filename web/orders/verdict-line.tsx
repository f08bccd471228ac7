import { useTranslation } from 'react-i18next'
import type { LineVerdict } from '#rules/model'
import { OutcomeMark } from '../ui/outcome.tsx'
import { LayerView } from './layer-view.tsx'
import { Missing } from './missing.tsx'
import { NextSteps } from './next-steps.tsx'
import { sentenceOf } from './sentence.ts'
import { afterWord } from './verdict-words.ts'

export interface VerdictLineProps {
  readonly line: LineVerdict
  /** The only line needs no heading of its own: its answer is the order's. */
  readonly isOnly: boolean
}

export function VerdictLine({ line, isOnly }: VerdictLineProps) {
  const { t } = useTranslation()
  return (
    <section className="verdict-line" aria-label={t('desk.line', { number: line.line })}>
      {!isOnly && (
        <>
          <h3>
            {t('desk.line', { number: line.line })} <OutcomeMark outcome={line.outcome} kind={line.kind} />
          </h3>
          <p>{afterWord(sentenceOf(line), t(`outcome.${line.outcome}`))}</p>
        </>
      )}
      <dl className="layers">
        <LayerView layer="law" verdict={line.law} />
        <LayerView layer="policy" verdict={line.policy} />
      </dl>
      <Missing line={line} />
      <NextSteps line={line} />
    </section>
  )
}
