import type { XmlLayout } from '../xml-reader.ts'

/** Numbers that SECO gives to every element. */
const own = ['ssid']
const version = ['version-date', 'predecessor-version-date', ...own]
const place = ['place-id', 'quality', ...own]

/** What an individual, an entity or an object holds, by its path below it. */
const subject: Readonly<Record<string, readonly string[]>> = {
  '': ['sex', 'object-type'],
  identity: ['main', ...own],
  'identity/name': ['name-type', 'quality', 'lang', ...own],
  'identity/name/name-part': ['order', 'name-part-type', ...own],
  'identity/name/name-part/value': [],
  'identity/name/name-part/spelling-variant': ['lang', 'script', ...own],
  'identity/nationality': own,
  'identity/nationality/country': ['iso-code'],
  'identity/day-month-year': ['day', 'month', 'year', 'quality', 'calendar', ...own],
  'identity/place-of-birth': place,
  'identity/address': ['main', ...place],
  'identity/address/address-details': [],
  'identity/address/zip-code': [],
  'identity/address/p-o-box': [],
  'identity/address/c-o': [],
  'identity/address/remark': [],
  'identity/identification-document': ['document-type', ...own],
  'identity/identification-document/number': [],
  'identity/identification-document/issuer': ['code'],
  'identity/identification-document/date-of-issue': [],
  'identity/identification-document/expiry-date': [],
  'identity/identification-document/remark': [],
  justification: own,
  relation: ['target-id', 'relation-type', ...own],
  'relation/remark': [],
  'other-information': own,
}

/** The full list: programmes and places, to which targets refer by number, and the targets themselves. */
export const layout: XmlLayout = {
  root: 'swiss-sanctions-list',
  namespace: '',
  records: ['sanctions-program', 'place', 'target'],
  outside: [],
  known: {
    '': ['sanctions-set-id', ...version],
    'program-key': ['lang'],
    'program-name': ['lang'],
    'sanctions-set': ['lang', ...own],
    origin: [],
    location: [],
    'location-variant': ['variant-type'],
    area: [],
    'area-variant': ['variant-type'],
    country: ['iso-code'],
    'sanctions-set-id': [],
    'foreign-identifier': [],
    'generic-attribute': ['name'],
    modification: ['modification-type', 'enactment-date', 'publication-date', 'effective-date', ...own],
    ...Object.fromEntries(
      ['individual', 'entity', 'object'].flatMap((kind) =>
        Object.entries(subject).map(([path, attributes]) => [
          path === '' ? kind : `${kind}/${path}`,
          attributes,
        ]),
      ),
    ),
  },
}
