/** The closed vocabularies of a data sheet. Those in order of strength are ladders: a later word covers an earlier one. */
export const formFactors = [
  'dome',
  'turret',
  'bullet',
  'box',
  'ptz',
  'fisheye',
  'multisensor',
  'modular',
  'thermal',
  'licencePlate',
  'bodyWorn',
  'recorder',
  'encoder',
  'intercom',
  'accessory',
] as const
export const placements = ['indoor', 'outdoor'] as const
/** IEC 60529, as marked: two codes are two claims, for 7 and 8 do not cover 5 and 6. */
export const ipCode = '^IP[0-6X][0-9X]K?$'
/** IEC 62262. */
export const ikCodes = [
  'IK00',
  'IK01',
  'IK02',
  'IK03',
  'IK04',
  'IK05',
  'IK06',
  'IK07',
  'IK08',
  'IK09',
  'IK10',
  'IK11',
] as const
/** IEEE 802.3af, at, bt type 3, bt type 4. */
export const poeTypes = ['af', 'at', 'bt3', 'bt4'] as const
export const codecs = ['MJPEG', 'H.264', 'H.265', 'AV1'] as const
/** Modes of one maker alone: they do not carry over to a recorder of another. */
export const smartCodecs = ['H.264+', 'H.265+', 'Zipstream', 'Smart H.264+', 'Smart H.265+', 'other'] as const
export const onvifProfiles = ['S', 'G', 'T', 'M', 'A', 'C', 'D', 'Q'] as const
export const analyticsFunctions = [
  'motionDetection',
  'lineCrossing',
  'intrusion',
  'loitering',
  'objectClassification',
  'peopleCounting',
  'licencePlate',
  'tracking',
  'audioDetection',
  'tampering',
] as const
export const securityMeasures = [
  'signedFirmware',
  'secureBoot',
  'tpm',
  'secureElement',
  'ieee8021x',
  'tls',
  'macsec',
  'defaultOff',
  'sbom',
  'cvePolicy',
  'signedVideo',
] as const
export const securityStandards = ['IEC 62443-4-1', 'EN 303 645', 'EN 18031', 'CRA'] as const
/** FIPS 140-3. */
export const fipsLevels = ['L1', 'L2', 'L3', 'L4'] as const
export const corrosionClasses = ['NEMA 4X', 'C3', 'C4', 'C5', 'CX'] as const
