import './ownership.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Regime } from '#parties/model'
import { useMay } from '../../access/session.ts'
import { currentLanguage } from '../../app/i18n.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { PartyFile } from '../api.ts'
import { exportAddress, type OwnershipEdge, type PartyOwnership, useOwnership } from './api.ts'
import { EndDialog } from './end-dialog.tsx'
import { HoldingDialog } from './holding-dialog.tsx'
import { HoldingsTable } from './holdings-table.tsx'
import { OwnershipPicture } from './ownership-picture.tsx'
import { strictestOf, Verdicts } from './verdicts.tsx'

export interface OwnershipPartProps {
  readonly party: PartyFile
  readonly asOf: string | undefined
}

/** Who owns the party and what it owns: what each regime makes of it, a picture, and the table behind it. */
export function OwnershipPart({ party, asOf }: OwnershipPartProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useOwnership(party.ref, asOf)
  const [isAdding, setAdding] = useState(false)
  const may = useMay()('party.change') && asOf === undefined
  return (
    <section className="form-part" aria-labelledby="ownership-title">
      <h2 id="ownership-title">{t('ownership.title')}</h2>
      {error ? (
        <ProblemNotice error={error} retry={() => void refetch()} />
      ) : data ? (
        <Shown ownership={data} party={party} asOf={asOf} may={may} />
      ) : (
        <Skeleton lines={5} />
      )}
      <div className="owner-tools">
        {may && (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            {t('ownership.add')}
          </Button>
        )}
        {may && <Link to="/parties/ownership/import">{t('ownership.import')}</Link>}
        {data && data.edges.length > 0 && (
          <a href={exportAddress(party.ref, { asOf, language: currentLanguage() })} download>
            <Icon name="download" /> {t('ownership.export')}
          </a>
        )}
      </div>
      {isAdding && (
        <HoldingDialog party={party.ref} name={party.record.name} close={() => setAdding(false)} />
      )}
    </section>
  )
}

interface ShownProps extends OwnershipPartProps {
  readonly ownership: PartyOwnership
  readonly may: boolean
}

function Shown({ ownership, party, may }: ShownProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { judgements, edges, isWhole } = ownership
  const [wished, setWished] = useState<Regime>()
  const chosen = wished ?? strictestOf(judgements ?? [])
  const [changing, setChanging] = useState<OwnershipEdge>()
  const [ending, setEnding] = useState<OwnershipEdge>()
  const sentence = judgements?.find(({ regime }) => regime === chosen)?.sentence
  return (
    <>
      {edges.length === 0 && <p className="soft">{t('ownership.none')}</p>}
      {!isWhole && <p className="notice">{t('ownership.notWhole')}</p>}
      {judgements === null && <p className="soft">{t('ownership.notYours')}</p>}
      {judgements && edges.length > 0 && (
        <Verdicts judgements={judgements} chosen={chosen} choose={setWished} />
      )}
      {edges.length > 0 && (
        <>
          <OwnershipPicture
            ownership={ownership}
            name={party.record.name}
            regime={chosen}
            says={sentence ? said(sentence) : ''}
          />
          <HoldingsTable
            ownership={ownership}
            {...(may ? { acts: { change: setChanging, end: setEnding } } : {})}
          />
        </>
      )}
      {changing && (
        <HoldingDialog
          party={party.ref}
          name={party.record.name}
          edge={changing}
          close={() => setChanging(undefined)}
        />
      )}
      {ending && <EndDialog ownership={ownership} edge={ending} close={() => setEnding(undefined)} />}
    </>
  )
}
