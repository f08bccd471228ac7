import type { XmlLayout } from '../xml-reader.ts'

const names = ['Name1', 'Name2', 'Name3', 'Name4', 'Name5', 'Name6']
const lines = [1, 2, 3, 4, 5, 6].map((number) => `AddressLine${number}`)

/** Elements by the path of their parent below Designation. */
const children: Readonly<Record<string, readonly string[]>> = {
  '': [
    ...['LastUpdated', 'DateDesignated', 'UniqueID', 'OFSIGroupID', 'UNReferenceNumber', 'Names'],
    ...['NonLatinNames', 'Titles', 'RegimeName', 'IndividualEntityShip', 'DesignationSource'],
    ...['SanctionsImposed', 'SanctionsImposedIndicators', 'OtherInformation', 'UKStatementofReasons'],
    ...['Addresses', 'PhoneNumbers', 'EmailAddresses', 'Websites'],
    ...['IndividualDetails', 'EntityDetails', 'ShipDetails'],
  ],
  Names: ['Name'],
  'Names/Name': [...names, 'NameType', 'AliasStrength'],
  NonLatinNames: ['NonLatinName'],
  'NonLatinNames/NonLatinName': ['NameNonLatinScript', 'NonLatinScriptType', 'NonLatinScriptLanguage'],
  Titles: ['Title'],
  SanctionsImposedIndicators: [
    ...['AssetFreeze', 'TrustServicesSanctions', 'ArmsEmbargo', 'TargetedArmsEmbargo'],
    ...['TechnicalAssistanceRelatedToAircraft', 'TravelBan', 'CharteringOfShips'],
    ...['CrewServicingOfShipsAndAircraft', 'PreventionOfCharteringOfShipsAndAircraft'],
    ...['PreventionOfBusinessArrangements', 'ClosureOfRepresentativeOffices'],
    ...[
      'DirectorDisqualificationSanction',
      'Deflag',
      'ProhibitionOfPortEntry',
      'PreventionOfCharteringOfShips',
    ],
  ],
  Addresses: ['Address'],
  'Addresses/Address': [...lines, 'AddressPostalCode', 'AddressCountry'],
  PhoneNumbers: ['PhoneNumber'],
  EmailAddresses: ['EmailAddress'],
  Websites: ['Website'],
  IndividualDetails: ['Individual'],
  'IndividualDetails/Individual': [
    ...[
      'DOBs',
      'Nationalities',
      'PassportDetails',
      'NationalIdentifierDetails',
      'Positions',
      'BirthDetails',
      'Genders',
    ],
  ],
  'IndividualDetails/Individual/DOBs': ['DOB'],
  'IndividualDetails/Individual/Nationalities': ['Nationality'],
  'IndividualDetails/Individual/PassportDetails': ['Passport'],
  'IndividualDetails/Individual/PassportDetails/Passport': [
    'PassportNumber',
    'PassportAdditionalInformation',
  ],
  'IndividualDetails/Individual/NationalIdentifierDetails': ['NationalIdentifier'],
  'IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier': [
    ...['NationalIdentifierNumber', 'NationalIdentifierAdditionalInformation'],
  ],
  'IndividualDetails/Individual/Positions': ['Position'],
  'IndividualDetails/Individual/BirthDetails': ['Location'],
  'IndividualDetails/Individual/BirthDetails/Location': ['TownOfBirth', 'CountryOfBirth'],
  'IndividualDetails/Individual/Genders': ['Gender'],
  EntityDetails: ['Entity'],
  'EntityDetails/Entity': [
    'TypeOfEntities',
    'Subsidiaries',
    'ParentCompanies',
    'BusinessRegistrationNumbers',
  ],
  'EntityDetails/Entity/TypeOfEntities': ['TypeOfEntity'],
  'EntityDetails/Entity/Subsidiaries': ['Subsidiary'],
  'EntityDetails/Entity/ParentCompanies': ['ParentCompany'],
  'EntityDetails/Entity/BusinessRegistrationNumbers': ['BusinessRegistrationNumber'],
  ShipDetails: ['Ship'],
  'ShipDetails/Ship': [
    ...['IMONumbers', 'CurrentOwnerOperators', 'PreviousOwnerOperators', 'CurrentBelievedFlagOfShips'],
    ...['PreviousFlags', 'TypeOfShipDetails', 'TonnageOfShipDetails', 'LengthOfShipDetails', 'YearsBuilt'],
    ...['HullIdentificationNumbers'],
  ],
  'ShipDetails/Ship/IMONumbers': ['IMONumber'],
  'ShipDetails/Ship/CurrentOwnerOperators': ['CurrentOwnerOperator'],
  'ShipDetails/Ship/PreviousOwnerOperators': ['PreviousOwnerOperator'],
  'ShipDetails/Ship/CurrentBelievedFlagOfShips': ['CurrentBelievedFlagOfShip'],
  'ShipDetails/Ship/PreviousFlags': ['PreviousFlag'],
  'ShipDetails/Ship/TypeOfShipDetails': ['TypeOfShip'],
  'ShipDetails/Ship/TonnageOfShipDetails': ['TonnageOfShip'],
  'ShipDetails/Ship/LengthOfShipDetails': ['LengthOfShip'],
  'ShipDetails/Ship/YearsBuilt': ['YearBuilt'],
  'ShipDetails/Ship/HullIdentificationNumbers': ['HullIdentificationNumber'],
}

/** UK-Sanctions-List.xml: no namespace, no attributes. */
export const layout: XmlLayout = {
  root: 'Designations',
  namespace: '',
  records: ['Designation'],
  outside: ['DateGenerated'],
  known: {
    '': [],
    ...Object.fromEntries(
      Object.entries(children).flatMap(([parent, found]) =>
        found.map((child): [string, string[]] => [parent === '' ? child : `${parent}/${child}`, []]),
      ),
    ),
  },
}
