import { type Wording, wording } from '#kernel'

export const aNotice = wording('brev', 'brev', 'kirjettä', 'notice')

export const noLetterWords: Wording = wording(
  'Skriv först i planen varför ni avvecklar och vem kunden frågar. Breven tas därifrån.',
  'Skriv først i planen hvorfor dere faser ut, og hvem kunden spør. Brevene hentes derfra.',
  'Kirjoita ensin suunnitelmaan, miksi tuotteista luovutaan ja keneltä asiakas voi kysyä. Kirjeet tehdään siitä.',
  'First write in the plan why you phase out and whom the customer asks. The letters are made from it.',
)

export function notMadeWords(count: number): Wording {
  return wording(
    `Brev som inte är framställda än: ${count}. Framställ dem först.`,
    `Brev som ikke er laget ennå: ${count}. Lag dem først.`,
    `Vielä tekemättömiä kirjeitä: ${count}. Tee ne ensin.`,
    `Letters that are not made yet: ${count}. Make them first.`,
  )
}

export const noneInHandWords: Wording = wording(
  'Det finns inget brev att ladda ner. Skriv breven först, eller välj ett annat läge.',
  'Det finnes ikke noe brev å laste ned. Skriv brevene først, eller velg en annen tilstand.',
  'Ladattavaa kirjettä ei ole. Kirjoita kirjeet ensin tai valitse toinen tila.',
  'There is no letter to download. Write the letters first, or choose another state.',
)

export const notAnnouncedWords: Wording = wording(
  'Brev skickas när planen är tillkännagiven.',
  'Brev sendes når planen er kunngjort.',
  'Kirjeet lähetetään, kun suunnitelma on julkistettu.',
  'Notices are sent once the plan is announced.',
)

export function notCustomerWords(customer: string): Wording {
  return wording(
    `${customer} är ingen av planens kunder.`,
    `${customer} er ingen av planens kunder.`,
    `${customer} ei ole suunnitelman asiakas.`,
    `${customer} is none of the plan's customers.`,
  )
}

export function noAddressWords(name: string): Wording {
  return wording(
    `${name} har ingen adress för det valda sättet. Ange en, eller välj ett annat sätt.`,
    `${name} har ingen adresse for den valgte måten. Oppgi en, eller velg en annen måte.`,
    `Asiakkaalla ${name} ei ole osoitetta valitulle tavalle. Anna osoite tai valitse toinen tapa.`,
    `${name} has no address for the channel chosen. Give one, or choose another channel.`,
  )
}

/** In which state a notice was found where another was needed. */
export function notFromWords(name: string): Wording {
  return wording(
    `Brevet till ${name} är inte i ett läge där det går.`,
    `Brevet til ${name} er ikke i en tilstand der det går.`,
    `Asiakkaan ${name} kirje ei ole tilassa, jossa se on mahdollista.`,
    `The notice to ${name} is not in a state where that can be done.`,
  )
}

export function twiceWords(customer: string): Wording {
  return wording(
    `${customer} står mer än en gång.`,
    `${customer} står mer enn én gang.`,
    `${customer} esiintyy useammin kuin kerran.`,
    `${customer} stands more than once.`,
  )
}

export const badResultWords: Wording = wording(
  'Ange delivered, bounced eller read.',
  'Oppgi delivered, bounced eller read.',
  'Anna delivered, bounced tai read.',
  'Give delivered, bounced or read.',
)

export const noColumnsWords: Wording = wording(
  'Filen behöver kolumnerna customer och result; reason får stå med.',
  'Filen trenger kolonnene customer og result; reason kan stå med.',
  'Tiedostossa on oltava sarakkeet customer ja result; reason on vapaaehtoinen.',
  'The file needs the columns customer and result; reason may stand beside them.',
)

/** A task in the words of the company's country. */
export function reachWords(name: string, plan: string): Wording {
  return wording(
    `${name}: brevet om ${plan} kom tillbaka, nå kunden på annat sätt`,
    `${name}: brevet om ${plan} kom tilbake, nå kunden på annen måte`,
    `${name}: kirje päätöksestä ${plan} palautui, tavoita asiakas toisella tavalla`,
    `${name}: the notice on ${plan} came back, reach the customer another way`,
  )
}
