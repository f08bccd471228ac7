/** How strong the suspicion is, from the weakest to the strongest (R39, C.5 of the specification). */
export const suspicions = [
  'unfounded',
  'unsubstantiated',
  'suspected',
  'strengthened',
  'reasonToBelieve',
  'established',
] as const
export type Suspicion = (typeof suspicions)[number]

/** How great the risk is. */
export const risks = ['low', 'moderate', 'elevated', 'high', 'critical'] as const
export type Risk = (typeof risks)[number]

export const riskDimensions = ['humanRights', 'military', 'legal', 'security', 'integrity'] as const
export type RiskDimension = (typeof riskDimensions)[number]

export const scales = ['suspicion', ...riskDimensions] as const
export type Scale = (typeof scales)[number]

/** The levels of a scale, weakest first. */
export function levelsOf(scale: Scale): readonly string[] {
  return scale === 'suspicion' ? suspicions : risks
}

/** The higher of two risks; `undefined` is none. */
export function higher(a: Risk | undefined, b: Risk | undefined): Risk | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return risks.indexOf(a) >= risks.indexOf(b) ? a : b
}
