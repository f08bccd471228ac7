/** The closed words that the order form offers. A test holds them to the server's vocabulary (src/rules/facts.ts). */
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
export type Purpose = (typeof purposes)[number]

export const useFunctions = [
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

export type UseFunction = (typeof useFunctions)[number]

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
export type Practice = (typeof practices)[number]

export const orderTypes = ['standard', 'stock', 'returnToMaker'] as const
export type OrderType = (typeof orderTypes)[number]
export const repressions = ['none', 'suspected', 'aware'] as const
export type Repression = (typeof repressions)[number]
export const parties = ['buyer', 'endUser', 'consignee', 'payer', 'intermediary'] as const
export type PartyField = (typeof parties)[number]
export const orderStates = [
  'draft',
  'submitted',
  'held',
  'blocked',
  'released',
  'shipped',
  'cancelled',
] as const
export type OrderState = (typeof orderStates)[number]

/** The word of a closed list that a text names, if it names one. */
export const wordIn = <W extends string>(words: readonly W[], text: unknown): W | undefined =>
  words.find((word) => word === text)
