import { type Wording, wording } from '#kernel'

/** What is wrong with one part of a backup; `differsWords` names the part. */
export const flaws = {
  isExtra: wording(
    'står efter den sista som innehållsförteckningen nämner',
    'står etter den siste som innholdsfortegnelsen nevner',
    'on viimeisen luettelossa mainitun jälkeen',
    'stands after the last one that the manifest names',
  ),
  wasAltered: wording('har ändrats', 'er endret', 'on muuttunut', 'was altered'),
  wasAlteredBehind: wording(
    'har ändrats efter sitt slut',
    'er endret etter slutten',
    'on muuttunut loppunsa jälkeen',
    'was altered behind its end',
  ),
  isMissing: wording('saknas', 'mangler', 'puuttuu', 'is missing'),
  isMissingOrOther: wording(
    'saknas eller har en annan storlek',
    'mangler eller har en annen størrelse',
    'puuttuu tai on toisen kokoinen',
    'is missing, or has another size',
  ),
} as const

export const someFile = wording('en fil', 'en fil', 'jokin tiedosto', 'a file')
export const itsEnd = wording('slutet', 'slutten', 'loppu', 'its end')

/** `part` is a path in the backup, or a piece of the sentence. */
export function differsWords(part: Wording, how: Wording): Wording {
  return wording(
    `Säkerhetskopian är inte som den gjordes: ${part.sv} ${how.sv}. Ingenting återställdes. Använd en annan säkerhetskopia.`,
    `Sikkerhetskopien er ikke slik den ble laget: ${part.nb} ${how.nb}. Ingenting ble gjenopprettet. Bruk en annen sikkerhetskopi.`,
    `Varmuuskopio ei ole sellainen kuin se tehtiin: ${part.fi} ${how.fi}. Mitään ei palautettu. Käytä toista varmuuskopiota.`,
    `The backup is not as it was made: ${part.en} ${how.en}. Nothing was restored. Use another backup.`,
  )
}

export const otherManifestWords = wording(
  'Säkerhetskopians innehållsförteckning har en annan form; den kan vara gjord med en nyare version av Aktsam.',
  'Sikkerhetskopiens innholdsfortegnelse har en annen form; den kan være laget med en nyere versjon av Aktsam.',
  'Varmuuskopion luettelo on toisessa muodossa; se voi olla tehty Aktsamin uudemmalla versiolla.',
  'The backup has a manifest of another form; it may be of a newer version of Aktsam.',
)
export const cutOffWords = wording(
  'Säkerhetskopian är avklippt: den slutar före sin sista fil. Ta en annan, eller kopiera den igen.',
  'Sikkerhetskopien er avkuttet: den slutter før den siste filen. Ta en annen, eller kopier den på nytt.',
  'Varmuuskopio on katkennut: se päättyy ennen viimeistä tiedostoaan. Ota toinen tai kopioi se uudelleen.',
  'The backup was cut off: it ends before its last file. Take another one, or copy it again.',
)
export const encryptedWords = wording(
  'Säkerhetskopian är krypterad. Ange dess nyckel: --key-file FIL.',
  'Sikkerhetskopien er kryptert. Oppgi nøkkelen: --key-file FIL.',
  'Varmuuskopio on salattu. Ilmoita sen avain: --key-file TIEDOSTO.',
  'The backup is encrypted. Name its key: --key-file FILE.',
)
export const otherKeyWords = wording(
  'Säkerhetskopian kan inte öppnas: nyckeln är inte den som den gjordes med, eller så är den skadad eller avklippt.',
  'Sikkerhetskopien kan ikke åpnes: nøkkelen er ikke den den ble laget med, eller den er skadet eller avkuttet.',
  'Varmuuskopiota ei voi avata: avain ei ole se, jolla se tehtiin, tai se on vioittunut tai katkennut.',
  'The backup cannot be opened: the key is not the one that it was made with, or it was damaged or cut off.',
)
export const noKeyWords = wording(
  'Nyckelfilen innehåller ingen nyckel: 64 hexadecimala siffror väntas. Gör en: openssl rand -hex 32 > FIL.',
  'Nøkkelfilen inneholder ingen nøkkel: det ventes 64 heksadesimale sifre. Lag en: openssl rand -hex 32 > FIL.',
  'Avaintiedostossa ei ole avainta: odotetaan 64 heksadesimaalinumeroa. Tee avain: openssl rand -hex 32 > TIEDOSTO.',
  'The key file holds no key: 64 hexadecimal digits are expected. Make one: openssl rand -hex 32 > FILE.',
)
export const noBackupWords = wording(
  'Det här är ingen säkerhetskopia från Aktsam, eller så är den skadad. Om den är krypterad, ange dess nyckel med --key-file.',
  'Dette er ingen sikkerhetskopi fra Aktsam, eller den er skadet. Er den kryptert, oppgi nøkkelen med --key-file.',
  'Tämä ei ole Aktsamin varmuuskopio, tai se on vioittunut. Jos se on salattu, ilmoita sen avain valinnalla --key-file.',
  'This is not a backup of Aktsam, or it was damaged. If it is encrypted, name its key with --key-file.',
)
export const noneMadeWords = wording(
  'Ingen säkerhetskopia gjordes.',
  'Ingen sikkerhetskopi ble laget.',
  'Varmuuskopiota ei tehty.',
  'No backup was made.',
)

/** `why` is what the system says, in English. */
export function keyUnreadWords(file: string, why: string): Wording {
  return wording(
    `Nyckelfilen ${file} kan inte läsas (${why}). Ingen säkerhetskopia gjordes.`,
    `Nøkkelfilen ${file} kan ikke leses (${why}). Ingen sikkerhetskopi ble laget.`,
    `Avaintiedostoa ${file} ei voi lukea (${why}). Varmuuskopiota ei tehty.`,
    `The key file ${file} cannot be read (${why}). No backup was made.`,
  )
}

export function existsWords(file: string): Wording {
  return wording(
    `${file} finns redan. Ange en ny fil eller en katalog.`,
    `${file} finnes allerede. Oppgi en ny fil eller en katalog.`,
    `${file} on jo olemassa. Anna uusi tiedosto tai hakemisto.`,
    `${file} exists. Name a new file, or a directory.`,
  )
}

/** `why` is what the system says, in English. */
export function unwritableWords(folder: string, why: string): Wording {
  return wording(
    `Ingen säkerhetskopia kan skrivas till ${folder} (${why}). Ange en annan katalog.`,
    `Ingen sikkerhetskopi kan skrives til ${folder} (${why}). Oppgi en annen katalog.`,
    `Varmuuskopiota ei voi kirjoittaa hakemistoon ${folder} (${why}). Anna toinen hakemisto.`,
    `No backup can be written to ${folder} (${why}). Name another directory.`,
  )
}

export function notOnShelfWords(name: string): Wording {
  return wording(
    `Bland säkerhetskopiorna finns ingen med namnet ${name}. Läs in listan igen.`,
    `Blant sikkerhetskopiene er det ingen med navnet ${name}. Last listen på nytt.`,
    `Varmuuskopioiden joukossa ei ole kopiota nimeltä ${name}. Lataa luettelo uudelleen.`,
    `There is no backup of the name ${name} on the shelf. GET /api/backups lists them.`,
  )
}
