import type { AttributeId } from './model.ts'

/** How two values of an attribute are told apart. */
export type Better =
  | 'higher' // more is better
  | 'lower' // less is better
  | 'contains' // the candidate's range or list contains what is needed
  | 'later' // a day that comes later is better
  | 'same' // alike, or a task
  | 'none' // said, not compared

const attributeGroups = [
  'form',
  'sensor',
  'lens',
  'light',
  'protection',
  'power',
  'video',
  'interop',
  'analytics',
  'security',
  'origin',
  'audio',
  'recorder',
  'commercial',
  'thermal',
] as const
export type AttributeGroup = (typeof attributeGroups)[number]

export interface Attribute {
  readonly group: AttributeGroup
  /** As written after the number: SI, or the field's own. */
  readonly unit?: string
  readonly better: Better
}

const of = (group: AttributeGroup, better: Better, unit?: string): Attribute => ({
  ...{ group, better },
  ...(unit && { unit }),
})

/** Every attribute of a data sheet (D.1), in the order in which people read them. */
export const attributes: Readonly<Record<AttributeId, Attribute>> = {
  formFactor: of('form', 'same'),
  placement: of('form', 'same'),
  mount: of('form', 'same'),
  colour: of('form', 'same'),
  weight: of('form', 'lower', 'kg'),
  resolution: of('sensor', 'higher', 'px'),
  megapixels: of('sensor', 'none', 'MP'), // as advertised: pixels are told by `resolution`
  sensorWidth: of('sensor', 'none', 'mm'),
  frameRate: of('sensor', 'higher', 'fps'),
  dayNight: of('sensor', 'higher'),
  focalLength: of('lens', 'contains', 'mm'),
  hfov: of('lens', 'contains', '°'),
  opticalZoom: of('lens', 'higher', '×'),
  motorised: of('lens', 'higher'),
  iris: of('lens', 'none'),
  lightColour: of('light', 'lower', 'lux'),
  lightBw: of('light', 'lower', 'lux'),
  wdr: of('light', 'higher', 'dB'),
  irRange: of('light', 'higher', 'm'),
  whiteLight: of('light', 'higher', 'm'),
  ip: of('protection', 'contains'),
  ik: of('protection', 'higher'),
  temperature: of('protection', 'contains', '°C'),
  corrosion: of('protection', 'contains'),
  poe: of('power', 'lower'),
  power: of('power', 'lower', 'W'),
  supply: of('power', 'contains'),
  codecs: of('video', 'contains'),
  smartCodecs: of('video', 'none'),
  streams: of('video', 'higher'),
  bitrate: of('video', 'lower', 'Mbit/s'),
  onvif: of('interop', 'contains'),
  drivers: of('interop', 'contains'),
  analytics: of('analytics', 'contains'),
  security: of('security', 'contains'),
  securityStandards: of('security', 'contains'),
  fips: of('security', 'higher'),
  patchesUntil: of('security', 'later'),
  ndaaClean: of('origin', 'higher'),
  microphone: of('audio', 'same'),
  speaker: of('audio', 'same'),
  audioIn: of('audio', 'higher'),
  audioOut: of('audio', 'higher'),
  digitalIn: of('audio', 'higher'),
  digitalOut: of('audio', 'higher'),
  rs485: of('audio', 'higher'),
  cardSize: of('audio', 'higher', 'GB'),
  channels: of('recorder', 'higher'),
  recordingRate: of('recorder', 'higher', 'Mbit/s'),
  decoding: of('recorder', 'higher', 'MP/s'),
  raid: of('recorder', 'higher'),
  poePorts: of('recorder', 'higher'),
  poeBudget: of('recorder', 'higher', 'W'),
  warranty: of('commercial', 'higher', 'y'),
  leadTime: of('commercial', 'lower', 'd'),
  soldUntil: of('commercial', 'later'),
  supportedUntil: of('commercial', 'later'),
  netd: of('thermal', 'lower', 'mK'),
}
