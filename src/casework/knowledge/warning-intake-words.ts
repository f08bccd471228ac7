import { type Wording, wording } from '#kernel'

/** Why a mail is not taken in. Each ends by saying that nothing was kept. */
export const mailWords = {
  tooManyAttachments: (found: number, most: number): Wording =>
    wording(
      `Mejlet har ${found} bilagor; högst ${most} tas emot. Ingenting sparades. Lämna in de viktiga som filer i stället.`,
      `E-posten har ${found} vedlegg; høyst ${most} tas imot. Ingenting ble lagret. Lever de viktige som filer i stedet.`,
      `Viestissä on ${found} liitettä; enintään ${most} otetaan vastaan. Mitään ei tallennettu. Anna tärkeät tiedostoina.`,
      `The mail has ${found} attachments; at most ${most} are taken. Nothing was kept. Hand the important ones in as files instead.`,
    ),
  broken: wording(
    'Filen är inget helt mejl: avsändare, rubriker eller slut saknas. Ingenting sparades. Spara mejlet på nytt som .eml.',
    'Filen er ikke en hel e-post: avsender, overskrifter eller slutt mangler. Ingenting ble lagret. Lagre e-posten på nytt som .eml.',
    'Tiedosto ei ole kokonainen sähköpostiviesti: lähettäjä, otsakkeet tai loppu puuttuu. Mitään ei tallennettu. Tallenna viesti uudelleen .eml-muodossa.',
    'The file is no whole mail: sender, headers or end are missing. Nothing was kept. Save the mail again as .eml.',
  ),
  nested: wording(
    'Mejlet innehåller ett annat mejl. Ingenting sparades. Spara vart och ett som .eml och lämna in dem var för sig.',
    'E-posten inneholder en annen e-post. Ingenting ble lagret. Lagre hver av dem som .eml, og lever dem hver for seg.',
    'Viesti sisältää toisen viestin. Mitään ei tallennettu. Tallenna kumpikin .eml-muodossa ja anna ne erikseen.',
    'The mail holds another mail. Nothing was kept. Save each as .eml and hand them in one by one.',
  ),
  tooLarge: (megabytes: number): Wording =>
    wording(
      `Mejlets bilagor är tillsammans större än ${megabytes} MB. Ingenting sparades.`,
      `Vedleggene i e-posten er til sammen større enn ${megabytes} MB. Ingenting ble lagret.`,
      `Viestin liitteet ovat yhteensä yli ${megabytes} Mt. Mitään ei tallennettu.`,
      `The attachments of the mail are larger than ${megabytes} MB together. Nothing was kept.`,
    ),
  empty: wording(
    'Mejlet har ingen text som går att läsa. Ingenting sparades. Ta in det för hand, med mejlet som fil.',
    'E-posten har ingen lesbar tekst. Ingenting ble lagret. Ta det inn for hånd, med e-posten som fil.',
    'Viestissä ei ole luettavaa tekstiä. Mitään ei tallennettu. Ota se vastaan käsin, viesti tiedostona.',
    'The mail has no text that can be read. Nothing was kept. Take it in by hand, with the mail as a file.',
  ),
  oneFile: wording(
    'Lämna in ett mejl som en .eml-fil, ett åt gången. Ingenting sparades.',
    'Lever én e-post som .eml-fil, én om gangen. Ingenting ble lagret.',
    'Anna viestit .eml-tiedostoina, yksi kerrallaan. Mitään ei tallennettu.',
    'Hand in one mail as an .eml file, one at a time. Nothing was kept.',
  ),
} as const

export const noSubject = wording(
  'Mejl utan ämne',
  'E-post uten emne',
  'Viesti ilman aihetta',
  'Mail without a subject',
)

/** Why a file of warnings is not taken in. */
export const warningFileWords = {
  oneFile: wording(
    'Lämna in en fil med varningar, som CSV eller JSON. Ingenting sparades.',
    'Lever én fil med varsler, som CSV eller JSON. Ingenting ble lagret.',
    'Anna yksi varoitustiedosto, CSV- tai JSON-muodossa. Mitään ei tallennettu.',
    'Hand in one file of warnings, as CSV or JSON. Nothing was kept.',
  ),
  unread: wording(
    'Filen går inte att läsa som CSV eller JSON i UTF-8. Ingenting sparades.',
    'Filen kan ikke leses som CSV eller JSON i UTF-8. Ingenting ble lagret.',
    'Tiedostoa ei voi lukea CSV- tai JSON-muodossa (UTF-8). Mitään ei tallennettu.',
    'The file cannot be read as CSV or JSON in UTF-8. Nothing was kept.',
  ),
  none: wording(
    'Filen innehåller ingen varning. Ingenting sparades.',
    'Filen inneholder ikke noe varsel. Ingenting ble lagret.',
    'Tiedostossa ei ole varoituksia. Mitään ei tallennettu.',
    'The file holds no warning. Nothing was kept.',
  ),
  tooMany: (most: number): Wording =>
    wording(
      `En fil innehåller högst ${most} varningar. Ingenting sparades. Dela upp den.`,
      `En fil inneholder høyst ${most} varsler. Ingenting ble lagret. Del den opp.`,
      `Tiedostossa on enintään ${most} varoitusta. Mitään ei tallennettu. Jaa se osiin.`,
      `A file holds at most ${most} warnings. Nothing was kept. Split it.`,
    ),
  faulty: wording(
    'Filen kan inte tas in: rätta raderna som anges. Ingenting sparades.',
    'Filen kan ikke tas inn: rett linjene som er oppgitt. Ingenting ble lagret.',
    'Tiedostoa ei voi ottaa vastaan: korjaa ilmoitetut rivit. Mitään ei tallennettu.',
    'The file cannot be taken in: correct the lines that are named. Nothing was kept.',
  ),
  unknownColumn: wording(
    'är en kolumn som vi inte känner till',
    'er en kolonne vi ikke kjenner',
    'on sarake, jota emme tunne',
    'is a column that we do not know',
  ),
} as const
