import { type Wording, wording } from '#kernel'

export function noOrderWords(order: string): Wording {
  return wording(
    `Det finns ingen order '${order}'. Spara den som utkast först.`,
    `Det finnes ingen ordre '${order}'. Lagre den som utkast først.`,
    `Tilausta '${order}' ei ole. Tallenna se ensin luonnoksena.`,
    `There is no order '${order}'. Draft it first.`,
  )
}

export function noSuchOrderWords(order: string): Wording {
  return wording(
    `Det finns ingen order '${order}'.`,
    `Det finnes ingen ordre '${order}'.`,
    `Tilausta '${order}' ei ole.`,
    `There is no order '${order}'.`,
  )
}

/** An order that somebody else changed since it was read. */
export function orderChangedWords(ref: string, expected: number, kept: number): Wording {
  return wording(
    `Order ${ref} är nu version ${kept}; begäran gällde version ${expected}. Läs ordern igen och försök på nytt.`,
    `Ordre ${ref} er nå versjon ${kept}; forespørselen gjaldt versjon ${expected}. Les ordren på nytt, og gjenta det.`,
    `Tilaus ${ref} on nyt versio ${kept}; pyyntö koski versiota ${expected}. Lue se uudelleen ja toista.`,
    `Order ${ref} is now version ${kept}; the request was made for version ${expected}. Read it again and repeat.`,
  )
}

/** Of a number of pieces: each completes the sentence of `moreThan`. */
export const areOrdered = wording('är beställda', 'er bestilt', 'tilatut', 'ordered')
export const areGranted = wording('är beviljade', 'er innvilget', 'myönnetyt', 'granted')
export const noSuchLine = wording(
  'det finns ingen sådan rad',
  'det finnes ingen slik linje',
  'sellaista riviä ei ole',
  'there is no such line',
)

/** No rule set counts at that instant. */
export function noRulesWords(asOf: string): Wording {
  return wording(
    `Inga regler gäller ${asOf}, så ingenting kan bedömas. Läs in ett regelpaket som gäller från dess.`,
    `Ingen regler gjelder ${asOf}, så ingenting kan vurderes. Importer en regelpakke som gjelder fra da.`,
    `Mitkään säännöt eivät ole voimassa ${asOf}, joten mitään ei voi arvioida. Tuo sääntöpaketti, joka on voimassa siitä alkaen.`,
    `No rules are in force at ${asOf}, so nothing can be judged. Import a pack of rules that counts from then.`,
  )
}

export const takenElsewhereWords = wording(
  'En annan order har redan den här referensen. Välj en annan.',
  'En annen ordre har allerede denne referansen. Velg en annen.',
  'Toisella tilauksella on jo tämä viite. Valitse toinen.',
  'Another order has this reference already. Choose another one.',
)
export const isTaken = wording('är upptagen', 'er opptatt', 'on varattu', 'is taken')

/** `state` as the tables name it. */
export function orderTakenWords(ref: string, state: Wording, version: number): Wording {
  return wording(
    `Det finns redan en order ${ref} (${state.sv}, version ${version}). Ändra den, eller välj en annan referens.`,
    `Det finnes allerede en ordre ${ref} (${state.nb}, versjon ${version}). Endre den, eller velg en annen referanse.`,
    `Tilaus ${ref} on jo olemassa (${state.fi}, versio ${version}). Muuta sitä tai valitse toinen viite.`,
    `There is an order ${ref} already (${state.en}, version ${version}). Amend it, or choose another reference.`,
  )
}

export function otherNameWords(amended: string, kept: string): Wording {
  return wording(
    `/ref: den ändrade ordern heter ${amended}, men det är ${kept} som ändras.`,
    `/ref: den endrede ordren heter ${amended}, men det er ${kept} som endres.`,
    `/ref: muutetun tilauksen viite on ${amended}, mutta muutettavana on ${kept}.`,
    `/ref: the amended order is called ${amended}, but it is ${kept} that is amended.`,
  )
}
export function mustBe(ref: string): Wording {
  return wording(`måste vara '${ref}'`, `må være '${ref}'`, `pitää olla '${ref}'`, `must be '${ref}'`)
}

/** `fault` is what names nothing: `/endUser: There is no party 'X'.` */
export function danglingWords(ref: string, fault: Wording): Wording {
  return wording(
    `Order ${ref}, ${fault.sv} Läs in posten först, eller rätta ordern.`,
    `Ordre ${ref}, ${fault.nb} Importer posten først, eller rett ordren.`,
    `Tilaus ${ref}, ${fault.fi} Tuo tietue ensin tai korjaa tilaus.`,
    `Order ${ref}, ${fault.en} Import the record first, or correct the order.`,
  )
}

export function tooManyOrdersWords(count: number, most: number): Wording {
  return wording(
    `${count} order i en begäran; skicka högst ${most} åt gången.`,
    `${count} ordrer i én forespørsel; send høyst ${most} om gangen.`,
    `${count} tilausta yhdessä pyynnössä; lähetä enintään ${most} kerralla.`,
    `${count} orders in one request; send at most ${most} at a time.`,
  )
}

/** `why` is what the reader of JSON says, in English. */
export function lineNotJsonWords(line: number, why: string): Wording {
  return wording(
    `rad ${line} är inte JSON: ${why}`,
    `linje ${line} er ikke JSON: ${why}`,
    `rivi ${line} ei ole JSON-muodossa: ${why}`,
    `line ${line} is not JSON: ${why}`,
  )
}

export function noSuchMoment(text: string): Wording {
  return wording(
    `'${text}' är ingen dag och tid i kalendern`,
    `'${text}' er ingen dag og tid i kalenderen`,
    `'${text}' ei ole kalenterin päivä ja kellonaika`,
    `'${text}' is not a day and time of the calendar`,
  )
}
export const notUnicode = wording(
  'innehåller ett halvt tecken (ett ensamt surrogat); det är inte Unicode-text',
  'inneholder et halvt tegn (et enslig surrogat); det er ikke Unicode-tekst',
  'sisältää puolikkaan merkin (yksinäinen korvikemerkki); se ei ole Unicode-tekstiä',
  'holds an unpaired surrogate; it is not Unicode text',
)

export function noLineWords(ref: string, line: number, lines: number): Wording {
  return wording(
    `Order ${ref} har ingen rad ${line}; den har ${lines}.`,
    `Ordre ${ref} har ingen linje ${line}; den har ${lines}.`,
    `Tilauksessa ${ref} ei ole riviä ${line}; rivejä on ${lines}.`,
    `Order ${ref} has no line ${line}; it has ${lines}.`,
  )
}

export function tooManyPiecesWords(ref: string, line: number, { left, sent }: Pieces): Wording {
  return wording(
    `Rad ${line} i order ${ref} har ${left} stycken kvar att leverera; ${sent} går inte.`,
    `Linje ${line} i ordre ${ref} har ${left} stykker igjen å levere; ${sent} er ikke mulig.`,
    `Tilauksen ${ref} rivillä ${line} on toimittamatta ${left} kappaletta; ${sent} ei ole mahdollista.`,
    `Line ${line} of order ${ref} has ${left} pieces open; ${sent} cannot be shipped.`,
  )
}
interface Pieces {
  readonly left: number
  readonly sent: number
}

export function nothingLeftWords(ref: string, line: number): Wording {
  return wording(
    `Rad ${line} i order ${ref} har inget kvar att leverera.`,
    `Linje ${line} i ordre ${ref} har ingenting igjen å levere.`,
    `Tilauksen ${ref} rivillä ${line} ei ole enää mitään toimitettavaa.`,
    `Line ${line} of order ${ref} has nothing left to ship.`,
  )
}

export function differsOnRecordWords(ref: string): Wording {
  return wording(
    `Order ${ref} finns redan i registret och är annorlunda. Order i registret ändras med ändra, frisläpp och leverera, inte genom inläsning.`,
    `Ordre ${ref} finnes allerede i registeret og er annerledes. Ordrer i registeret endres ved å endre, frigi og levere, ikke ved import.`,
    `Tilaus ${ref} on jo rekisterissä ja poikkeaa tästä. Rekisterissä olevia tilauksia muutetaan muuttamalla, vapauttamalla ja toimittamalla, ei tuonnilla.`,
    `Order ${ref} is on record already and differs. Orders on record change by amend, release and ship, not by import.`,
  )
}

export function noAnswerWords(trace: string): Wording {
  return wording(
    `Det finns inget sparat besked '${trace}'.`,
    `Det finnes ikke noe lagret svar '${trace}'.`,
    `Tallennettua ratkaisua '${trace}' ei ole.`,
    `There is no kept answer '${trace}'.`,
  )
}

export function answerErasedWords(kept: ErasedAnswer): Wording {
  const { trace, at, erasedAt, digest } = kept
  return wording(
    `Beskedet ${trace} från ${at} raderades med stöd i lag ${erasedAt}; dess kontrollsumma ${digest} finns kvar i loggen.`,
    `Svaret ${trace} fra ${at} ble slettet med hjemmel i lov ${erasedAt}; sjekksummen ${digest} står igjen i loggen.`,
    `Ratkaisu ${trace} (${at}) poistettiin lain nojalla ${erasedAt}; sen tiiviste ${digest} säilyy lokissa.`,
    `The answer ${trace} of ${at} was lawfully erased on ${erasedAt}; its digest ${digest} remains in the log.`,
  )
}
interface ErasedAnswer {
  readonly trace: string
  readonly at: string
  readonly erasedAt: string | null
  readonly digest: string
}
