import { useTranslation } from 'react-i18next'
import type { ListEntry } from '#lists/model'
import type { LegalEntity, Organisation } from '#parties/model'
import type { WordedBecause } from '#screening/model'
import { nearest, shareOne } from '../parties/hits/nearest.ts'
import { addressText } from '../parties/party-facts.tsx'
import { Comparison, type ComparisonRow } from '../ui/comparison.tsx'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'
import { wordPairs } from './word-pairs.ts'

export interface SidesProps {
  readonly record: Organisation | LegalEntity
  readonly listed: ListEntry | null
  /** What the engine says of the words of the two names. */
  readonly because?: readonly WordedBecause[]
}

/** The party and the entry of the list, row by row: what tells them apart is marked in the text and said in a word. */
export function Sides({ record, listed, because = [] }: SidesProps) {
  const { t } = useTranslation()
  const rows = useRows(record, listed)
  return (
    <>
      <Comparison
        label={t('hits.compare')}
        leftTitle={t('hits.ourParty')}
        rightTitle={t('hits.listed')}
        rows={rows}
      />
      <WordByWord because={because} />
    </>
  )
}

/** The words of the two names beside each other, with what the engine says of each pair. */
function WordByWord({ because }: { readonly because: readonly WordedBecause[] }) {
  const { t } = useTranslation()
  const said = useSaid()
  const pairs = wordPairs(because)
  if (pairs.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="table-scroll" role="group" aria-label={t('alerts.words')} tabIndex={0}>
      <table className="comparison word-pairs">
        <thead>
          <tr>
            <th scope="col">{t('alerts.ourWord')}</th>
            <th scope="col">{t('alerts.theirWord')}</th>
            <th scope="col">{t('alerts.wordSays')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ ours, theirs, says }) => (
            <tr key={`${ours} ${theirs} ${says.en}`}>
              <td>{ours ?? <span className="soft">{t('alerts.noWord')}</span>}</td>
              <td>{theirs ?? <span className="soft">{t('alerts.noWord')}</span>}</td>
              <td>{said(says)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const kindOf = (record: Organisation | LegalEntity) =>
  record.type === 'organisation' ? (record.schema ?? 'Organization') : 'Organization'

function useRows(record: Organisation | LegalEntity, listed: ListEntry | null): ComparisonRow[] {
  const { t } = useTranslation()
  const sets = useSets(record, listed)
  const own = namesOf(record)
  const theirs = listed?.names.map(({ full }) => full) ?? []
  const [left, right] = nearest(own, theirs)
  const others = (all: readonly string[], but: string) => all.filter((name) => name !== but).join(' · ')
  const known = (text: string | undefined) => (text === '' ? undefined : text)
  return [
    { id: 'name', label: t('party.name'), left: left || own[0], right: known(right) },
    {
      ...{ id: 'names', label: t('party.aliases') },
      ...{ left: known(others(own, left)), right: known(others(theirs, right)) },
    },
    {
      ...{ id: 'kind', label: t('party.kind'), left: t(`partyKind.${kindOf(record)}`) },
      right: listed ? t(`listedKind.${listed.schema}`) : undefined,
    },
    ...sets.map(({ id, label, ours, theirs: their, word = (text: string) => text }) => ({
      ...{ id, label },
      left: known(ours.map(word).join(' · ')),
      right: known(their.map(word).join(' · ')),
      ...(ours.length > 0 && their.length > 0
        ? { says: t(shareOne(ours, their) ? 'hits.shared' : 'compare.differs') }
        : {}),
    })),
    {
      ...{ id: 'measures', label: t('hits.measures'), left: undefined, says: ' ' },
      right: known(listed?.measures.join(' · ')),
    },
    { id: 'remarks', label: t('hits.remarks'), left: undefined, right: listed?.remarks, says: ' ' },
  ].filter(({ left: ours, right: their }) => ours !== undefined || their !== undefined)
}

function namesOf(record: Organisation | LegalEntity): readonly string[] {
  if (record.type === 'legalEntity') return [record.name]
  const { name, nativeName, aliases = [] } = record
  return [name, ...(nativeName ? [nativeName] : []), ...aliases]
}

interface Values {
  readonly id: string
  readonly label: string
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
  readonly word?: (text: string) => string
}

/** What either side may have several of. */
function useSets(record: Organisation | LegalEntity, listed: ListEntry | null): readonly Values[] {
  const { t } = useTranslation()
  const format = useFormat()
  const birthDate = record.type === 'organisation' ? record.birthDate : undefined
  const nationality = record.type === 'organisation' ? (record.nationality ?? []) : []
  return [
    {
      ...{ id: 'countries', label: t('party.country'), word: format.country },
      ours: [...new Set([...(record.country ? [record.country] : []), ...nationality])],
      theirs: [...new Set([...(listed?.countries ?? []), ...(listed?.nationalities ?? [])])],
    },
    {
      ...{ id: 'birthDates', label: t('party.birthDate'), ours: birthDate ? [birthDate] : [] },
      theirs: listed?.birthDates.map(({ text }) => text) ?? [],
    },
    {
      ...{ id: 'identifiers', label: t('party.identifiers') },
      ours: (record.identifiers ?? []).map(({ value }) => value),
      theirs: listed?.identifiers.map(({ value }) => value) ?? [],
    },
    {
      ...{ id: 'addresses', label: t('party.address') },
      ours: (record.addresses ?? []).map((address) => addressText(address, format.country)),
      theirs: listed?.addresses.map(({ text }) => text) ?? [],
    },
  ]
}
