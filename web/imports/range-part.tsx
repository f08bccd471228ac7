import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WholeRange } from '../parties/import/api.ts'

export interface RangePartProps {
  readonly range: WholeRange
  readonly isAccepted: boolean
  readonly accept: (is: boolean) => void
}

/** What a whole range no longer holds. Nothing is deleted; a range that halved is to be confirmed besides. */
export function RangePart({ range, isAccepted, accept }: RangePartProps) {
  const { t } = useTranslation()
  const { maker, onRecord, inFile, isHalved, gone, goneCount } = range
  return (
    <section className="form-part" aria-labelledby="range-title">
      <h2 id="range-title">{t('recordImport.gone', { count: goneCount })}</h2>
      <p className={isHalved ? 'notice' : undefined}>
        {t('recordImport.rangeSays', { maker, onRecord, inFile })}
      </p>
      {goneCount > 0 && (
        <p className="soft">
          {gone.join(' · ')}{' '}
          {goneCount > gone.length && t('recordImport.moreGone', { count: goneCount - gone.length })}
        </p>
      )}
      {isHalved && (
        <Checkbox
          className="import-skip"
          label={t('recordImport.acceptLoss')}
          checked={isAccepted}
          onChange={(event) => accept(event.currentTarget.checked)}
        />
      )}
    </section>
  )
}
