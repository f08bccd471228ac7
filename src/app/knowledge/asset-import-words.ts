import { type Wording, wording } from '#kernel'

/** Installed devices in files. */

export const assetFieldWords = {
  serial: wording('Serienummer', 'Serienummer', 'Sarjanumero', 'Serial number'),
  product: wording(
    'Produkt (artikelnummer)',
    'Produkt (artikkelnummer)',
    'Tuote (tuotenumero)',
    'Product (SKU)',
  ),
  site: wording('Plats', 'Sted', 'Kohde', 'Site'),
  installedOn: wording('Installerad', 'Installert', 'Asennettu', 'Installed'),
  warrantyEnd: wording('Garanti till', 'Garanti til', 'Takuu asti', 'Warranty until'),
  contract: wording('Avtal', 'Avtale', 'Sopimus', 'Contract'),
  firmware: wording('Firmware', 'Fastvare', 'Laiteohjelmisto', 'Firmware'),
  recorder: wording(
    'Inspelare (serienummer)',
    'Opptaker (serienummer)',
    'Tallennin (sarjanumero)',
    'Recorder (serial number)',
  ),
  role: wording('Roll', 'Rolle', 'Rooli', 'Role'),
} as const
export const targetWords = {
  distance: (n: number) =>
    wording(`Mål ${n}, avstånd`, `Mål ${n}, avstand`, `Kohde ${n}, etäisyys`, `Target ${n}, distance`),
  level: (n: number) => wording(`Mål ${n}, nivå`, `Mål ${n}, nivå`, `Kohde ${n}, taso`, `Target ${n}, level`),
} as const

export const expectedOfAsset = {
  serial: wording(
    'enhetens serienummer',
    'enhetens serienummer',
    'laitteen sarjanumero',
    'the serial number of the device',
  ),
  product: wording(
    'artikelnumret för en produkt i katalogen',
    'artikkelnummeret til et produkt i katalogen',
    'luettelossa olevan tuotteen numero',
    'the article number of a product in the catalogue',
  ),
  site: wording(
    'referensen till en plats i registret',
    'referansen til et sted i registeret',
    'rekisterissä olevan kohteen viite',
    'the reference of a site on record',
  ),
  recorder: wording(
    'serienumret på en enhet i registret eller i samma fil',
    'serienummeret på en enhet i registeret eller i samme fil',
    'rekisterissä tai samassa tiedostossa olevan laitteen sarjanumero',
    'the serial number of a device on record or in the same file',
  ),
  contract: wording(
    'referensen till ett avtal i registret',
    'referansen til en avtale i registeret',
    'rekisterissä olevan sopimuksen viite',
    'the reference of a contract on record',
  ),
  move: wording(
    'samma plats; en flytt görs med avsikt på enhetens egen sida, inte med en fil',
    'samme sted; en flytting gjøres med hensikt på enhetens egen side, ikke med en fil',
    'sama kohde; siirto tehdään tarkoituksella laitteen omalla sivulla, ei tiedostolla',
    'the same site; a move is made on purpose on the device’s own page, and not by a file',
  ),
  day: wording(
    'en dag, t.ex. 2024-05-31 eller 31.5.2024',
    'en dag, f.eks. 2024-05-31 eller 31.5.2024',
    'päivä, esim. 2024-05-31 tai 31.5.2024',
    'a day, e.g. 2024-05-31 or 31.5.2024',
  ),
  today: wording(
    'en dag som har varit, eller i dag',
    'en dag som har vært, eller i dag',
    'mennyt päivä tai tänään',
    'a day that has been, or today',
  ),
  later: wording(
    'en dag efter installationen',
    'en dag etter installasjonen',
    'asennuksen jälkeinen päivä',
    'a day after the installation',
  ),
  distance: wording('meter, t.ex. 12 m', 'meter, f.eks. 12 m', 'metrejä, esim. 12 m', 'metres, e.g. 12 m'),
  level: wording(
    'en nivå i IEC 62676-4, t.ex. känna igen, eller pixlar per meter',
    'et nivå i IEC 62676-4, f.eks. gjenkjenne, eller piksler per meter',
    'standardin IEC 62676-4 taso, esim. tunnistaa, tai kuvapisteitä metrillä',
    'a level of IEC 62676-4, e.g. recognise, or pixels a metre',
  ),
  role: wording(
    'vanlig, viktig eller kritisk',
    'vanlig, viktig eller kritisk',
    'tavallinen, tärkeä tai kriittinen',
    'ordinary, important or critical',
  ),
} as const

export const assetFaults = {
  unknown: (said: string) =>
    wording(
      `'${said}' finns inte i registret`,
      `'${said}' finnes ikke i registeret`,
      `'${said}' ei ole rekisterissä`,
      `'${said}' is not on record`,
    ),
  elsewhere: (site: string, customer: string) =>
    wording(
      `står redan på platsen '${site}' hos '${customer}'`,
      `står allerede på stedet '${site}' hos '${customer}'`,
      `on jo kohteessa '${site}' asiakkaalla '${customer}'`,
      `stands at the site '${site}' of '${customer}' already`,
    ),
  future: wording('ligger i framtiden', 'ligger i fremtiden', 'on tulevaisuudessa', 'lies in the future'),
  early: (day: string) =>
    wording(
      `är före installationen ${day}`,
      `er før installasjonen ${day}`,
      `on ennen asennusta ${day}`,
      `is before the installation on ${day}`,
    ),
  unsure: wording(
    'kan vara två olika dagar',
    'kan være to ulike dager',
    'voi olla kaksi eri päivää',
    'may be two different days',
  ),
  rowFails: wording(
    'står på en rad som har fel',
    'står på en linje som har feil',
    'on rivillä, jossa on virhe',
    'stands in a row that has errors',
  ),
} as const satisfies Record<string, Wording | ((...given: never[]) => Wording)>
