/**
 * The closed vocabulary of facts. A rule that names any other fact does not load.
 * `party.*` is a template, gathered once a role (`buyer.country`, `endUser.country`, …); a rule reads it by role or
 * through `anyParty`. A fact that is absent is unknown; `null`, `[]`, `none` are known answers.
 */
export interface FactDefinition {
  readonly type: 'boolean' | 'number' | 'string' | 'strings' | 'day' | 'instant'
  /** What it says, in one line, as `aktsam rules facts` prints it. */
  readonly says: string
  /** The room whose records it comes from. */
  readonly source: string
  readonly unit?: string
  /** Restricted facts are shown by role only. */
  readonly sensitivity?: 'restricted'
  /** Who can supply it when it is missing. Without `who` it follows from the facts in `from`. */
  readonly who?: Who
  readonly from?: readonly string[]
  readonly values?: readonly string[]
}
export type Who = 'sales' | 'compliance' | 'legal' | 'procurement' | 'product' | 'engineer'

export const roles = ['buyer', 'endUser', 'consignee', 'intermediary', 'payer', 'supplier', 'maker'] as const
export type Role = (typeof roles)[number]

export const securityForces = [
  'none',
  'police',
  'prison',
  'border',
  'military',
  'intelligence',
  'municipal',
] as const
export const supplierStates = [
  'prospect',
  'onboarding',
  'approved',
  'conditional',
  'underInvestigation',
  'suspended',
  'phasingOut',
  'terminated',
] as const
/** The states of a product in our own range (R20); `#catalogue` moves products through them. */
export const saleStates = [
  'draft',
  'scenarioReview',
  'sellable',
  'restricted',
  'newSaleStopped',
  'serviceOnly',
  'endOfSupport',
] as const
export const purposes = [
  'newSale',
  'expansion',
  'service',
  'support',
  'sparePart',
  'warranty',
  'rma',
  'demo',
  'internal',
] as const
export const bands = ['A', 'B', 'C', 'D', 'E'] as const
/** Listings of a party that rules read; list names of the screening (`eu-fsf` …) stand beside in `party.confirmedOn`. */
export const listings = [
  'usEntityList',
  'usEntityListAffiliate',
  'ofacSdn',
  'usCmic',
  'us889',
  'us1260h',
  'usFccCovered',
  'uflpa',
  'usDeniedPersons',
  'usMilitaryEndUser',
  'usUnverified',
  'usNonproliferation',
  'usItarDebarred',
  'usSectoral',
  'usCapta',
  'usMenuBased',
  'usNsPlc',
  'usFse',
  'cbpForcedLabour',
  'ukNationalIntelligenceLaw',
  'nbimExcluded',
  'nbimObservation',
  'jpEndUser',
  'wbDebarred',
  'cnUnreliable',
  'ownWatchlist',
] as const
/** Whose rules on who owns whom are asked: of the EU, the UK, the US Treasury (OFAC) and the US Department of Commerce (BIS). */
export const ownershipRegimes = ['EU', 'UK', 'OFAC', 'BIS'] as const
export const siteTypes = [
  'publicSpace',
  'school',
  'workplace',
  'prison',
  'worship',
  'border',
  'criticalInfrastructure',
  'governmentSensitive',
  'residential',
  'retail',
  'other',
] as const
export const features = [
  'faceRecognition',
  'emotionRecognition',
  'gaitRecognition',
  'ethnicityRecognition',
  'biometricCategorisation',
  'licencePlate',
  'crowdAnalytics',
  'peopleCounting',
  'objectClassification',
  'lineCrossing',
  'storedVideoSearch',
  'audioAnalytics',
  'thermal',
  'nightVision',
  'covert',
] as const
/** What kind of thing a product is; supplier relations and decisions are made by category. */
export const categories = [
  'camera',
  'thermal',
  'recorder',
  'encoder',
  'videoManagement',
  'analytics',
  'accessControl',
  'intercom',
  'intrusionDetection',
  'radar',
  'audio',
  'drone',
  'network',
  'storage',
  'display',
  'accessory',
  'sparePart',
  'software',
  'service',
  'other',
] as const
export const clauses = [
  'noReExportRussia',
  'noReExportBelarus',
  'ipRussia',
  'endUse',
  'auditRight',
  'humanRights',
] as const

/** Left out means: none to tell. */
type More = Partial<Omit<FactDefinition, 'type' | 'source' | 'says'>>

/** One line of the vocabulary: type, room, what it says, and what more there is to say. */
function fact(
  ...[type, source, says, more]: [FactDefinition['type'], string, string, More?]
): FactDefinition {
  return { type, source, says, ...more }
}

/** Uses that nobody is served for, coded by a person who read the declaration (AI Act Art. 5(1) and own values). */
export const practices = [
  'manipulation',
  'exploitationOfWeakness',
  'socialScoring',
  'crimePrediction',
  'faceScraping',
  'intimateImages',
  'childAbuseMaterial',
  'targetingByGround',
  'suppressionOfAssembly',
  'militaryTargeting',
] as const

/** Facts of one party; read as `buyer.country` or inside `anyParty` as `party.country`. */
export const partyFacts: Readonly<Record<string, FactDefinition>> = {
  ref: fact('string', 'parties', 'reference of the party'),
  name: fact('string', 'parties', 'name of the party', { sensitivity: 'restricted' }),
  country: fact('string', 'parties', 'ISO 3166-1 country', { who: 'sales' }),
  area: fact('string', 'parties', 'sub-national area, null where none'),
  inEu: fact('boolean', 'countries', 'is in the European Union', { from: ['party.country'] }),
  inEea: fact('boolean', 'countries', 'is in the European Economic Area', { from: ['party.country'] }),
  regimes: fact('strings', 'countries', 'sanctions regimes aimed at its country or area, by programme', {
    from: ['party.country'],
  }),
  band: fact('string', 'countries', 'country band A to E', { who: 'compliance', values: bands }),
  publicBody: fact('boolean', 'parties', 'is a public body', { who: 'sales' }),
  securityForce: fact('string', 'parties', 'kind of security force, or none', {
    who: 'sales',
    values: securityForces,
  }),
  isStateSecurity: fact('boolean', 'parties', 'is police, prison, border, military or intelligence', {
    from: ['party.securityForce'],
  }),
  usFederalContractor: fact('boolean', 'parties', 'contracts with US federal agencies', { who: 'sales' }),
  listedOn: fact('strings', 'parties', 'listings recorded by hand or by list', { values: listings }),
  screening: fact('string', 'screening', 'clear, alert, confirmed or notScreened', {
    values: ['clear', 'alert', 'confirmed', 'notScreened'],
    sensitivity: 'restricted',
  }),
  alertsOn: fact('strings', 'screening', 'lists of law with an open hit', { sensitivity: 'restricted' }),
  signalsOn: fact('strings', 'screening', 'lists that bind nobody, and own lists, with an open hit', {
    sensitivity: 'restricted',
  }),
  confirmedOn: fact('strings', 'screening', 'lists with a confirmed true match', {
    sensitivity: 'restricted',
  }),
  confirmedProgrammes: fact('strings', 'screening', 'programmes of the confirmed entries, e.g. HR', {
    sensitivity: 'restricted',
  }),
  confirmedActs: fact(
    'strings',
    'screening',
    'base acts of the confirmed entries, e.g. Reg. (EU) 2020/1998',
    { sensitivity: 'restricted' },
  ),
  boundList: fact('boolean', 'screening', 'a confirmed match is on a list that binds the seller', {
    from: ['party.screening'],
  }),
  keptClear: fact(
    'boolean',
    'orders',
    'its last kept screening was clear, is at most 30 days old and has no open hit',
    { sensitivity: 'restricted' },
  ),
  ownedUnder: fact('strings', 'parties', 'regimes for which listed parties own it', {
    values: ownershipRegimes,
    who: 'compliance',
  }),
  ownershipUntold: fact(
    'strings',
    'parties',
    'regimes for which it cannot be told whether listed parties own or control it',
    { values: ownershipRegimes, who: 'compliance' },
  ),
  ownershipToReview: fact(
    'strings',
    'parties',
    'regimes for which listed parties may control it, not by shares',
    {
      values: ownershipRegimes,
      who: 'compliance',
    },
  ),
  minorityUnder: fact(
    'strings',
    'parties',
    'regimes with a listed party among its owners, below the share that counts',
    {
      values: ownershipRegimes,
      who: 'compliance',
    },
  ),
  ownersPath: fact(
    'string',
    'parties',
    'ways from listed owners down to it, with their shares, null where none',
  ),
  ownersActs: fact('strings', 'parties', 'base acts of the listed owners, e.g. Reg. (EU) 2020/1998', {
    sensitivity: 'restricted',
  }),
  isOwnMaker: fact('boolean', 'catalogue', 'is the maker of the item'),
}

/** Facts of the order and of one line. */
export const orderFacts: Readonly<Record<string, FactDefinition>> = {
  'order.ref': fact('string', 'orders', 'reference of the order'),
  'order.type': fact('string', 'orders', 'standard, stock or returnToMaker', {
    values: ['standard', 'stock', 'returnToMaker'],
  }),
  'order.endUser': fact('string', 'orders', 'reference of the end user', { who: 'sales' }),
  'order.quotedAt': fact('instant', 'orders', 'when the quote was given, null where none'),
  'order.bindingUntil': fact('instant', 'orders', 'until when the quote binds, null where none'),
  'order.contract': fact('string', 'orders', 'contract it calls off, null where none'),
  'order.currency': fact('string', 'orders', 'ISO 4217 currency'),
  'seller.entity': fact('string', 'parties', 'legal entity that sells'),
  'seller.country': fact('string', 'parties', 'its country'),
  'seller.inEu': fact('boolean', 'parties', 'it is in the European Union'),
  'shipTo.country': fact('string', 'orders', 'country of destination', { who: 'sales' }),
  'shipTo.area': fact('string', 'orders', 'sub-national area of destination, null where none', {
    who: 'sales',
  }),
  'shipTo.inEu': fact('boolean', 'countries', 'destination is in the European Union', {
    from: ['shipTo.country'],
  }),
  'shipTo.isExport': fact('boolean', 'countries', 'leaves the seller country’s customs union', {
    from: ['shipTo.country'],
  }),
  'shipTo.partner12g': fact('boolean', 'countries', 'partner country of Art. 12g Reg. 833/2014 on the day', {
    from: ['shipTo.country'],
  }),
  'shipTo.partner8g': fact('boolean', 'countries', 'partner country of Art. 8g Reg. 765/2006 on the day', {
    from: ['shipTo.country'],
  }),
  'shipTo.armsEmbargo': fact(
    'boolean',
    'countries',
    'arms embargo in the sense of Art. 4(1)(b) Reg. 2021/821',
    { from: ['shipTo.country'] },
  ),
  'shipTo.regimes': fact(
    'strings',
    'countries',
    'sanctions regimes aimed at the destination or its area, by programme',
    { from: ['shipTo.country'] },
  ),
  'shipTo.band': fact('string', 'countries', 'band of the destination', { who: 'compliance', values: bands }),
  'line.number': fact('number', 'orders', 'number of the line, from 1'),
  'line.purpose': fact('string', 'orders', 'purpose of the line', { who: 'sales', values: purposes }),
  'line.quantity': fact('number', 'orders', 'quantity', { unit: 'pieces' }),
  'line.price': fact('number', 'orders', 'net price of one piece, in the order currency'),
  'line.serials': fact('strings', 'phaseout', 'serials given that are known assets', { who: 'sales' }),
  'proof.asset': fact(
    'boolean',
    'phaseout',
    'every serial is an installed asset of the customer, or the site has assets of the product',
    { from: ['line.serials'] },
  ),
  'proof.warranty': fact('boolean', 'phaseout', 'every serial is in warranty on the day', {
    from: ['line.serials'],
  }),
  'proof.contract': fact('boolean', 'assurance', 'a running service contract covers every serial', {
    from: ['line.serials'],
  }),
  'spare.ceiling': fact('number', 'phaseout', 'spare parts allowed to this customer, product and year', {
    unit: 'pieces',
  }),
  'spare.used': fact('number', 'phaseout', 'spare parts taken already in the year', { unit: 'pieces' }),
  'spare.over': fact('number', 'phaseout', 'pieces of this line above the ceiling', { unit: 'pieces' }),
  'spare.others': fact(
    'strings',
    'orders',
    'earlier orders that wait and with which this line would pass the ceiling, whatever the brand',
  ),
  'spare.together': fact('number', 'orders', 'pieces taken in the year, in those orders and in this line', {
    unit: 'pieces',
  }),
  'asked.before': fact(
    'strings',
    'orders',
    'orders in which the customer asked for the same thing, whatever the brand, as a new sale or an expansion, and which did not go through; none where every piece names the serial that it is for',
  ),
  'asked.daysAgo': fact('number', 'orders', 'days since the latest of them was recorded', { unit: 'days' }),
  'item.sku': fact('string', 'catalogue', 'product'),
  'item.category': fact('string', 'catalogue', 'product category', { values: categories }),
  'item.cn': fact('string', 'catalogue', 'CN or HS code', { who: 'product' }),
  'item.chp': fact(
    'boolean',
    'catalogue',
    'on the common high priority list (Annex XL Reg. 833/2014) on the day',
    { from: ['item.cn'] },
  ),
  'item.chpBelarus': fact('boolean', 'catalogue', 'in Annex XXX Reg. 765/2006 on the day', {
    from: ['item.cn'],
  }),
  'item.annexI': fact('strings', 'catalogue', 'entries of Annex I Reg. 2021/821', { who: 'product' }),
  'item.eccn': fact('string', 'catalogue', 'US classification, null where none', { who: 'product' }),
  'item.usContent': fact('boolean', 'catalogue', 'holds US-origin content or firmware', { who: 'product' }),
  'item.features': fact('strings', 'catalogue', 'functions of the product', { values: features }),
  'item.isBiometric': fact('boolean', 'catalogue', 'has a biometric function', { from: ['item.features'] }),
  'item.isThermal': fact('boolean', 'catalogue', 'is a thermal camera'),
  'item.thermalHz': fact('number', 'catalogue', 'frame rate of the thermal sensor', {
    unit: 'Hz',
    who: 'product',
  }),
  'item.makers': fact('strings', 'catalogue', 'makers along the relabel chain, the brand first'),
  'item.makersListedOn': fact('strings', 'catalogue', 'listings of any maker along the chain'),
  'item.saleState': fact('string', 'catalogue', 'where it stands in our range, null where nobody said', {
    who: 'product',
    values: saleStates,
  }),
  'item.relabelOf': fact('string', 'catalogue', 'product it is a relabel of, null where none'),
  'item.relabelEvidence': fact('string', 'catalogue', 'evidence of the relabel edge'),
  'supplier.state': fact(
    'string',
    'partners',
    'strictest state of a maker along the chain, for this entity and category',
    { who: 'procurement', values: supplierStates },
  ),
  'supplier.decision': fact('string', 'casework', 'decision that set the state, null where none'),
  'decisions.covering': fact(
    'strings',
    'casework',
    'signed decisions in force that cover maker, category and entity',
  ),
  'decisions.newCustomersOnly': fact('strings', 'casework', 'of these, those that stop new customers only'),
  'transition.honoured': fact(
    'strings',
    'casework',
    'decisions whose transition rule honours this order’s quote or call-off today',
  ),
  'exceptions.rules': fact(
    'strings',
    'phaseout',
    'policy rules from which a granted exception in force frees this line',
  ),
  'customer.existing': fact(
    'boolean',
    'orders',
    'buyer or end user has an installed asset or a running contract of the group',
  ),
  'site.ref': fact('string', 'parties', 'site of use, null where none'),
  'site.country': fact('string', 'parties', 'country of the site'),
  'site.area': fact('string', 'parties', 'sub-national area of the site'),
  'site.type': fact('string', 'parties', 'type of the site', { values: siteTypes, who: 'sales' }),
  'use.declared': fact('boolean', 'use', 'a use is declared', { who: 'sales' }),
  'use.scenario': fact('string', 'use', 'intended-use scenario, null where none'),
  'use.functions': fact('strings', 'use', 'functions to be used', { values: features, who: 'sales' }),
  'use.isBiometric': fact('boolean', 'use', 'a biometric function is to be used', {
    from: ['use.functions'],
  }),
  'use.realTime': fact('boolean', 'use', 'functions run on live video', { who: 'sales' }),
  'use.publicSpace': fact('boolean', 'use', 'the place is open to the public', { who: 'sales' }),
  'use.lawEnforcement': fact('boolean', 'use', 'the use is law enforcement', { who: 'sales' }),
  'use.repression': fact('string', 'use', 'what our due diligence says on internal repression', {
    values: ['none', 'suspected', 'aware'],
    who: 'compliance',
  }),
  'use.textMatches': fact('strings', 'use', 'prohibited uses that the words of the declaration point to'),
  'use.practices': fact('strings', 'use', 'practices that a person read out of the declaration', {
    values: practices,
    who: 'compliance',
  }),
  'use.balanceTest': fact('boolean', 'use', 'a documented balancing for the site exists'),
  'use.dpia': fact('boolean', 'use', 'an impact assessment (GDPR Art. 35) for the site exists'),
  'contract.clauses': fact('strings', 'assurance', 'clauses in the contracts that cover this sale', {
    values: clauses,
    who: 'legal',
  }),
  'contract.publicBuyer': fact(
    'boolean',
    'assurance',
    'the contract is a public contract with a third-country authority',
  ),
  'contract.concludedOn': fact('day', 'assurance', 'when the contract was concluded'),
  'risk.art12gb': fact(
    'boolean',
    'assurance',
    'a documented risk assessment (Art. 12gb Reg. 833/2014) is valid today',
  ),
  'statement.endUse': fact('boolean', 'use', 'a signed end-use statement covers the line', { who: 'sales' }),
  'licence.covers': fact('boolean', 'orders', 'a licence names the product and is valid'),
  'licence.remaining': fact('number', 'orders', 'quantity left on it', { unit: 'pieces' }),
  'redFlags.unanswered': fact('strings', 'use', 'red-flag questions not answered', { who: 'sales' }),
  'redFlags.raised': fact('strings', 'use', 'red flags raised by answer or by record'),
  'screening.outage': fact(
    'boolean',
    'screening',
    'screening could not be reached when the order was checked',
  ),
  'lists.stale': fact('strings', 'lists', 'active lists older than the limit in force'),
  'lists.absent': fact('strings', 'lists', 'required lists that are not loaded'),
}

/** The definition of a fact as a rule names it; undefined where the vocabulary has no such word. */
export function definitionOf(name: string): FactDefinition | undefined {
  const own = orderFacts[name]
  if (own) return own
  const dot = name.indexOf('.')
  const prefix = name.slice(0, dot)
  return prefix === 'party' || roles.some((role) => role === prefix)
    ? partyFacts[name.slice(dot + 1)]
    : undefined
}
