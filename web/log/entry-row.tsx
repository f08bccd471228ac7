import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ShownEntry } from '#log/model'
import { useRoleWords } from '../app/role-words.ts'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { fetchProof } from './api.ts'
import { useEventWords } from './event-words.ts'
import { rootOf } from './inclusion.ts'
import { Personal } from './personal.tsx'

export interface EntryRowProps {
  readonly entry: ShownEntry
  /** Entries under the checkpoint that the proof is asked for. */
  readonly size: number
}

/** One deed: its sentence, who did it, and on demand its canonical body and the proof of its place. */
export function EntryRow({ entry: { seq, entry, personal, withheld }, size }: EntryRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const eventWords = useEventWords()
  const roleWords = useRoleWords()
  const giver = giverIn(entry.body)
  return (
    <li className="entry">
      <span className="entry-number mono">{seq}</span>
      <time dateTime={entry.at}>{format.instant(entry.at)}</time>
      <div>
        <p className="entry-line">
          <span>
            {eventWords(entry.type)} <code>{entry.object}</code>
          </span>
          <span className="soft small">
            <PersonName person={entry.actor} />, {roleWords(entry.role)}
            {giver !== undefined && (
              <>
                {` · ${t('log.inPlaceOf')} `}
                <PersonName person={giver} />
              </>
            )}
            {entry.reason && ` · ${entry.reason}`}
            {personal === 'erased' && ` · ${t('log.personalErased')}`}
          </span>
        </p>
        <Personal seq={seq} personal={personal} withheld={withheld} />
        <details>
          <summary>
            {t('log.bodyAndProof')} <span className="unseen">{seq}</span>
          </summary>
          <pre className="mono note">{JSON.stringify(entry.body, null, 2)}</pre>
          <Proof seq={seq} size={size} />
        </details>
      </div>
    </li>
  )
}

/** In whose place a deed was done, where it was in somebody's. */
function giverIn(body: unknown): string | undefined {
  const giver: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'onBehalfOf') : undefined
  return typeof giver === 'string' ? giver : undefined
}

/** Fetches the path to the root and walks it in the browser: the server is not taken at its word. */
function Proof({ seq, size }: { readonly seq: number; readonly size: number }) {
  const { t } = useTranslation()
  const work = useMutation({
    mutationFn: async () => {
      const proof = await fetchProof(seq, size)
      return { proof, isProven: (await rootOf(proof)) === proof.root }
    },
  })
  return (
    <div className="proof">
      <button type="button" className="text-button" onClick={() => work.mutate()}>
        {t('log.prove')}
      </button>
      <ProblemNotice error={work.error} />
      <div role="status">
        {work.data && (
          <p>
            {t(work.data.isProven ? 'log.proven' : 'log.notProven', {
              count: work.data.proof.path.length,
              size,
            })}
          </p>
        )}
      </div>
      {work.data && (
        <ol className="mono path">
          {[work.data.proof.leafHash, ...work.data.proof.path, work.data.proof.root].map((hash) => (
            <li key={hash}>{hash}</li>
          ))}
        </ol>
      )}
    </div>
  )
}
