import { useTranslation } from 'react-i18next'
import type { SearchView } from '#screening/model'
import { useFormat } from '../ui/format.ts'

/** What makes the paper a proof: the digest of what was kept, and the entry of the log that holds it. */
export function SearchProofPart({ search: { id, digest, proof } }: { readonly search: SearchView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="list-search-proof" aria-label={t('listSearch.proof')}>
      <h2>{t('listSearch.proof')}</h2>
      <dl className="pairs">
        <dt>{t('listSearch.number')}</dt>
        <dd className="mono">{id}</dd>
        <dt>{t('listSearch.digest')}</dt>
        <dd className="mono">{digest}</dd>
        {proof && (
          <>
            <dt>{t('listSearch.entry')}</dt>
            <dd className="mono">{proof.entry}</dd>
            <dt>{t('listSearch.leaf')}</dt>
            <dd className="mono">{proof.leafHash}</dd>
          </>
        )}
      </dl>
      {proof ? (
        <>
          <p>{t('listSearch.inTree', { seq: format.number(proof.seq), size: format.number(proof.size) })}</p>
          <pre className="mono">{proof.checkpoint}</pre>
        </>
      ) : (
        <p role="status">{t('listSearch.waits')}</p>
      )}
    </section>
  )
}
