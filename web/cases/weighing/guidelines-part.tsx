import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuidelineVerdict } from '#casework/model'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { EvidenceLinks } from './evidence-links.tsx'
import { GuidelineDialog } from './guideline-dialog.tsx'
import type { PartProps } from './ties-part.tsx'

export interface GuidelinesPartProps extends PartProps {
  /** The points that the charter tests. */
  readonly points: readonly string[]
}

/** How what was found goes with each point that the charter tests. */
export function GuidelinesPart({ weighing, pieces, mayWeigh, points }: GuidelinesPartProps) {
  const { t } = useTranslation()
  const [judged, setJudged] = useState<string>()
  return (
    <section className="form-part" aria-labelledby="guidelines-head">
      <h3 id="guidelines-head">{t('weighing.guidelines')}</h3>
      {points.length === 0 && <p className="soft">{t('weighing.noPoints')}</p>}
      <ol className="guideline-points">
        {points.map((point) => {
          const verdict = weighing.guidelines.find((one) => one.point === point)
          return (
            <li key={point}>
              <div>
                <strong>{point}</strong>
                {mayWeigh && (
                  <button
                    type="button"
                    className="text-button"
                    aria-label={t('weighing.judgePoint', { point })}
                    onClick={() => setJudged(point)}
                  >
                    {t(verdict ? 'weighing.judgeAnew' : 'weighing.judge')}
                  </button>
                )}
              </div>
              {verdict ? (
                <div>
                  <Verdict verdict={verdict} />
                  <EvidenceLinks caseRef={weighing.case} ids={verdict.evidence} pieces={pieces} />
                </div>
              ) : (
                <p className="soft">{t('weighing.unjudged')}</p>
              )}
            </li>
          )
        })}
      </ol>
      {judged !== undefined && (
        <GuidelineDialog
          caseRef={weighing.case}
          point={judged}
          before={weighing.guidelines.find((one) => one.point === judged)}
          pieces={pieces}
          close={() => setJudged(undefined)}
        />
      )}
    </section>
  )
}

function Verdict({ verdict: { verdict, why, by, at } }: { readonly verdict: GuidelineVerdict }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <p>
        <span className={`verdict verdict-${verdict}`}>{t(`compatibility.${verdict}`)}</span>
      </p>
      <p className="as-written">{why}</p>
      <p className="soft small">
        <PersonName person={by} />, {format.instant(at)}
      </p>
    </>
  )
}
