import { Select, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { ask } from '../app/client.ts'
import { FileDrop, type SendFile } from '../ui/file-drop.tsx'
import { useFormat } from '../ui/format.ts'
import { type Said, useSaid } from '../ui/said.ts'
import { useToast } from '../ui/toast.tsx'
import { upload } from '../ui/upload.ts'
import type { PartyFile, Piece } from './api.ts'

interface Vocabulary {
  readonly sourceClasses: Readonly<Record<string, Said>>
  readonly reliabilities: Readonly<Record<string, Said>>
  readonly credibilities: Readonly<Record<string, Said>>
  readonly types: readonly { readonly extensions: readonly string[] }[]
  readonly fileBytes: number
}

/** The words of evidence, in four languages, as the server has them. */
function useVocabulary(isWanted: boolean) {
  return useQuery({
    queryKey: ['evidence-vocabulary'],
    queryFn: ({ signal }) => ask<Vocabulary>('/api/evidence/vocabulary', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isWanted,
  }).data
}

/** Files about the party, how each is weighed, and a place to hand in another. */
export function EvidencePart({ party, isPast }: { readonly party: PartyFile; readonly isPast: boolean }) {
  const { t } = useTranslation()
  const may = useMay()
  const { evidence } = party
  const vocabulary = useVocabulary(evidence !== null)
  return (
    <section className="form-part" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t('partyEvidence.title')}</h2>
      {evidence === null && <p className="soft">{t('partyEvidence.notYours')}</p>}
      {evidence?.length === 0 && <p className="soft">{t('partyEvidence.none')}</p>}
      <ul className="party-rows">
        {evidence?.map((piece) => (
          <PieceRow key={piece.id} piece={piece} vocabulary={vocabulary} />
        ))}
      </ul>
      {vocabulary && may('evidence.add') && !isPast && <HandIn party={party} vocabulary={vocabulary} />}
    </section>
  )
}

interface PieceRowProps {
  readonly piece: Piece
  readonly vocabulary: Vocabulary | undefined
}

function PieceRow({ piece: { id, title, filename, at }, vocabulary }: PieceRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  const { data } = useQuery({
    queryKey: ['evidence', id],
    queryFn: ({ signal }) =>
      ask<{ sourceClass: string; reliability: string | null; credibility: string | null }>(
        `/api/evidence/${encodeURIComponent(id)}`,
        { signal },
      ),
    staleTime: 60_000,
  })
  const word = (words: Readonly<Record<string, Said>> | undefined, name: string | null | undefined) => {
    const four = name ? words?.[name] : undefined
    return four ? said(four) : undefined
  }
  const grade = [
    word(vocabulary?.reliabilities, data?.reliability),
    word(vocabulary?.credibilities, data?.credibility),
  ].filter(Boolean)
  return (
    <li>
      <a href={`/api/evidence/${encodeURIComponent(id)}/file`} target="_blank" rel="noreferrer">
        {title}
      </a>{' '}
      <span className="soft">
        {[filename, format.day(at), word(vocabulary?.sourceClasses, data?.sourceClass)]
          .filter(Boolean)
          .join(' · ')}
      </span>{' '}
      {data && <span className="state">{grade.join(' · ') || t('partyEvidence.notWeighed')}</span>}
    </li>
  )
}

interface HandInProps {
  readonly party: PartyFile
  readonly vocabulary: Vocabulary
}

function HandIn({ party, vocabulary }: HandInProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const client = useQueryClient()
  const toast = useToast()
  const classes = Object.entries(vocabulary.sourceClasses).map(([value, words]) => ({
    value,
    label: said(words),
  }))
  const [from, setFrom] = useState('')
  const [sourceClass, setClass] = useState(classes[0]?.value ?? '')
  const send: SendFile = async (file, how) => {
    const about = [party.ref, ...party.merged].slice(0, 1).map((id) => ({ kind: 'party', id }))
    const record = {
      title: file.name,
      about,
      sourceClass,
      provenance: { from: from.trim(), obtained: 'received' },
    }
    await upload({ to: '/api/evidence', file, fields: { record: JSON.stringify(record) }, ...how })
    toast({ says: t('partyEvidence.kept', { name: file.name }) })
    await client.invalidateQueries({ queryKey: ['party', party.ref] })
  }
  return (
    <details className="hand-in">
      <summary>{t('partyEvidence.add')}</summary>
      <div className="party-fields">
        <TextInput
          label={t('partyEvidence.from')}
          description={t('partyEvidence.fromHint')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Select
          label={t('partyEvidence.class')}
          data={classes}
          value={sourceClass}
          allowDeselect={false}
          onChange={(value) => setClass(value ?? sourceClass)}
        />
      </div>
      <FileDrop
        label={t('partyEvidence.add')}
        types={vocabulary.types.flatMap(({ extensions }) =>
          extensions.map((one) => `.${one.replace(/^\./, '')}`),
        )}
        limit={vocabulary.fileBytes}
        send={send}
        isDisabled={from.trim() === ''}
      />
    </details>
  )
}
