import { type Wording, wording, wordingOf } from '#kernel'

/** Codes of a data sheet that people do not read as they stand. What is left out (IP66, H.265, C5) reads alike everywhere. */
const codeWords: Readonly<Record<string, Wording>> = {
  dome: wording('dome', 'dome', 'kupukamera', 'dome'),
  turret: wording('turret', 'turret', 'turret-kamera', 'turret'),
  bullet: wording('bullet', 'bullet', 'putkikamera', 'bullet'),
  box: wording('boxkamera', 'bokskamera', 'laatikkokamera', 'box'),
  ptz: wording('PTZ', 'PTZ', 'PTZ', 'PTZ'),
  fisheye: wording('fisheye', 'fiskeøye', 'kalansilmä', 'fisheye'),
  multisensor: wording('flera sensorer', 'flere sensorer', 'monisensorinen', 'multisensor'),
  modular: wording('modulär', 'modulær', 'modulaarinen', 'modular'),
  thermal: wording('värmekamera', 'termisk', 'lämpökamera', 'thermal'),
  licencePlate: wording('registreringsskyltar', 'registreringsskilt', 'rekisterikilvet', 'licence plates'),
  bodyWorn: wording('kroppsburen', 'kroppsbåret', 'kehokamera', 'body-worn'),
  recorder: wording('inspelare', 'opptaker', 'tallennin', 'recorder'),
  encoder: wording('kodare', 'koder', 'videopalvelin', 'encoder'),
  intercom: wording('porttelefon', 'porttelefon', 'ovipuhelin', 'intercom'),
  accessory: wording('tillbehör', 'tilbehør', 'lisävaruste', 'accessory'),
  indoor: wording('inomhus', 'innendørs', 'sisällä', 'indoors'),
  outdoor: wording('utomhus', 'utendørs', 'ulkona', 'outdoors'),
  af: wording(
    'PoE (802.3af, 12,95 W)',
    'PoE (802.3af, 12,95 W)',
    'PoE (802.3af, 12,95 W)',
    'PoE (802.3af, 12.95 W)',
  ),
  at: wording(
    'PoE+ (802.3at, 25,5 W)',
    'PoE+ (802.3at, 25,5 W)',
    'PoE+ (802.3at, 25,5 W)',
    'PoE+ (802.3at, 25.5 W)',
  ),
  bt3: wording(
    'PoE++ (802.3bt typ 3, 51 W)',
    'PoE++ (802.3bt type 3, 51 W)',
    'PoE++ (802.3bt tyyppi 3, 51 W)',
    'PoE++ (802.3bt type 3, 51 W)',
  ),
  bt4: wording(
    'PoE++ (802.3bt typ 4, 71,3 W)',
    'PoE++ (802.3bt type 4, 71,3 W)',
    'PoE++ (802.3bt tyyppi 4, 71,3 W)',
    'PoE++ (802.3bt type 4, 71.3 W)',
  ),
  motionDetection: wording('rörelse', 'bevegelse', 'liike', 'motion'),
  lineCrossing: wording('linjepassage', 'linjepassering', 'viivan ylitys', 'line crossing'),
  intrusion: wording('intrång', 'inntrenging', 'tunkeutuminen', 'intrusion'),
  loitering: wording('uppehåll', 'opphold', 'oleskelu', 'loitering'),
  objectClassification: wording('objektslag', 'objektklasse', 'kohteen luokittelu', 'object classes'),
  peopleCounting: wording('personräkning', 'persontelling', 'henkilölaskenta', 'people counting'),
  tracking: wording('följning', 'sporing', 'seuranta', 'tracking'),
  audioDetection: wording('ljuddetektering', 'lyddeteksjon', 'äänen tunnistus', 'sound detection'),
  tampering: wording('sabotage', 'sabotasje', 'ilkivalta', 'tampering'),
  signedFirmware: wording(
    'signerad firmware',
    'signert fastvare',
    'allekirjoitettu laiteohjelmisto',
    'signed firmware',
  ),
  secureBoot: wording('säker start', 'sikker oppstart', 'suojattu käynnistys', 'secure boot'),
  tpm: wording('TPM', 'TPM', 'TPM', 'TPM'),
  secureElement: wording('säkert element', 'sikkert element', 'turvaelementti', 'secure element'),
  ieee8021x: wording('802.1X', '802.1X', '802.1X', '802.1X'),
  tls: wording('TLS', 'TLS', 'TLS', 'TLS'),
  macsec: wording('MACsec', 'MACsec', 'MACsec', 'MACsec'),
  defaultOff: wording(
    'tjänster av från början',
    'tjenester av fra start',
    'palvelut oletuksena pois',
    'services off by default',
  ),
  sbom: wording(
    'programvaruförteckning (SBOM)',
    'programvareliste (SBOM)',
    'ohjelmistoluettelo (SBOM)',
    'list of software (SBOM)',
  ),
  cvePolicy: wording('sårbarhetspolicy', 'sårbarhetspolicy', 'haavoittuvuuskäytäntö', 'vulnerability policy'),
  signedVideo: wording('signerad video', 'signert video', 'allekirjoitettu video', 'signed video'),
}

/** Codes, one or a list of them, as people read them; any other text as it stands. */
export function codesInWords(text: string): Wording {
  return wordingOf((language) =>
    text
      .split(', ')
      .map((code) => codeWords[code]?.[language] ?? code)
      .join(', '),
  )
}
