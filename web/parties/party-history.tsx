import { useTranslation } from 'react-i18next'
import { FieldDiff } from '../ui/field-diff.tsx'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Timeline, type TimelineItem } from '../ui/timeline.tsx'
import { type PartyFile, useVersions, type Version } from './api.ts'

export interface PartyHistoryProps {
  readonly party: PartyFile
  readonly asOf: string | undefined
}

/** What became of the party, newest first: its versions field by field, merges, decisions on its hits. */
export function PartyHistory({ party, asOf }: PartyHistoryProps) {
  const { t } = useTranslation()
  const { data, error } = useVersions(party.ref, party.version)
  const versions = useVersionItems(data?.items ?? [])
  const others = useOtherItems(party)
  const items = [...versions, ...others]
    .filter(({ at }) => asOf === undefined || Date.parse(at) <= Date.parse(asOf))
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  return (
    <section aria-labelledby="party-history-title">
      <h2 id="party-history-title">{t('partyHistory.title')}</h2>
      {error && <ProblemNotice error={error} />}
      {!data && !error ? <Skeleton lines={4} /> : <Timeline items={items} />}
    </section>
  )
}

function useVersionItems(versions: readonly Version[]): TimelineItem[] {
  const { t } = useTranslation()
  const field = useFieldWords()
  return versions.map(({ version, at, changes }) => ({
    ...{ id: `version ${version}`, at },
    says:
      version === 1 || changes.length === 0 ? (
        t(version === 1 ? 'partyHistory.added' : 'partyHistory.same', { version })
      ) : (
        <>
          {t('partyHistory.changed', { version })}
          <FieldDiff
            changes={changes.map(({ path, from, to }) => ({
              ...{ id: path, label: field.name(path) },
              before: field.value(from),
              after: field.value(to),
            }))}
          />
        </>
      ),
  }))
}

/** The field a pointer names, and its value as text. */
export function useFieldWords() {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const name = (path: string): string => {
    const [first = ''] = path.replace(/^\//, '').split('/')
    return i18n.exists(`party.${first}`) ? t(`party.${first}`) : first
  }
  const value = (given: unknown): string | undefined => {
    if (given === null || given === undefined) return undefined
    if (typeof given === 'boolean') return t(given ? 'party.yes' : 'party.no')
    if (typeof given === 'string') return /^[A-Z]{2}$/.test(given) ? format.country(given) : given
    if (Array.isArray(given)) return given.map((one) => value(one) ?? '').join(' · ') || undefined
    if (typeof given === 'object')
      return Object.values(given)
        .map((one) => value(one) ?? '')
        .join(' ')
    return String(given)
  }
  return { name, value }
}

function useOtherItems({ merges, hits, ref }: PartyFile): TimelineItem[] {
  const { t } = useTranslation()
  const merged = merges.flatMap((merge): TimelineItem[] => {
    const { keep, drop, reason, proposedBy, proposedAt, decidedBy, decidedAt, decision, state, undo } = merge
    const other = keep === ref ? drop : keep
    const isMerged = state !== 'rejected'
    return [
      {
        ...{ id: `${merge.ref} asked`, at: proposedAt, says: t('partyHistory.mergeAsked', { other }) },
        by: <Said by={proposedBy} reason={reason} />,
      },
      ...(decidedBy && decidedAt
        ? [
            {
              ...{ id: `${merge.ref} decided`, at: decidedAt },
              says: t(isMerged ? 'partyHistory.merged' : 'partyHistory.mergeRejected', { other }),
              by: <Said by={decidedBy} reason={decision} />,
            },
          ]
        : []),
      ...(undo
        ? [
            {
              ...{ id: `${merge.ref} undo`, at: undo.proposedAt },
              says: t('partyHistory.undoAsked', { other }),
              by: <Said by={undo.proposedBy} reason={undo.reason} />,
            },
          ]
        : []),
      ...(undo?.decidedBy && undo.decidedAt
        ? [
            {
              ...{ id: `${merge.ref} undone`, at: undo.decidedAt },
              says: t(state === 'undone' ? 'partyHistory.undone' : 'partyHistory.undoRejected', { other }),
              by: <Said by={undo.decidedBy} reason={undo.decision} />,
            },
          ]
        : []),
    ]
  })
  const decided = (hits ?? []).flatMap(
    ({ list, entry, verdict, decidedAt, decidedBy, reason }): TimelineItem[] =>
      verdict && decidedAt && decidedBy
        ? [
            {
              ...{ id: `hit ${list} ${entry}`, at: decidedAt },
              says: t('partyHistory.hit', { list, entry, verdict: t(`hitVerdict.${verdict}`) }),
              by: <Said by={decidedBy} reason={reason} />,
            },
          ]
        : [],
  )
  return [...merged, ...decided]
}

function Said({ by, reason }: { readonly by: string; readonly reason: string | undefined }) {
  return (
    <>
      <PersonName person={by} />
      {reason && ` · ${reason}`}
    </>
  )
}
