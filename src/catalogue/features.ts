import type { Feature } from './model.ts'

/** Functions that tell people, or groups of people, apart by their bodies. */
export const biometricFeatures = [
  'faceRecognition',
  'emotionRecognition',
  'gaitRecognition',
  'ethnicityRecognition',
  'biometricCategorisation',
] as const satisfies readonly Feature[]
