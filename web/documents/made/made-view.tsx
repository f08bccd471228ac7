import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MadeDocumentView } from '#documents/model'
import { addressOf } from '../../app/addresses.ts'
import { AppLink } from '../../ui/app-link.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { documentFile, fetchDocument, makeAgain } from '../api.ts'

/** The document as it was handed out, the data and template behind it, and the proof that they make the same bytes. */
export function MadeView({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({ queryKey: ['document', id], queryFn: () => fetchDocument(id) })
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={10} />
  const title = data.title ?? data.template
  return (
    <>
      <header className="summary-head">
        <h2>{title}</h2>
        {data.needToKnow && <span className="state">{t('documents.confidentiality.restricted')}</span>}
      </header>
      {data.erasedAt ? (
        <p className="notice">{t('documents.erased')}</p>
      ) : (
        <>
          <p className="document-acts">
            <a href={documentFile(id, 'pdf')} target="_blank" rel="noreferrer">
              {t('documents.openPdf')}
            </a>
            <a href={`${documentFile(id, 'pdf')}?download=true`} download>
              {t('documents.downloadPdf')}
            </a>
          </p>
          <iframe className="document-frame" sandbox="" title={title} src={documentFile(id, 'html')} />
        </>
      )}
      <MadeFrom made={data} />
      {!data.erasedAt && <Again id={id} />}
    </>
  )
}

function MadeFrom({ made }: { readonly made: MadeDocumentView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="form-part" aria-labelledby="made-from">
      <h3 id="made-from">{t('documents.madeFrom')}</h3>
      <dl className="pairs">
        <dt>{t('documents.template')}</dt>
        <dd>{t('documents.templateVersion', { template: made.template, version: made.templateVersion })}</dd>
        <dt>{t('documents.about')}</dt>
        <dd>
          {made.about.map(({ kind, id }) => (
            <AppLink key={kind + id} to={addressOf(kind, id)}>
              {id}{' '}
            </AppLink>
          ))}
        </dd>
        <dt>{t('documents.madeAt')}</dt>
        <dd>
          {format.instant(made.at)}, <PersonName person={made.by} />
        </dd>
        <dt>{t('documents.dataDigest')}</dt>
        <dd className="mono">
          {made.madeFrom.digest.slice(0, 16)}…{' '}
          <CopyButton label={t('documents.copySha')} text={made.madeFrom.digest} />
        </dd>
        <dt>{t('documents.pdfDigest')}</dt>
        <dd className="mono">
          {made.pdf.sha256.slice(0, 16)}… <CopyButton label={t('documents.copySha')} text={made.pdf.sha256} />
        </dd>
        <dt>{t('documents.engine')}</dt>
        <dd>{made.engine}</dd>
      </dl>
      {!made.erasedAt && (
        <details>
          <summary>{t('documents.data')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <pre className="document-data" tabIndex={0}>
            {JSON.stringify(made.data, null, 2)}
          </pre>
        </details>
      )}
    </section>
  )
}

function Again({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const work = useMutation({ mutationFn: () => makeAgain(id) })
  return (
    <>
      <p className="document-acts">
        <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
          {t('documents.makeAgain')}
        </Button>
        <span className="soft small">{t('documents.makeAgainSays')}</span>
      </p>
      {work.data && (
        <p className={`notice ${work.data.same ? 'notice-good' : 'notice-problem'}`} role="status">
          {t(work.data.same ? 'documents.same' : 'documents.notSame')}
        </p>
      )}
      <ProblemNotice error={work.error} />
    </>
  )
}
