import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { WarningContext, WarningDeed } from '../warnings/life.ts'
import type { WarningState } from '../warnings/model.ts'

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })
type Life = LifeCycle<WarningState, WarningDeed, WarningContext>

export const warningGuards = {
  hasCase: wording(
    'inget ärende är angivet',
    'ingen sak er oppgitt',
    'tapausta ei ole nimetty',
    'no case is named',
  ),
  hasReview: wording(
    'ingen dag framåt i tiden är satt för att titta på den igen',
    'det er ikke satt en dag fram i tid for å se på det igjen',
    'uudelleentarkastelulle ei ole asetettu tulevaa päivää',
    'no day ahead is set on which it is looked at again',
  ),
} as const

export const warningSentences: NonNullable<Life['sentences']> = {
  states: {
    received: others(
      'Den har kommit in; avsändaren har inte fått veta att vi har den.',
      'Det har kommet inn; avsenderen har ikke fått vite at vi har det.',
      'Se on tullut; lähettäjälle ei ole vielä kerrottu, että se on meillä.',
    ),
    acknowledged: others(
      'Vi har den och har sagt det; den väntar på sortering.',
      'Vi har det og har sagt fra; det venter på sortering.',
      'Se on meillä ja olemme kertoneet siitä; se odottaa luokittelua.',
    ),
    noAction: others(
      'Två personer har kommit fram till att inget ska göras.',
      'To personer har kommet fram til at ingenting skal gjøres.',
      'Kaksi henkilöä on todennut, ettei toimia tarvita.',
    ),
    monitoring: others(
      'Den bevakas och tas upp igen en bestämd dag.',
      'Det følges med på og tas opp igjen en bestemt dag.',
      'Sitä seurataan, ja siihen palataan määrättynä päivänä.',
    ),
    linked: others('Den hör till ett ärende.', 'Det hører til en sak.', 'Se kuuluu tapaukseen.'),
    caseOpened: others(
      'Ett ärende har öppnats på grund av den.',
      'En sak er åpnet på grunn av det.',
      'Sen vuoksi on avattu tapaus.',
    ),
  },
  deeds: {
    acknowledge: others(
      'Talar om att vi har den.',
      'Sier fra om at vi har det.',
      'Kertoo, että se on meillä.',
    ),
    dismiss: others(
      'Gör inget, med en motivering: av två personer.',
      'Gjør ingenting, med begrunnelse: av to personer.',
      'Ei ryhdy toimiin, perustellusti: kahden henkilön päätöksellä.',
    ),
    monitor: others(
      'Bevakar den till en bestämd dag.',
      'Følger med på det til en bestemt dag.',
      'Seuraa sitä määrättyyn päivään asti.',
    ),
    link: others(
      'Lägger den till ett ärende som finns.',
      'Legger det til en sak som finnes.',
      'Liittää sen olemassa olevaan tapaukseen.',
    ),
    openCase: others(
      'Öppnar ett ärende på grund av den.',
      'Åpner en sak på grunn av det.',
      'Avaa sen vuoksi tapauksen.',
    ),
    reopen: others(
      'Tar upp den igen, eftersom något nytt har kommit in.',
      'Tar det opp igjen, fordi noe nytt har kommet inn.',
      'Ottaa sen uudelleen käsittelyyn, koska jotain uutta on tullut.',
    ),
  },
}

export const warningTitles: NonNullable<Life['titles']> = {
  name: wording('varning', 'varsel', 'varoitus', 'warning'),
  states: {
    received: wording('mottagen', 'mottatt', 'vastaanotettu', 'received'),
    acknowledged: wording('bekräftad', 'bekreftet', 'kuitattu', 'acknowledged'),
    noAction: wording('ingen åtgärd', 'ingen tiltak', 'ei toimia', 'no action'),
    monitoring: wording('bevakas', 'følges med på', 'seurannassa', 'monitored'),
    linked: wording('hör till ett ärende', 'hører til en sak', 'liitetty tapaukseen', 'linked to a case'),
    caseOpened: wording('ärende öppnat', 'sak åpnet', 'tapaus avattu', 'case opened'),
  },
  deeds: {
    acknowledge: wording('Bekräfta', 'Bekreft', 'Kuittaa', 'Acknowledge'),
    dismiss: wording('Ingen åtgärd', 'Ingen tiltak', 'Ei toimia', 'Take no action'),
    monitor: wording('Bevaka', 'Følg med på', 'Seuraa', 'Monitor'),
    link: wording('Lägg till ett ärende', 'Legg til en sak', 'Liitä tapaukseen', 'Link to a case'),
    openCase: wording('Öppna ärende', 'Åpne sak', 'Avaa tapaus', 'Open a case'),
    reopen: wording('Ta upp igen', 'Ta opp igjen', 'Ota uudelleen käsittelyyn', 'Take up again'),
  },
}

/** Where it stands, as whoever reported it is told. */
export const reporterStates: Readonly<Record<WarningState, Wording>> = {
  received: wording(
    'Vi har tagit emot din rapport. Någon läser den inom fem arbetsdagar.',
    'Vi har mottatt meldingen din. Noen leser den innen fem arbeidsdager.',
    'Olemme vastaanottaneet ilmoituksesi. Joku lukee sen viiden työpäivän kuluessa.',
    'We have received your report. Somebody reads it within five working days.',
  ),
  acknowledged: wording(
    'Vi har läst din rapport och bedömer vad den ska leda till.',
    'Vi har lest meldingen din og vurderer hva den skal føre til.',
    'Olemme lukeneet ilmoituksesi ja arvioimme, mihin se johtaa.',
    'We have read your report and assess what it should lead to.',
  ),
  noAction: wording(
    'Två personer har bedömt din rapport och kommit fram till att vi inte går vidare. Vet du mer, skriv det här: då tas den upp igen.',
    'To personer har vurdert meldingen din og kommet fram til at vi ikke går videre. Vet du mer, skriv det her: da tas den opp igjen.',
    'Kaksi henkilöä on arvioinut ilmoituksesi ja päätynyt siihen, ettemme jatka. Jos tiedät enemmän, kirjoita siitä tähän: silloin se otetaan uudelleen käsittelyyn.',
    'Two people assessed your report and found that we do not go further. If you know more, write it here: then it is taken up again.',
  ),
  monitoring: wording(
    'Vi följer det som du har berättat om och tar upp det igen en bestämd dag.',
    'Vi følger med på det du har fortalt om, og tar det opp igjen en bestemt dag.',
    'Seuraamme asiaa, josta kerroit, ja palaamme siihen määrättynä päivänä.',
    'We watch what you told us about, and look at it again on a day that is set.',
  ),
  linked: wording(
    'Det som du har berättat om utreds.',
    'Det du har fortalt om, blir undersøkt.',
    'Asiaa, josta kerroit, tutkitaan.',
    'What you told us about is being investigated.',
  ),
  caseOpened: wording(
    'Vi har öppnat en utredning på grund av din rapport.',
    'Vi har åpnet en undersøkelse på grunn av meldingen din.',
    'Olemme avanneet tutkinnan ilmoituksesi vuoksi.',
    'We opened an investigation because of your report.',
  ),
}

export const noWarning = wording('ingen varning', 'ikke noe varsel', 'varoitusta', 'warning')

/** The sentence is the same whether the code never was or is mistyped: it tells nothing. */
export const noReceiptWords = wording(
  'Ingen rapport hör till den koden. Kontrollera att du har skrivit den som du fick den.',
  'Ingen melding hører til den koden. Kontroller at du har skrevet den slik du fikk den.',
  'Mikään ilmoitus ei kuulu tähän koodiin. Tarkista, että kirjoitit sen niin kuin sait sen.',
  'No report belongs to that code. Check that you wrote it as you were given it.',
)

export const publicFullWords = wording(
  'Så mycket har kommit in i dag att vi inte kan ta emot mer just nu. Ingenting sparades. Försök igen i morgon, eller skriv till oss.',
  'Det har kommet inn så mye i dag at vi ikke kan ta imot mer akkurat nå. Ingenting ble lagret. Prøv igjen i morgen, eller skriv til oss.',
  'Tänään on tullut niin paljon, ettemme voi juuri nyt ottaa vastaan enempää. Mitään ei tallennettu. Yritä huomenna uudelleen tai kirjoita meille.',
  'So much came in today that we can take no more just now. Nothing was kept. Try again tomorrow, or write to us.',
)

export const notYetWords = wording(
  'får inte ligga i framtiden: skriv när den kom in',
  'kan ikke ligge fram i tid: skriv når det kom inn',
  'ei voi olla tulevaisuudessa: kirjoita, milloin se tuli',
  'must not lie ahead: write when it came in',
)
export const reviewAheadWords = wording(
  'måste vara en dag framåt i tiden, då den tas upp igen',
  'må være en dag fram i tid, da det tas opp igjen',
  'on oltava tuleva päivä, jolloin siihen palataan',
  'must be a day ahead, on which it is looked at again',
)
export const reviewNeededWords = wording(
  'behövs: vilken dag tas den upp igen?',
  'trengs: hvilken dag tas det opp igjen?',
  'tarvitaan: minä päivänä siihen palataan?',
  'is needed: on which day is it looked at again?',
)
export const caseNeededWords = wording(
  'behövs: vilket ärende hör den till?',
  'trengs: hvilken sak hører det til?',
  'tarvitaan: mihin tapaukseen se kuuluu?',
  'is needed: to which case does it belong?',
)
export const triageUnfitWords = wording(
  'Så kan varningen inte sorteras. Rätta det som är markerat.',
  'Slik kan varselet ikke sorteres. Rett det som er merket.',
  'Näin varoitusta ei voi luokitella. Korjaa merkityt kohdat.',
  'The warning cannot be triaged like this. Correct what is marked.',
)
export const warningUnfitWords = wording(
  'Så kan varningen inte tas emot. Rätta det som är markerat. Ingenting sparades.',
  'Slik kan varselet ikke tas imot. Rett det som er merket. Ingenting ble lagret.',
  'Näin varoitusta ei voi ottaa vastaan. Korjaa merkityt kohdat. Mitään ei tallennettu.',
  'The warning cannot be taken in like this. Correct what is marked. Nothing was kept.',
)
export const ownLinkWords = wording(
  'En varning kan inte länkas till sig själv.',
  'Et varsel kan ikke knyttes til seg selv.',
  'Varoitusta ei voi linkittää itseensä.',
  'A warning cannot be linked to itself.',
)
export const sayWhyStatusWords = wording(
  'Säg varför källan har dragits tillbaka eller ersatts.',
  'Si hvorfor kilden er trukket tilbake eller erstattet.',
  'Kerro, miksi lähde on vedetty takaisin tai korvattu.',
  'Say why the source was withdrawn or superseded.',
)
export const staysRestrictedWords = wording(
  'Det som en visselblåsare har lämnat, eller som kom genom det öppna formuläret från en sådan, förblir begränsat.',
  'Det en varsler har levert, eller som kom gjennom det åpne skjemaet fra en slik, forblir begrenset.',
  'Ilmoittajan antama tai häneltä avoimella lomakkeella tullut aineisto pysyy rajoitettuna.',
  'What a whistleblower handed in, by the open form or otherwise, stays restricted.',
)
export const nobodyToWriteWords = wording(
  'Ingen har en kvittenskod till varningen: det finns ingen att skriva till här.',
  'Ingen har en kvitteringskode til varselet: det finnes ingen å skrive til her.',
  'Kenelläkään ei ole tämän varoituksen kuittauskoodia: täällä ei ole ketään, jolle kirjoittaa.',
  'Nobody holds a receipt code for the warning: there is nobody to write to here.',
)
export const noReporterWords = wording(
  'Den som rapporterade har inte sagt vem den är, eller uppgiften har raderats.',
  'Den som meldte fra, har ikke sagt hvem vedkommende er, eller opplysningen er slettet.',
  'Ilmoituksen tekijä ei ole kertonut, kuka hän on, tai tieto on poistettu.',
  'Whoever reported it did not say who they are, or it was erased.',
)
