import type { AttributeId, ProductCategory } from '../model.ts'

const camera = [
  ...(['formFactor', 'resolution', 'hfov', 'ip', 'temperature', 'poe', 'codecs', 'onvif'] as const),
  ...(['security', 'warranty', 'supportedUntil'] as const),
] as const satisfies readonly AttributeId[]
const recorder = [
  ...(['channels', 'recordingRate', 'codecs', 'onvif', 'security', 'warranty', 'supportedUntil'] as const),
] as const satisfies readonly AttributeId[]
const any = ['warranty', 'supportedUntil'] as const satisfies readonly AttributeId[]

/** What has to be known of a product before it can be compared with another (D.1, marked M). */
export function mustsOf(category: ProductCategory): readonly AttributeId[] {
  if (category === 'camera' || category === 'thermal') return camera
  return category === 'recorder' ? recorder : any
}
