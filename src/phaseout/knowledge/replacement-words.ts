import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { ReplacementContext, ReplacementDeed } from '../replacements/life.ts'
import type { ReplacementState } from '../replacements/model.ts'

type Life = LifeCycle<ReplacementState, ReplacementDeed, ReplacementContext>
const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

export const replacementGuards = {
  isOpen: wording(
    'erbjudandets sista dag är förbi',
    'tilbudets siste dag er forbi',
    'tarjouksen viimeinen päivä on ohi',
    'the last day of the offer is over',
  ),
} as const

export const replacementSentences: NonNullable<Life['sentences']> = {
  states: {
    generated: others(
      'Förslag har tagits fram; en tekniker ser på dem.',
      'Forslag er satt sammen; en tekniker ser på dem.',
      'Ehdotukset on koottu; teknikko arvioi ne.',
    ),
    engineerReviewed: others(
      'En tekniker har sagt vilka som får erbjudas.',
      'En tekniker har sagt hvilke som kan tilbys.',
      'Teknikko on sanonut, mitä saa tarjota.',
    ),
    offered: others('Kunden väljer.', 'Kunden velger.', 'Asiakas valitsee.'),
    accepted: others(
      'Kunden har valt och skrivit under.',
      'Kunden har valgt og signert.',
      'Asiakas on valinnut ja allekirjoittanut.',
    ),
    declined: others(
      'Kunden vill inte ha något av dem.',
      'Kunden vil ikke ha noen av dem.',
      'Asiakas ei halua niistä mitään.',
    ),
    revised: others(
      'Ett annat erbjudande har tagit dess plats.',
      'Et annet tilbud har tatt plassen.',
      'Toinen tarjous on tullut tilalle.',
    ),
    ordered: others('Det valda är beställt.', 'Det valgte er bestilt.', 'Valittu on tilattu.'),
    installed: others(
      'Det valda står hos kunden.',
      'Det valgte står hos kunden.',
      'Valittu on asennettu asiakkaalle.',
    ),
    verified: others(
      'Någon har sett att det gör vad platsen kräver.',
      'Noen har sett at det gjør det stedet krever.',
      'On nähty, että se tekee sen, mitä paikka vaatii.',
    ),
  },
  deeds: {
    review: others(
      'Godkänner som tekniker vilka produkter som får ersätta den.',
      'Godkjenner som tekniker hvilke produkter som kan erstatte den.',
      'Hyväksyy teknikkona, mitkä tuotteet saavat korvata sen.',
    ),
    offer: others('Erbjuder dem till kunden.', 'Tilbyr dem til kunden.', 'Tarjoaa ne asiakkaalle.'),
    accept: others(
      'Väljer en och skriver under.',
      'Velger en og signerer.',
      'Valitsee yhden ja allekirjoittaa.',
    ),
    decline: others('Säger nej, med skäl.', 'Sier nei, med begrunnelse.', 'Kieltäytyy perustellen.'),
    revise: others(
      'Gör ett annat erbjudande i stället.',
      'Lager et annet tilbud i stedet.',
      'Tekee toisen tarjouksen tilalle.',
    ),
    order: others('Anger ordern.', 'Oppgir ordren.', 'Nimeää tilauksen.'),
    install: others(
      'Antecknar vad som sattes upp.',
      'Noterer hva som ble satt opp.',
      'Kirjaa, mitä asennettiin.',
    ),
    verify: others(
      'Antecknar att det gör vad platsen kräver.',
      'Noterer at det gjør det stedet krever.',
      'Kirjaa, että se tekee sen, mitä paikka vaatii.',
    ),
  },
}

export const replacementTitles: NonNullable<Life['titles']> = {
  name: wording('ersättningserbjudande', 'erstatningstilbud', 'korvaustarjous', 'replacement offer'),
  states: {
    generated: wording('hos tekniker', 'hos tekniker', 'teknikolla', 'with the engineer'),
    engineerReviewed: wording('granskat', 'gjennomgått', 'arvioitu', 'reviewed'),
    offered: wording('erbjudet', 'tilbudt', 'tarjottu', 'offered'),
    accepted: wording('accepterat', 'akseptert', 'hyväksytty', 'accepted'),
    declined: wording('avböjt', 'avslått', 'hylätty', 'declined'),
    revised: wording('ersatt av ett annat', 'erstattet av et annet', 'korvattu toisella', 'revised'),
    ordered: wording('beställt', 'bestilt', 'tilattu', 'ordered'),
    installed: wording('installerat', 'installert', 'asennettu', 'installed'),
    verified: wording('kontrollerat', 'kontrollert', 'tarkastettu', 'verified'),
  },
  deeds: {
    review: wording('Godkänn', 'Godkjenn', 'Hyväksy', 'Approve'),
    offer: wording('Erbjud', 'Tilby', 'Tarjoa', 'Offer'),
    accept: wording('Välj och skriv under', 'Velg og signer', 'Valitse ja allekirjoita', 'Choose and sign'),
    decline: wording('Avböj', 'Avslå', 'Hylkää', 'Decline'),
    revise: wording('Gör ett annat', 'Lag et annet', 'Tee toinen', 'Make another'),
    order: wording('Ange ordern', 'Oppgi ordren', 'Nimeä tilaus', 'Name the order'),
    install: wording(
      'Anteckna installationen',
      'Noter installasjonen',
      'Kirjaa asennus',
      'Note the installation',
    ),
    verify: wording('Anteckna kontrollen', 'Noter kontrollen', 'Kirjaa tarkastus', 'Note the check'),
  },
}

export const aReplacement = wording(
  'inget ersättningserbjudande',
  'ikke noe erstatningstilbud',
  'korvaustarjousta',
  'replacement offer',
)

export function replacementTitle(ref: string, customer: string): Wording {
  return wording(
    `Ersättningserbjudande ${ref}: ${customer}`,
    `Erstatningstilbud ${ref}: ${customer}`,
    `Korvaustarjous ${ref}: ${customer}`,
    `Replacement offer ${ref}: ${customer}`,
  )
}

export const customerMissingWords = wording(
  'Säg för vem: en kund, eller ett serienummer som står hos en.',
  'Si for hvem: en kunde, eller et serienummer som står hos en.',
  'Kerro kenelle: asiakas tai asiakkaalla olevan laitteen sarjanumero.',
  'Say for whom: a customer, or a serial that stands at one.',
)

export function notTheirsWords(serial: string, customer: string): Wording {
  return wording(
    `${serial} står inte hos ${customer}. Kontrollera serienumret mot anläggningen.`,
    `${serial} står ikke hos ${customer}. Kontroller serienummeret mot anlegget.`,
    `${serial} ei ole asiakkaalla ${customer}. Tarkista sarjanumero.`,
    `${serial} does not stand at ${customer}. Check the serial against the installation.`,
  )
}

export const tooManySerialsWords = wording(
  'Fler enheter tas ner än som ersätts. Höj antalet, eller ta bort serienummer.',
  'Flere enheter tas ned enn det som erstattes. Øk antallet, eller fjern serienumre.',
  'Laitteita poistuu enemmän kuin korvataan. Lisää määrää tai poista sarjanumeroita.',
  'More devices go away than are replaced. Raise the quantity, or take serials out.',
)

export function isReviewedWords(ref: string): Wording {
  return wording(
    `${ref} är redan granskat: förslagen ändras inte mer. Gör ett annat erbjudande i stället.`,
    `${ref} er allerede gjennomgått: forslagene endres ikke mer. Lag et annet tilbud i stedet.`,
    `${ref} on jo arvioitu: ehdotukset eivät enää muutu. Tee toinen tarjous.`,
    `${ref} is reviewed already: its proposals change no more. Make another offer instead.`,
  )
}

export function notProposedWords(sku: string): Wording {
  return wording(
    `${sku} finns inte bland förslagen.`,
    `${sku} er ikke blant forslagene.`,
    `${sku} ei ole ehdotusten joukossa.`,
    `${sku} is not among the proposals.`,
  )
}

/** Why an engineer cannot let it through: what nobody knows yet. */
export function notSettledWords(sku: string, gates: readonly Wording[]): Wording {
  const said = (language: keyof Wording) => gates.map((gate) => gate[language]).join(', ')
  return wording(
    `${sku} kan inte erbjudas ännu: ${said('sv')} är okänt. Slå upp det och anteckna det, eller välj en annan.`,
    `${sku} kan ikke tilbys ennå: ${said('nb')} er ukjent. Slå det opp og noter det, eller velg en annen.`,
    `Tuotetta ${sku} ei voi vielä tarjota: ei tiedossa: ${said('fi')}. Selvitä ja kirjaa se tai valitse toinen.`,
    `${sku} cannot be offered yet: ${said('en')} is unknown. Look it up and note it, or choose another.`,
  )
}

export function notApprovedWords(sku: string): Wording {
  return wording(
    `${sku} har inte godkänts av teknikern. Erbjud något som är godkänt.`,
    `${sku} er ikke godkjent av teknikeren. Tilby noe som er godkjent.`,
    `Teknikko ei ole hyväksynyt tuotetta ${sku}. Tarjoa jotakin hyväksyttyä.`,
    `The engineer has not approved ${sku}. Offer something that is approved.`,
  )
}

export function notOfferedWords(sku: string): Wording {
  return wording(
    `${sku} har inte erbjudits. Välj något av det som har erbjudits.`,
    `${sku} er ikke tilbudt. Velg noe av det som er tilbudt.`,
    `Tuotetta ${sku} ei ole tarjottu. Valitse jokin tarjotuista.`,
    `${sku} was not offered. Choose something that was.`,
  )
}

export function withdrawnWords(sku: string): Wording {
  return wording(
    `${sku} säljs inte längre sedan förslaget gjordes. Välj ett annat, eller be om ett nytt erbjudande.`,
    `${sku} selges ikke lenger siden forslaget ble laget. Velg et annet, eller be om et nytt tilbud.`,
    `Tuotetta ${sku} ei enää myydä. Se poistui ehdotuksen jälkeen. Valitse toinen tai pyydä uutta tarjousta.`,
    `${sku} is no longer sold since the proposal was made. Choose another, or ask for a new offer.`,
  )
}

export function changedSinceWords(sku: string, why: Wording): Wording {
  return wording(
    `${sku} ersätter den inte längre (${why.sv}) sedan förslaget gjordes. Välj ett annat, eller be om ett nytt erbjudande.`,
    `${sku} erstatter den ikke lenger (${why.nb}) siden forslaget ble laget. Velg et annet, eller be om et nytt tilbud.`,
    `${sku} ei enää korvaa sitä (${why.fi}): tiedot ovat muuttuneet ehdotuksen jälkeen. Valitse toinen tai pyydä uutta tarjousta.`,
    `${sku} no longer replaces it (${why.en}) since the proposal was made. Choose another, or ask for a new offer.`,
  )
}

export function untilPastWords(today: string): Wording {
  return wording(
    `måste vara i dag (${today}) eller senare: annars hinner ingen svara`,
    `må være i dag (${today}) eller senere: ellers rekker ingen å svare`,
    `pitää olla tänään (${today}) tai myöhemmin: muuten kukaan ei ehdi vastata`,
    `must be today (${today}) or later: otherwise nobody has time to answer`,
  )
}
