import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListSupply } from '#lists/model'
import { useMay } from '../../access/session.ts'
import { useFormat } from '../../ui/format.ts'
import { LookNow } from './look-now.tsx'
import { LooksTable } from './looks-table.tsx'
import { SecretForm } from './secret-form.tsx'
import { SourceForm } from './source-form.tsx'
import { useRhythmWords } from './use-rhythm-words.ts'

/** How a list is kept current: whether it is looked for, when next, what came of it, and how to set it. */
export function SupplyPart({ supply }: { readonly supply: ListSupply }) {
  const { t } = useTranslation()
  const may = useMay()
  const [isSetting, setSetting] = useState(false)
  if (!supply.isFetched) return <ByHand supply={supply} />
  return (
    <section className="form-part" aria-labelledby="supply-title">
      <h2 id="supply-title">{t('supply.title')}</h2>
      {supply.on ? <On supply={supply} /> : <Off supply={supply} />}
      <div className="supply-acts">
        {may('list.look') && <LookNow supply={supply} />}
        {may('list.source') && (
          <button
            type="button"
            className="text-button"
            aria-expanded={isSetting}
            onClick={() => setSetting(!isSetting)}
          >
            {t(supply.on ? 'supply.settings' : 'supply.switchOnHow')}
          </button>
        )}
      </div>
      {isSetting && (
        <div className="supply-settings">
          <SourceForm key={supply.revision} supply={supply} done={() => setSetting(false)} />
          <SecretForm supply={supply} />
        </div>
      )}
      <LooksTable list={supply.list} latest={supply.lastLook?.id} />
    </section>
  )
}

function On({ supply: { cron, nextAt, atMostEveryHours, ageLimitHours } }: { readonly supply: ListSupply }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rhythmWords = useRhythmWords()
  return (
    <dl className="pairs">
      <dt>{t('supply.rhythm')}</dt>
      <dd>{rhythmWords(cron)}</dd>
      <dt>{t('supply.nextLook')}</dt>
      <dd>{nextAt ? format.instant(nextAt) : t('common.none')}</dd>
      <dt>{t('supply.atMostTitle')}</dt>
      <dd>{t('supply.atMost', { count: atMostEveryHours })}</dd>
      {ageLimitHours !== null && (
        <>
          <dt>{t('supply.ageLimit')}</dt>
          <dd>{t('supply.hours', { count: ageLimitHours })}</dd>
        </>
      )}
    </dl>
  )
}

/** Nothing goes to the network unasked: what switching on would do stands here first. */
function Off({ supply: { files, atMostEveryHours } }: { readonly supply: ListSupply }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('supply.off')}</p>
      <p className="soft">{t('supply.offSays', { count: atMostEveryHours })}</p>
      <ul className="supply-addresses">
        {files.map(({ file, url, needsToken }) => (
          <li key={file}>
            <code>{url}</code>
            {needsToken && <span className="soft"> {t('supply.withToken')}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function ByHand({ supply }: { readonly supply: ListSupply }) {
  const { t } = useTranslation()
  return (
    <section className="form-part" aria-labelledby="supply-title">
      <h2 id="supply-title">{t('supply.title')}</h2>
      <p>{t('supply.byHand')}</p>
      {supply.lastLook && <LooksTable list={supply.list} latest={supply.lastLook.id} />}
    </section>
  )
}
