import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { Lacks, SellDeed, SellState } from '../sell-state/model.ts'

type Life = LifeCycle<SellState, SellDeed, Lacks>
const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

export const sellGuards = {
  isClassified: wording(
    'koderna för tull och exportkontroll är inte kända: klassa produkten först',
    'kodene for toll og eksportkontroll er ikke kjent: klassifiser produktet først',
    'tulli- ja vientivalvontakoodeja ei tunneta: luokittele tuote ensin',
    'its codes of customs and export control are not known: classify the product first',
  ),
  isCovered: wording(
    'inget godkänt scenario täcker produkten och alla dess funktioner: beskriv användningen och få den godkänd',
    'ingen godkjent bruk dekker produktet og alle dets funksjoner: beskriv bruken og få den godkjent',
    'mikään hyväksytty käyttötapa ei kata tuotetta ja kaikkia sen toimintoja: kuvaa käyttö ja hyväksytä se',
    'no approved use covers the product and all its functions: describe the use and have it approved',
  ),
} as const

const codeTitles = { cn: 'CN', annexI: 'Annex I (EU)', eccn: 'ECCN' } as const

/** Why it may not be sold yet, and what to do; `named` are the functions without an approved use. */
export function lacksWords(sku: string, { codes, use }: Lacks, named: readonly Wording[]): Wording {
  if (codes.length > 0) {
    const list = codes.map((code) => codeTitles[code]).join(', ')
    return wording(
      `${sku} kan inte säljas än: ${list} är okänd. Klassa produkten på dess sida, och försök igen.`,
      `${sku} kan ikke selges ennå: ${list} er ukjent. Klassifiser produktet på siden dets, og prøv igjen.`,
      `Tuotetta ${sku} ei voi vielä myydä: ${list} on tuntematon. Luokittele tuote sen sivulla ja yritä uudelleen.`,
      `${sku} cannot be sold yet: ${list} is unknown. Classify the product on its page, then try again.`,
    )
  }
  if (use)
    return wording(
      `${sku} kan inte säljas än: inget godkänt scenario finns för den (R20). Beskriv vad den är till för, få scenariot godkänt, och försök igen.`,
      `${sku} kan ikke selges ennå: det finnes ingen godkjent bruk for det (R20). Beskriv hva det er til, få bruken godkjent, og prøv igjen.`,
      `Tuotetta ${sku} ei voi vielä myydä: sillä ei ole hyväksyttyä käyttötapaa (R20). Kuvaa, mihin se on tarkoitettu, hyväksytä kuvaus ja yritä uudelleen.`,
      `${sku} cannot be sold yet: there is no approved scenario for it (R20). Describe what it is for, have that approved, then try again.`,
    )
  const list = (language: keyof Wording) => named.map((one) => one[language]).join(', ')
  return wording(
    `${sku} kan inte säljas än: inget godkänt scenario nämner ${list('sv')} (R20). Få ett scenario för funktionen godkänt, eller ta bort den från produkten.`,
    `${sku} kan ikke selges ennå: ingen godkjent bruk nevner ${list('nb')} (R20). Få en bruk med funksjonen godkjent, eller ta den bort fra produktet.`,
    `Tuotetta ${sku} ei voi vielä myydä: mikään hyväksytty käyttötapa ei mainitse toimintoa ${list('fi')} (R20). Hyväksytä käyttötapa, jossa se on, tai poista se tuotteesta.`,
    `${sku} cannot be sold yet: no approved scenario names ${list('en')} (R20). Have a use with that function approved, or take it off the product.`,
  )
}

export const sellSentences: NonNullable<Life['sentences']> = {
  states: {
    draft: others(
      'Den förbereds; ingen säljer den.',
      'Det forberedes; ingen selger det.',
      'Sitä valmistellaan; kukaan ei myy sitä.',
    ),
    scenarioReview: others(
      'Den är klassad; compliance ser på vad den får användas till.',
      'Det er klassifisert; compliance ser på hva det kan brukes til.',
      'Se on luokiteltu; compliance tarkastelee, mihin sitä saa käyttää.',
    ),
    sellable: others(
      'Den får säljas för sina godkända användningar.',
      'Det kan selges for sine godkjente bruksområder.',
      'Sitä saa myydä hyväksyttyihin käyttötapoihin.',
    ),
    restricted: others(
      'Den säljs bara som skälet säger.',
      'Det selges bare slik begrunnelsen sier.',
      'Sitä myydään vain perustelun mukaisesti.',
    ),
    newSaleStopped: others(
      'Ingen säljer den längre; det som är sålt hålls i stånd.',
      'Ingen selger det lenger; det som er solgt, holdes i stand.',
      'Sitä ei enää myydä; myydyistä pidetään huolta.',
    ),
    serviceOnly: others(
      'Bara service och garanti återstår.',
      'Bare service og garanti gjenstår.',
      'Vain huolto ja takuu ovat jäljellä.',
    ),
    endOfSupport: others('Stödet har upphört.', 'Støtten er opphørt.', 'Tuki on päättynyt.'),
  },
  deeds: {
    propose: others(
      'Ber compliance se på den.',
      'Ber compliance se på det.',
      'Pyytää compliancea tarkastelemaan sitä.',
    ),
    release: others(
      'Låter den säljas, av någon som inte bad om det.',
      'Lar det selges, av en som ikke ba om det.',
      'Sallii myynnin; päättäjä on muu kuin pyytäjä.',
    ),
    sendBack: others(
      'Skickar tillbaka den till förberedelse.',
      'Sender det tilbake til forberedelse.',
      'Palauttaa sen valmisteluun.',
    ),
    restrict: others(
      'Låter den säljas bara som skälet säger.',
      'Lar det bare selges slik begrunnelsen sier.',
      'Sallii myynnin vain perustelun mukaisesti.',
    ),
    lift: others(
      'Låter den säljas utan begränsning igen.',
      'Lar det selges uten begrensning igjen.',
      'Sallii myynnin jälleen ilman rajoitusta.',
    ),
    stop: others('Avslutar försäljningen.', 'Avslutter salget.', 'Lopettaa myynnin.'),
    renew: others(
      'Tar upp den igen; den granskas som om den var ny.',
      'Tar det opp igjen; det vurderes som om det var nytt.',
      'Ottaa sen uudelleen käsittelyyn kuin uuden tuotteen.',
    ),
    serve: others(
      'Lämnar bara service och garanti.',
      'Lar bare service og garanti stå igjen.',
      'Jättää vain huollon ja takuun.',
    ),
    end: others('Avslutar stödet.', 'Avslutter støtten.', 'Lopettaa tuen.'),
  },
}

export const sellTitles: NonNullable<Life['titles']> = {
  name: wording('produkt', 'produkt', 'tuote', 'product'),
  states: {
    draft: wording('utkast', 'utkast', 'luonnos', 'draft'),
    scenarioReview: wording('granskas', 'til vurdering', 'arvioitavana', 'under review'),
    sellable: wording('säljs', 'selges', 'myynnissä', 'sellable'),
    restricted: wording('begränsad', 'begrenset', 'rajoitettu', 'restricted'),
    newSaleStopped: wording('försäljning stoppad', 'salg stanset', 'myynti pysäytetty', 'sales stopped'),
    serviceOnly: wording('bara service', 'bare service', 'vain huolto', 'service only'),
    endOfSupport: wording('utan stöd', 'uten støtte', 'tuki päättynyt', 'end of support'),
  },
  deeds: {
    propose: wording('Be om granskning', 'Be om vurdering', 'Pyydä arviointia', 'Ask for review'),
    release: wording('Släpp till försäljning', 'Frigi for salg', 'Vapauta myyntiin', 'Release for sale'),
    sendBack: wording('Skicka tillbaka', 'Send tilbake', 'Palauta', 'Send back'),
    restrict: wording('Begränsa', 'Begrens', 'Rajoita', 'Restrict'),
    lift: wording('Häv begränsningen', 'Opphev begrensningen', 'Poista rajoitus', 'Lift the restriction'),
    stop: wording('Stoppa försäljningen', 'Stans salget', 'Pysäytä myynti', 'Stop sales'),
    renew: wording('Ta upp igen', 'Ta opp igjen', 'Ota uudelleen käsittelyyn', 'Take up again'),
    serve: wording('Bara service', 'Bare service', 'Vain huolto', 'Service only'),
    end: wording('Avsluta stödet', 'Avslutt støtten', 'Lopeta tuki', 'End support'),
  },
}

export function saleTitle(ref: string, name: string): Wording {
  return wording(
    `Produkt ${ref}: ${name}`,
    `Produkt ${ref}: ${name}`,
    `Tuote ${ref}: ${name}`,
    `Product ${ref}: ${name}`,
  )
}
