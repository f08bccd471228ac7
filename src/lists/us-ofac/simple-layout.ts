import type { XmlLayout } from '../xml-reader.ts'

/** Elements of an sdnEntry by the path of their parent below it. */
const children: Readonly<Record<string, readonly string[]>> = {
  '': [
    ...['uid', 'firstName', 'lastName', 'title', 'sdnType', 'remarks', 'programList', 'idList', 'akaList'],
    ...['addressList', 'nationalityList', 'citizenshipList', 'dateOfBirthList', 'placeOfBirthList'],
    'vesselInfo',
  ],
  programList: ['program'],
  idList: ['id'],
  'idList/id': ['uid', 'idType', 'idNumber', 'idCountry', 'issueDate', 'expirationDate'],
  akaList: ['aka'],
  'akaList/aka': ['uid', 'type', 'category', 'lastName', 'firstName'],
  addressList: ['address'],
  'addressList/address': [
    ...['uid', 'address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode', 'country'],
  ],
  nationalityList: ['nationality'],
  'nationalityList/nationality': ['uid', 'country', 'mainEntry'],
  citizenshipList: ['citizenship'],
  'citizenshipList/citizenship': ['uid', 'country', 'mainEntry'],
  dateOfBirthList: ['dateOfBirthItem'],
  'dateOfBirthList/dateOfBirthItem': ['uid', 'dateOfBirth', 'mainEntry'],
  placeOfBirthList: ['placeOfBirthItem'],
  'placeOfBirthList/placeOfBirthItem': ['uid', 'placeOfBirth', 'mainEntry'],
  vesselInfo: [
    ...['callSign', 'vesselType', 'vesselFlag', 'vesselOwner', 'tonnage', 'grossRegisteredTonnage'],
  ],
}

/** SDN.XML and CONSOLIDATED.XML. The namespace changed once already (tempuri.org): names alone are matched. */
export const layout: XmlLayout = {
  root: 'sdnList',
  namespace: null,
  records: ['sdnEntry'],
  // The publisher's own spelling.
  outside: ['publshInformation', 'publshInformation/Publish_Date', 'publshInformation/Record_Count'],
  known: {
    '': [],
    ...Object.fromEntries(
      Object.entries(children).flatMap(([parent, found]) =>
        found.map((child): [string, string[]] => [parent === '' ? child : `${parent}/${child}`, []]),
      ),
    ),
  },
}
