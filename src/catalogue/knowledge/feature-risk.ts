import type { Feature } from '../model.ts'

/** Biometric: tells people apart by their bodies. Analytics: draws conclusions from the picture or sound. */
export type RiskClass = 'biometric' | 'analytics' | 'ordinary'

interface Risk {
  readonly class: RiskClass
  readonly source: string
}

const biometric = (source: string): Risk => ({ class: 'biometric', source })
const analytics: Risk = { class: 'analytics', source: 'GDPR Art. 5, 6, 35' }
const ordinary: Risk = { class: 'ordinary', source: 'GDPR Art. 5, 6' }

/** The class of each function with the text that it follows from: Reg. (EU) 2024/1689 (AI Act), GDPR. Read 2026-11-22. */
export const featureRisks: Readonly<Record<Feature, Risk>> = {
  faceRecognition: biometric('AI Act Annex III(1)(a), Art. 5(1)(h); GDPR Art. 9'),
  emotionRecognition: biometric('AI Act Annex III(1)(c), Art. 5(1)(f); GDPR Art. 9'),
  gaitRecognition: biometric('AI Act Annex III(1)(a); GDPR Art. 9'),
  ethnicityRecognition: biometric('AI Act Annex III(1)(b), Art. 5(1)(g); GDPR Art. 9'),
  biometricCategorisation: biometric('AI Act Annex III(1)(b), Art. 5(1)(g); GDPR Art. 9'),
  licencePlate: analytics,
  crowdAnalytics: analytics,
  peopleCounting: analytics,
  objectClassification: analytics,
  storedVideoSearch: analytics,
  audioAnalytics: analytics,
  lineCrossing: ordinary,
  thermal: ordinary,
  nightVision: ordinary,
  covert: { class: 'analytics', source: 'Reg. (EU) 2021/821 Art. 2(20), 5' },
}
