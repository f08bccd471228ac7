import type { XmlLayout } from '../xml-reader.ts'

const schemaInstance = ['schemaLocation', 'noNamespaceSchemaLocation']

/** Elements inside INDIVIDUAL or ENTITY; a list of children where there are some. */
const fields: Readonly<Record<string, readonly string[]>> = {
  DATAID: [],
  VERSIONNUM: [],
  FIRST_NAME: [],
  SECOND_NAME: [],
  THIRD_NAME: [],
  FOURTH_NAME: [],
  UN_LIST_TYPE: [],
  REFERENCE_NUMBER: [],
  LISTED_ON: [],
  SUBMITTED_ON: [],
  SUBMITTED_BY: [],
  DELISTED_ON: [],
  GENDER: [],
  NAME_ORIGINAL_SCRIPT: [],
  COMMENTS1: [],
  SORT_KEY: [],
  SORT_KEY_LAST_MOD: [],
  NATIONALITY2: [],
  TITLE: ['VALUE'],
  DESIGNATION: ['VALUE'],
  NATIONALITY: ['VALUE'],
  LIST_TYPE: ['VALUE'],
  LAST_DAY_UPDATED: ['VALUE'],
  INDIVIDUAL_ALIAS: [
    ...['QUALITY', 'ALIAS_NAME', 'DATE_OF_BIRTH', 'CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH', 'NOTE'],
  ],
  ENTITY_ALIAS: ['QUALITY', 'ALIAS_NAME', 'NOTE'],
  INDIVIDUAL_ADDRESS: ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY', 'NOTE'],
  ENTITY_ADDRESS: ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY', 'NOTE'],
  INDIVIDUAL_DATE_OF_BIRTH: ['TYPE_OF_DATE', 'DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR', 'NOTE'],
  INDIVIDUAL_PLACE_OF_BIRTH: ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY', 'NOTE'],
  INDIVIDUAL_DOCUMENT: [
    ...['TYPE_OF_DOCUMENT', 'TYPE_OF_DOCUMENT2', 'NUMBER', 'ISSUING_COUNTRY', 'COUNTRY_OF_ISSUE'],
    ...['CITY_OF_ISSUE', 'DATE_OF_ISSUE', 'NOTE'],
  ],
}

/** consolidated.xml: no namespace, no attributes but the date on the root. */
export const layout: XmlLayout = {
  root: 'CONSOLIDATED_LIST',
  namespace: '',
  records: ['INDIVIDUALS/INDIVIDUAL', 'ENTITIES/ENTITY'],
  outside: [],
  known: {
    '': schemaInstance,
    ...Object.fromEntries(
      Object.entries(fields).flatMap(([name, children]) => [
        [name, []],
        ...children.map((child): [string, string[]] => [`${name}/${child}`, []]),
      ]),
    ),
  },
}
