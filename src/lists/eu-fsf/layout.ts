import type { XmlLayout } from '../xml-reader.ts'

const summary = ['regulationType', 'publicationDate', 'numberTitle', 'publicationUrl']
const common = ['regulationLanguage', 'logicalId']
const country = ['countryIso2Code', 'countryDescription']
const place = ['city', 'zipCode', 'region', 'place']

/** FSF 1.1: everything stands in attributes, and each child repeats the regulation it came with. */
export const layout: XmlLayout = {
  root: 'export',
  namespace: 'http://eu.europa.ec/fpi/fsd/export',
  records: ['sanctionEntity'],
  outside: [],
  known: {
    '': ['designationDate', 'designationDetails', 'unitedNationId', 'euReferenceNumber', 'logicalId'],
    remark: [],
    regulation: [
      ...['regulationType', 'organisationType', 'publicationDate', 'entryIntoForceDate', 'numberTitle'],
      ...['programme', 'logicalId'],
    ],
    'regulation/publicationUrl': [],
    subjectType: ['code', 'classificationCode'],
    nameAlias: [
      ...['firstName', 'middleName', 'lastName', 'wholeName', 'function', 'gender', 'title', 'nameLanguage'],
      ...['strong', ...common],
    ],
    citizenship: ['region', ...country, ...common],
    birthdate: [
      ...['circa', 'calendarType', 'birthdate', 'dayOfMonth', 'monthOfYear', 'year'],
      ...['yearRangeFrom', 'yearRangeTo', ...place, ...country, ...common],
    ],
    identification: [
      ...['diplomatic', 'knownExpired', 'knownFalse', 'reportedLost', 'revokedByIssuer', 'issuedBy'],
      ...['issuedDate', 'validFrom', 'validTo', 'latinNumber', 'nameOnDocument', 'number', 'region'],
      ...['identificationTypeCode', 'identificationTypeDescription', ...country, ...common],
    ],
    address: ['street', 'poBox', 'asAtListingTime', ...place, ...country, ...common],
    contactInfo: ['key', 'value', ...common],
    'address/contactInfo': ['key', 'value', ...common],
    ...repeated('regulationSummary', summary),
    ...repeated('remark', []),
  },
}

/** What every child of an entity may hold. */
function repeated(name: string, attributes: string[]): Record<string, string[]> {
  const parents = ['nameAlias', 'citizenship', 'birthdate', 'identification', 'address', 'contactInfo']
  return Object.fromEntries(parents.map((parent) => [`${parent}/${name}`, attributes]))
}
