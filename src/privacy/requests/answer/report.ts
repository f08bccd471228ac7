import { type Day, dayIn, type Wording, wording, zoneOf } from '#kernel'
import { classFacts } from '../../knowledge/classes.ts'
import { type DataClass, dataClasses, type Retention } from '../../model.ts'
import type { RequestItem, SubjectExport, SubjectRequest } from '../model.ts'
import { authorityOf } from './authorities.ts'

/** How long each class is kept here. */
export type RetentionOf = (dataClass: DataClass) => Retention
type Language = SubjectRequest['language']

/** What the template `data-subject-report` is filled with: the items that a person included, by class (Art. 15). */
export function reportOf(request: SubjectRequest, retentionOf: RetentionOf) {
  const { language, subject, ref, controller, country } = request
  return {
    subject: { name: subject.name, reference: ref },
    requestedOn: receivedOn(request),
    ...{ controller, contact: controller, authority: authorityOf(country)[language] },
    categories: includedByClass(request).map(({ dataClass, items }) => ({
      ...classLines(dataClass, language, retentionOf(dataClass)),
      source: [...new Set(items.map(({ source }) => source[language]))].join('; ').slice(0, 4000),
      items: items.flatMap((item) => [
        { label: thing[language], value: item.title.slice(0, 4000) || '–' },
        ...item.fields.map(({ label, value }) => ({
          label: label[language],
          value: value.slice(0, 4000) || '–',
        })),
      ]),
    })),
    withheld: withheldOf(request),
  }
}

const thing: Wording = wording('Uppgift om', 'Opplysning om', 'Kohde', 'Item')

/** The day on which it came in, where it came in. */
export function receivedOn({ country, receivedAt }: Pick<SubjectRequest, 'country' | 'receivedAt'>): Day {
  return dayIn(zoneOf(country), receivedAt)
}

/** The same for a machine. */
export function exportOf(request: SubjectRequest, retentionOf: RetentionOf): SubjectExport {
  const { language, ref, controller, subject, receivedAt } = request
  return {
    format: 'aktsam/data-subject/1',
    ...{ reference: ref, controller, subject, requestedAt: receivedAt },
    classes: includedByClass(request).map(({ dataClass, items }) => ({
      dataClass,
      ...classLines(dataClass, language, retentionOf(dataClass)),
      items: items.map(({ title, source, fields }) => ({
        ...{ title, source: source[language] },
        fields: fields.map(({ label, value }) => ({ label: label[language], value })),
      })),
    })),
  }
}

function includedByClass({ items }: SubjectRequest): { dataClass: DataClass; items: RequestItem[] }[] {
  return dataClasses.flatMap((dataClass) => {
    const own = items.filter((item) => item.dataClass === dataClass && item.decision?.use === 'include')
    return own.length > 0 ? [{ dataClass, items: own }] : []
  })
}

/** Each reason once, in the words of whoever decided: what is left out is not described by them. */
function withheldOf({ items }: SubjectRequest): string[] {
  const reasons = items.flatMap(({ decision }) =>
    decision?.use === 'exclude' ? (decision.reason ?? []) : [],
  )
  return [...new Set(reasons)].map((reason) => reason.slice(0, 4000))
}

function classLines(dataClass: DataClass, language: Language, retention: Retention) {
  const { title, purpose, basis, recipients, retention: usual } = classFacts[dataClass]
  return {
    ...{ title: title[language], purpose: purpose[language], recipients: recipients[language] },
    basis: `${articleIn(basis.article, language)}. ${basis.because[language]}`,
    retention: spanText(retention, usual.countedFrom)[language],
  }
}

/** `Art. 6(1)(f)` as each language writes it. */
function articleIn(article: string, language: Language): string {
  const letter = /\(([a-z])\)$/.exec(article)?.[1] ?? ''
  const written = {
    sv: `Artikel 6.1 ${letter} i dataskyddsförordningen`,
    nb: `Personvernforordningen artikkel 6 nr. 1 bokstav ${letter}`,
    fi: `Yleisen tietosuoja-asetuksen 6 artiklan 1 kohdan ${letter} alakohta`,
    en: `Article 6(1)(${letter}) GDPR`,
  }
  return written[language]
}

/** How long, in words: "10 years after it was decided, counted from the end of that year". */
function spanText({ count, unit, endOfYear }: Retention, from: Wording): Wording {
  const years = unit === 'years'
  const one = count === 1
  return wording(
    `${count} ${years ? 'år' : one ? 'dag' : 'dagar'} efter att ${from.sv}${endOfYear ? ', räknat från årets slut' : ''}`,
    `${count} ${years ? 'år' : one ? 'dag' : 'dager'} etter at ${from.nb}${endOfYear ? ', regnet fra årets slutt' : ''}`,
    `${count} ${years ? (one ? 'vuosi' : 'vuotta') : one ? 'päivä' : 'päivää'} siitä, kun ${from.fi}${endOfYear ? ', laskettuna vuoden lopusta' : ''}`,
    `${count} ${years ? (one ? 'year' : 'years') : one ? 'day' : 'days'} after ${from.en}${endOfYear ? ', counted from the end of that year' : ''}`,
  )
}
