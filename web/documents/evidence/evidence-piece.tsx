import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceView } from '#documents/model'
import { useMay } from '../../access/session.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { fetchPiece, useVocabulary } from '../api.ts'
import { CustodyDialog } from './custody-dialog.tsx'
import { Viewer } from './viewer.tsx'
import { WeighDialog } from './weigh-dialog.tsx'

/** One piece: what it is, how far it is believed, the file itself, and everybody who had it. */
export function EvidencePiece({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({ queryKey: ['evidence', id], queryFn: () => fetchPiece(id) })
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  return (
    <>
      <header className="summary-head">
        <h2>{data.title}</h2>
        <span className="state">{t(`documents.confidentiality.${data.confidentiality}`)}</span>
      </header>
      {data.erasedAt ? <p className="notice">{t('documents.erased')}</p> : <Viewer piece={data} />}
      <Facts piece={data} />
      <Acts piece={data} />
      {data.custody.length > 0 && <Custody custody={data.custody} />}
    </>
  )
}

function Custody({ custody }: Pick<EvidenceView, 'custody'>) {
  const { t } = useTranslation()
  return (
    <section className="form-part" aria-labelledby="custody-title">
      <h3 id="custody-title">{t('documents.custody')}</h3>
      <Timeline
        items={custody.map(({ at, by, did, to, note }, index) => ({
          id: `${at}-${index}`,
          at,
          says: to ? t('documents.didTo', { did: t(`documents.did.${did}`), to }) : t(`documents.did.${did}`),
          by: (
            <>
              <PersonName person={by} />
              {note && ` · ${note}`}
            </>
          ),
        }))}
      />
    </section>
  )
}

function Facts({ piece }: { readonly piece: EvidenceView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  const words = useVocabulary()
  const { provenance, reliability, credibility, sourceClass, about } = piece
  const word = (four: Parameters<typeof said>[0] | undefined, rest: string) => (four ? said(four) : rest)
  return (
    <dl className="pairs">
      <dt>{t('documents.from')}</dt>
      <dd>
        {t('documents.fromHow', { from: provenance.from, how: t(`documents.how.${provenance.obtained}`) })}
      </dd>
      <Origin piece={piece} />
      <dt>{t('documents.source')}</dt>
      <dd>{word(words?.sourceClasses[sourceClass], sourceClass)}</dd>
      <dt>{t('documents.reliability')}</dt>
      <dd>
        {reliability
          ? `${reliability}: ${word(words?.reliabilities[reliability], '')}`
          : t('documents.notWeighed')}
      </dd>
      <dt>{t('documents.credibility')}</dt>
      <dd>
        {credibility
          ? `${credibility}: ${word(words?.credibilities[credibility], '')}`
          : t('documents.notWeighed')}
      </dd>
      <dt>{t('documents.about')}</dt>
      <dd>{about.length > 0 ? about.map(({ id }) => id).join(', ') : t('common.none')}</dd>
      <dt>{t('documents.received')}</dt>
      <dd>{format.instant(piece.receivedAt)}</dd>
      <dt>{t('documents.file')}</dt>
      <dd>{`${piece.filename} · ${piece.mediaType} · ${format.bytes(piece.size)}`}</dd>
      <dt>{t('documents.sha256')}</dt>
      <dd className="mono">
        {piece.sha256.slice(0, 16)}… <CopyButton label={t('documents.copySha')} text={piece.sha256} />
      </dd>
    </dl>
  )
}

/** What more is known of where it comes from: its note, its address, its day, and what it is a translation of. */
function Origin({ piece: { provenance, authoredOn, translation } }: { readonly piece: EvidenceView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      {provenance.note && <Pair name={t('documents.note')}>{provenance.note}</Pair>}
      {provenance.url && (
        <Pair name={t('documents.web')}>
          <a href={provenance.url} target="_blank" rel="noreferrer">
            {provenance.url}
          </a>
        </Pair>
      )}
      {authoredOn && <Pair name={t('documents.authoredOn')}>{format.day(authoredOn)}</Pair>}
      {translation && (
        <Pair name={t('documents.translationOf')}>
          <PieceLink id={translation.of} />
          <br />
          {t(`documents.translated.${translation.kind}`, { by: translation.by })}
          {translation.checkedBy && ` · ${t('documents.checkedBy', { by: translation.checkedBy })}`}
        </Pair>
      )}
    </>
  )
}

function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Another piece by its title; by its id for whoever may not see it. */
function PieceLink({ id }: { readonly id: string }) {
  const { data } = useQuery({ queryKey: ['evidence', id], queryFn: () => fetchPiece(id) })
  return (
    <Link to="/documents" search={{ evidence: id }}>
      {data?.title ?? id}
    </Link>
  )
}

function Acts({ piece }: { readonly piece: EvidenceView }) {
  const { t } = useTranslation()
  const may = useMay()
  const [open, setOpen] = useState<'weigh' | 'custody'>()
  if (piece.erasedAt) return null
  const close = () => setOpen(undefined)
  return (
    <p className="document-acts">
      {may('evidence.grade') ? (
        <Button variant="default" onClick={() => setOpen('weigh')}>
          {t('documents.weigh')}
        </Button>
      ) : (
        <span className="soft small">{t('documents.mayNotWeigh')}</span>
      )}
      {may('evidence.custody') && (
        <Button variant="default" onClick={() => setOpen('custody')}>
          {t('documents.noteCustody')}
        </Button>
      )}
      {open === 'weigh' && <WeighDialog piece={piece} close={close} />}
      {open === 'custody' && <CustodyDialog piece={piece} close={close} />}
    </p>
  )
}
