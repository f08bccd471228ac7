import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence, WeighingView } from '#casework/model'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { EvidenceLinks } from './evidence-links.tsx'
import { TiesDialog } from './ties-dialog.tsx'

export interface PartProps {
  readonly weighing: WeighingView
  readonly pieces: readonly CaseEvidence[]
  readonly mayWeigh: boolean
}

/** Ties to state, military and security services: a matter of their own, which moves no other scale. */
export function TiesPart({ weighing, pieces, mayWeigh }: PartProps) {
  const { t } = useTranslation()
  const [isSetting, setSetting] = useState(false)
  const { ties } = weighing
  return (
    <section className="form-part" aria-labelledby="ties-head">
      <h3 id="ties-head">{t('weighing.ties')}</h3>
      <p className="soft">{t('weighing.tiesSay')}</p>
      {ties.length === 0 ? (
        <p>{t('weighing.noTies')}</p>
      ) : (
        <ScrollingTable label={t('weighing.ties')}>
          <thead>
            <tr>
              <th scope="col">{t('weighing.tieKind')}</th>
              <th scope="col">{t('weighing.strength')}</th>
              <th scope="col">{t('weighing.tieSays')}</th>
              <th scope="col">{t('documents.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {ties.map(({ kind, strength, says, evidence }) => (
              <tr key={`${kind} ${says}`}>
                <th scope="row">{t(`tieKind.${kind}`)}</th>
                <td>{t(`tieStrength.${strength}`)}</td>
                <td className="as-written">{says}</td>
                <td>
                  <EvidenceLinks caseRef={weighing.case} ids={evidence} pieces={pieces} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
      {mayWeigh && (
        <Button size="xs" variant="default" onClick={() => setSetting(true)}>
          {t('weighing.setTies')}
        </Button>
      )}
      {isSetting && <TiesDialog weighing={weighing} pieces={pieces} close={() => setSetting(false)} />}
    </section>
  )
}
