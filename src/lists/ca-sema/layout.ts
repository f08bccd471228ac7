import type { XmlLayout } from '../xml-reader.ts'

/** Some fields were renamed when ships were added; files of before are archived and still read. */
const fields = [
  ...['Country', 'LastName', 'GivenName', 'Entity', 'EntityOrShip', 'Aliases', 'Title', 'TitleOrShip'],
  ...['DateOfBirth', 'DateOfBirthOrShipBuildDate', 'ShipIMONumber', 'Schedule', 'Item', 'DateOfListing'],
]

/** sema-lmes.xml: records side by side, every value an element. */
export const layout: XmlLayout = {
  root: 'data-set',
  namespace: '',
  records: ['record'],
  outside: [],
  known: { '': [], ...Object.fromEntries(fields.map((field) => [field, []])) },
}
