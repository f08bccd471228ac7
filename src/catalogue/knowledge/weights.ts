import type { AttributeId } from '../sheet/model.ts'

/** What counts in the index E, and for how much (D.3; own judgement, engineering practice): shares of 100, a group shared by its attributes. */
export const weights: readonly {
  readonly group: string
  readonly share: number
  readonly of: readonly AttributeId[]
}[] = [
  { group: 'image', share: 30, of: ['resolution', 'frameRate', 'opticalZoom'] },
  { group: 'light', share: 15, of: ['lightColour', 'lightBw', 'wdr', 'irRange', 'whiteLight'] },
  { group: 'environment', share: 15, of: ['ip', 'ik', 'temperature'] },
  { group: 'interoperability', share: 15, of: ['onvif', 'codecs'] },
  { group: 'security', share: 15, of: ['security', 'fips', 'securityStandards'] },
  { group: 'support', share: 10, of: ['warranty', 'leadTime'] },
]
