import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView, ListEntry } from '#lists/model'
import { useFormat } from '../../ui/format.ts'
import { Names } from './names.tsx'

/** What a version of the list says of an entry. What it does not say is left out. */
export function EntryFacts({ view }: { readonly view: EntryView }) {
  const { t } = useTranslation()
  const { entry, readings } = view
  return (
    <>
      <section aria-labelledby="names-title">
        <h2 id="names-title">{t('entries.names')}</h2>
        <Names names={entry.names} readings={readings} />
      </section>
      <Facts entry={entry} />
      <Programmes view={view} />
      {entry.remarks !== undefined && (
        <section className="form-part" aria-labelledby="remarks-title">
          <h2 id="remarks-title">{t('entries.remarks')}</h2>
          <p className="note" dir="auto">
            {entry.remarks}
          </p>
        </section>
      )}
    </>
  )
}

interface Fact {
  readonly id: string
  readonly label: string
  readonly values: readonly ReactNode[]
}

function Facts({ entry }: { readonly entry: ListEntry }) {
  const { t } = useTranslation()
  const facts = useFacts(entry).filter(({ values }) => values.length > 0)
  if (facts.length === 0) return null
  return (
    <section className="form-part" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('entries.facts')}</h2>
      <dl className="pairs">
        {facts.map(({ id, label, values }) => (
          <div key={id} className="pair">
            <dt>{label}</dt>
            <dd>
              {values.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the values of a version never move
                <div key={index} dir="auto">
                  {value}
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function useFacts(entry: ListEntry): readonly Fact[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { birthDates, birthPlaces, nationalities, countries, gender, titles, positions } = entry
  const { addresses, identifiers, listedOn, unReference } = entry
  const inCountry = (code: string | undefined) => (code === undefined ? '' : ` (${format.country(code)})`)
  const field = (id: string, values: readonly ReactNode[]): Fact => ({
    id,
    label: t(`listField.${id}`),
    values,
  })
  return [
    field(
      'birthDates',
      birthDates.map(({ text, circa }) => (circa ? t('entries.about', { date: text }) : text)),
    ),
    field('birthPlaces', birthPlaces),
    field('nationalities', nationalities.map(format.country)),
    field('gender', gender ? [t(`gender.${gender}`)] : []),
    field('countries', countries.map(format.country)),
    field(
      'addresses',
      addresses.map(({ text, country }) => `${text}${inCountry(country)}`),
    ),
    field(
      'identifiers',
      identifiers.map(({ kind, value, country, label }) => (
        <>
          {t(`numberKind.${kind}`)} <span className="mono">{value}</span>
          {inCountry(country)} {label && <span className="soft">{label}</span>}
        </>
      )),
    ),
    field('titles', titles),
    field('positions', positions),
    field('listedOn', listedOn ? [format.weekday(listedOn)] : []),
    field('unReference', unReference ? [unReference] : []),
  ]
}

/** Why it stands on the list: each programme with the act behind it, and what is forbidden. */
function Programmes({ view: { programmes, entry } }: { readonly view: EntryView }) {
  const { t } = useTranslation()
  if (programmes.length === 0 && entry.measures.length === 0) return null
  return (
    <section className="form-part" aria-labelledby="programmes-title">
      <h2 id="programmes-title">{t('entries.why')}</h2>
      <ul className="entry-programmes">
        {programmes.map(({ programme, title, act, effect }) => (
          <li key={programme}>
            <strong>{programme}</strong>
            {title !== null && title !== programme && <span lang="en"> {title}</span>}
            <div className="soft small">
              {t(`listEffect.${effect}`)}
              {act !== null && act !== programme && (
                <>
                  {' · '}
                  <span lang="en">{act}</span>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {entry.measures.length > 0 && (
        <dl className="pairs">
          <dt>{t('listField.measures')}</dt>
          <dd>
            {entry.measures.map((measure) => (
              <div key={measure}>{measure}</div>
            ))}
          </dd>
        </dl>
      )}
    </section>
  )
}
