import type { XmlLayout } from '../../xml-reader.ts'

/** The sets of reference values; each holds elements of its name. */
const sets = [
  ...['AliasType', 'AreaCode', 'AreaCodeType', 'CalendarType', 'Country', 'CountryRelevance'],
  ...['DecisionMakingBody', 'DetailReference', 'DetailType', 'DocNameStatus', 'EntryEventType'],
  ...['EntryLinkType', 'ExRefType', 'FeatureType', 'FeatureTypeGroup', 'IDRegDocDateType', 'IDRegDocType'],
  ...['IdentityFeatureLinkType', 'LegalBasis', 'LegalBasisType', 'List', 'LocPartType', 'LocPartValueStatus'],
  ...['LocPartValueType', 'NamePartType', 'Organisation', 'PartySubType', 'PartyType', 'RelationQuality'],
  ...['RelationType', 'Reliability', 'SanctionsProgram', 'SanctionsType', 'Script', 'ScriptStatus'],
  ...['SubsidiaryBody', 'SupInfoType', 'TargetType', 'Validity'],
]

/** Attributes of elements, by their path below a record; a path that ends in `DatePeriod` has the children of one. */
const known: Readonly<Record<string, string>> = {
  Comment: '',
  FeatureVersionReference: 'FeatureVersionID',
  IDRegDocumentReference: 'IDRegDocumentID',
  ProfileRelationshipReference: 'ProfileRelationshipID',
  DatePeriod: 'CalendarTypeID YearFixed MonthFixed DayFixed',
  // Location
  LocationAreaCode: 'AreaCodeID',
  LocationCountry: 'CountryID CountryRelevanceID',
  LocationPart: 'LocPartTypeID',
  'LocationPart/LocationPartValue': 'Primary LocPartValueTypeID LocPartValueStatusID',
  'LocationPart/LocationPartValue/Comment': '',
  'LocationPart/LocationPartValue/Value': '',
  // IDRegDocument
  IDRegistrationNo: '',
  IssuingAuthority: '',
  DocumentDate: 'IDRegDocDateTypeID',
  'DocumentDate/DatePeriod': 'CalendarTypeID YearFixed MonthFixed DayFixed',
  IDRegDocumentMention: 'IDRegDocumentID ReferenceType',
  DocumentedNameReference: 'DocumentedNameID',
  // DistinctParty
  Profile: 'ID PartySubTypeID',
  'Profile/Comment': '',
  'Profile/Identity': 'ID FixedRef Primary False',
  'Profile/Identity/Comment': '',
  'Profile/Identity/Alias': 'FixedRef AliasTypeID Primary LowQuality',
  'Profile/Identity/Alias/Comment': '',
  'Profile/Identity/Alias/DatePeriod': 'CalendarTypeID YearFixed MonthFixed DayFixed',
  'Profile/Identity/Alias/DocumentedName': 'ID FixedRef DocNameStatusID',
  'Profile/Identity/Alias/DocumentedName/Comment': '',
  'Profile/Identity/Alias/DocumentedName/DocumentedNamePart': 'LeadingChars TrailingChars',
  'Profile/Identity/Alias/DocumentedName/DocumentedNamePart/NamePartValue':
    'NamePartGroupID ScriptID ScriptStatusID Acronym',
  'Profile/Identity/Alias/DocumentedName/DocumentedNameCountry': 'CountryID',
  'Profile/Identity/Alias/DocumentedName/DocumentedNameCountry/Comment': '',
  'Profile/Identity/Alias/DocumentedName/IDRegDocumentReference': 'IDRegDocumentID',
  'Profile/Identity/NamePartGroups': '',
  'Profile/Identity/NamePartGroups/MasterNamePartGroup': '',
  'Profile/Identity/NamePartGroups/MasterNamePartGroup/NamePartGroup': 'ID NamePartTypeID',
  'Profile/Identity/IDRegDocumentReference': 'IDRegDocumentID',
  'Profile/Feature': 'ID FeatureTypeID',
  'Profile/Feature/FeatureVersion': 'ID ReliabilityID',
  'Profile/Feature/FeatureVersion/Comment': '',
  'Profile/Feature/FeatureVersion/DatePeriod': 'CalendarTypeID YearFixed MonthFixed DayFixed',
  'Profile/Feature/FeatureVersion/VersionDetail': 'DetailTypeID DetailReferenceID',
  'Profile/Feature/FeatureVersion/VersionLocation': 'LocationID',
  'Profile/Feature/FeatureVersion/IDRegDocumentReference': 'IDRegDocumentID',
  'Profile/Feature/IdentityReference': 'IdentityID IdentityFeatureLinkTypeID',
  'Profile/SanctionsEntryReference': 'SanctionsEntryID',
  'Profile/ExternalReference': 'ExRefTypeID',
  'Profile/ExternalReference/Comment': '',
  'Profile/ExternalReference/ExRefValue': '',
  'Profile/ExternalReference/DirectURL': '',
  'Profile/ExternalReference/SubLink': 'TargetTypeID',
  'Profile/ExternalReference/SubLink/Description': '',
  'Profile/ExternalReference/SubLink/DirectURL': '',
  // SanctionsEntry, and the links between two
  LimitationsToListing: '',
  EntryEvent: 'ID EntryEventTypeID LegalBasisID',
  'EntryEvent/Comment': '',
  'EntryEvent/Date': 'CalendarTypeID',
  ...point('EntryEvent/Date'),
  SanctionsMeasure: 'ID SanctionsTypeID',
  'SanctionsMeasure/Comment': '',
  'SanctionsMeasure/DatePeriod': 'CalendarTypeID YearFixed MonthFixed DayFixed',
  SupportingInfo: 'ID SupInfoTypeID',
  'SupportingInfo/Text': '',
  'SupportingInfo/DirectURL': '',
  Date: 'CalendarTypeID',
  ...point('Date'),
}

function point(path: string): Record<string, string> {
  return Object.fromEntries(['Year', 'Month', 'Day'].map((name) => [`${path}/${name}`, '']))
}

/** What stands below a DatePeriod: two boundaries, each from a day to a day, or how long it lasts. */
function below(path: string): Record<string, string> {
  const boundaries = ['Start', 'End'].map((name) => `${path}/${name}`)
  const durations = ['DurationMinimum', 'DurationMaximum'].map((name) => `${path}/${name}`)
  return {
    [`${path}/Comment`]: '',
    ...Object.fromEntries(boundaries.map((at) => [at, 'Approximate YearFixed MonthFixed DayFixed'])),
    ...Object.fromEntries(boundaries.flatMap((at) => [`${at}/From`, `${at}/To`]).map((at) => [at, ''])),
    ...Object.assign({}, ...boundaries.flatMap((at) => [point(`${at}/From`), point(`${at}/To`)])),
    ...Object.fromEntries(durations.map((at) => [at, 'Approximate'])),
    ...Object.fromEntries(
      durations.flatMap((at) => ['Years', 'Months', 'Days'].map((name) => [`${at}/${name}`, ''])),
    ),
  }
}

const periods = Object.keys(known).filter((path) => /(?:^|\/)DatePeriod$/.test(path))
const attributes: Record<string, string> = Object.assign({}, known, ...periods.map(below))

/**
 * SDN_ADVANCED.XML and CONS_ADVANCED.XML: the schema "Sanctions" (advanced_xml.xsd). Its namespace changed once
 * already: names alone are matched. Records of several kinds stand one after another; parties stand before the
 * entries that name their programmes.
 */
export const layout: XmlLayout = {
  root: 'Sanctions',
  namespace: null,
  records: [
    ...sets.map((name) => `ReferenceValueSets/${name}Values/${name}`),
    ...['Locations/Location', 'IDRegDocuments/IDRegDocument', 'DistinctParties/DistinctParty'],
    ...['ProfileRelationships/ProfileRelationship', 'SanctionsEntries/SanctionsEntry'],
    'SanctionsEntryLinks/SanctionsEntryLink',
  ],
  outside: ['DateOfIssue', 'DateOfIssue/Year', 'DateOfIssue/Month', 'DateOfIssue/Day'],
  known: {
    '': ['*'],
    ...Object.fromEntries(
      Object.entries(attributes).map(([path, names]) => [path, names === '' ? [] : names.split(' ')]),
    ),
  },
}
