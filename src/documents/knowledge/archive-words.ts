import { type Wording, wording } from '#kernel'

/** What is wrong with an archive: each completes `The archive is refused: …`. */
export const archiveFaults = {
  noDirectory: wording(
    'den har ingen innehållsförteckning',
    'det har ingen innholdsfortegnelse',
    'siinä ei ole sisällysluetteloa',
    'it has no directory',
  ),
  splitOrZip64: wording(
    'den är delad eller i zip64',
    'det er delt eller i zip64',
    'se on jaettu tai zip64-muotoinen',
    'it is split or zip64',
  ),
  zip64: wording('den är i zip64', 'det er i zip64', 'se on zip64-muotoinen', 'it is zip64'),
  overlapping: wording(
    'filerna i den ligger över varandra',
    'filene i det ligger over hverandre',
    'sen tiedostot ovat päällekkäin',
    'its files lie over each other',
  ),
  brokenDirectory: wording(
    'innehållsförteckningen är trasig',
    'innholdsfortegnelsen er ødelagt',
    'sen sisällysluettelo on rikki',
    'its directory is broken',
  ),
  tooDeep: wording(
    'arkiv ligger i arkiv i arkiv',
    'arkiver ligger i arkiver i arkiver',
    'arkistoja on arkistojen sisällä arkistoissa',
    'archives lie in archives in archives',
  ),
  tooManyFiles: (count: number, most: number) =>
    wording(
      `den innehåller ${count} filer; högst ${most} tas emot`,
      `det inneholder ${count} filer; høyst ${most} tas imot`,
      `siinä on ${count} tiedostoa; vastaan otetaan enintään ${most}`,
      `it holds ${count} files; at most ${most} are taken`,
    ),
  encrypted: (name: string) =>
    wording(
      `'${name}' är krypterad; skicka den öppen`,
      `'${name}' er kryptert; send den åpen`,
      `'${name}' on salattu; lähetä se avoimena`,
      `'${name}' is encrypted; send it open`,
    ),
  packedOtherwise: (name: string) =>
    wording(
      `'${name}' är packad på ett sätt som inte läses här`,
      `'${name}' er pakket på en måte som ikke leses her`,
      `'${name}' on pakattu tavalla, jota täällä ei lueta`,
      `'${name}' is packed in a way that is not read here`,
    ),
  pointsOut: (name: string) =>
    wording(
      `'${name}' pekar ut ur sin mapp`,
      `'${name}' peker ut av mappen sin`,
      `'${name}' osoittaa kansionsa ulkopuolelle`,
      `'${name}' points out of its folder`,
    ),
  elsewhere: (name: string) =>
    wording(
      `'${name}' finns inte där innehållsförteckningen säger`,
      `'${name}' er ikke der innholdsfortegnelsen sier`,
      `'${name}' ei ole siellä, missä sisällysluettelo sanoo`,
      `'${name}' is not where the directory says`,
    ),
  cutOff: (name: string) =>
    wording(
      `'${name}' är avklippt`,
      `'${name}' er avkuttet`,
      `'${name}' on katkennut`,
      `'${name}' is cut off`,
    ),
  program: (name: string) =>
    wording(
      `den innehåller ett program ('${name}'). Spara den utan makron och skicka den igen`,
      `det inneholder et program ('${name}'). Lagre det uten makroer, og send det på nytt`,
      `siinä on ohjelma ('${name}'). Tallenna se ilman makroja ja lähetä uudelleen`,
      `it carries a program ('${name}'). Save it without macros and send it again`,
    ),
  nestedTooLarge: (name: string) =>
    wording(
      `'${name}' är ett arkiv som är för stort`,
      `'${name}' er et arkiv som er for stort`,
      `'${name}' on liian suuri arkisto`,
      `'${name}' is an archive that is too large`,
    ),
  otherSize: (name: string) =>
    wording(
      `'${name}' har en annan storlek än innehållsförteckningen säger`,
      `'${name}' har en annen størrelse enn innholdsfortegnelsen sier`,
      `'${name}' on eri kokoinen kuin sisällysluettelo sanoo`,
      `'${name}' is not of the size that its directory says`,
    ),
  unpacksTo: (size: string) =>
    wording(
      `den skulle bli ${size} uppackad`,
      `det ville bli ${size} utpakket`,
      `se olisi purettuna ${size}`,
      `it would be ${size} when unpacked`,
    ),
  swells: (times: number) =>
    wording(
      `den skulle bli ${times} gånger så stor uppackad`,
      `det ville bli ${times} ganger så stort utpakket`,
      `se olisi purettuna ${times} kertaa niin suuri`,
      `it would be ${times} times as large when unpacked`,
    ),
  entrySwells: (name: string, times: number) =>
    wording(
      `'${name}' skulle bli ${times} gånger så stor`,
      `'${name}' ville bli ${times} ganger så stor`,
      `'${name}' olisi ${times} kertaa niin suuri`,
      `'${name}' would be ${times} times as large`,
    ),
} as const

export function archiveRefusedWords(why: Wording): Wording {
  return wording(
    `Arkivet tas inte emot: ${why.sv}.`,
    `Arkivet tas ikke imot: ${why.nb}.`,
    `Arkistoa ei oteta vastaan: ${why.fi}.`,
    `The archive is refused: ${why.en}.`,
  )
}
export function archiveUnreadWords(why: Wording): Wording {
  return wording(
    `Det går inte att se in i arkivet: ${why.sv}.`,
    `Det er ikke mulig å se inn i arkivet: ${why.nb}.`,
    `Arkistoon ei voi katsoa: ${why.fi}.`,
    `The archive cannot be looked into: ${why.en}.`,
  )
}
