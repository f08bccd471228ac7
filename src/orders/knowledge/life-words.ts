import { wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { OrderState } from '../model.ts'

type OrderDeed = 'amend' | 'submit' | 'release' | 'recheck' | 'ship' | 'cancel'
type Table = LifeCycle<OrderState, OrderDeed, never>

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

/** What the states and deeds of an order are called. */
export const orderTitles: NonNullable<Table['titles']> = {
  name: wording('order', 'ordre', 'tilaus', 'order'),
  states: {
    draft: wording('utkast', 'utkast', 'luonnos', 'draft'),
    submitted: wording('inlämnad', 'sendt inn', 'jätetty', 'submitted'),
    held: wording('väntar', 'venter', 'odottaa', 'held'),
    blocked: wording('stoppad', 'stoppet', 'estetty', 'blocked'),
    released: wording('frisläppt', 'frigitt', 'vapautettu', 'released'),
    shipped: wording('levererad', 'levert', 'toimitettu', 'shipped'),
    cancelled: wording('annullerad', 'annullert', 'peruutettu', 'cancelled'),
  },
  deeds: {
    amend: wording('Ändra', 'Endre', 'Muuta', 'Amend'),
    submit: wording('Lämna in', 'Send inn', 'Jätä', 'Submit'),
    release: wording('Frisläpp', 'Frigi', 'Vapauta', 'Release'),
    recheck: wording('Kontrollera igen', 'Kontroller på nytt', 'Tarkista uudelleen', 'Check again'),
    ship: wording('Leverera', 'Lever', 'Toimita', 'Ship'),
    cancel: wording('Annullera', 'Annuller', 'Peruuta', 'Cancel'),
  },
}

/** Its sentences in the other languages. */
export const orderSentences: NonNullable<Table['sentences']> = {
  states: {
    draft: others(
      'Inskriven, men ännu inte lovad till någon.',
      'Skrevet inn, men ennå ikke lovet bort til noen.',
      'Kirjattu, mutta ei vielä luvattu kenellekään.',
    ),
    submitted: others(
      'Lovad till kunden, och tillåten när den lovades.',
      'Lovet til kunden, og tillatt da den ble lovet.',
      'Luvattu asiakkaalle ja sallittu silloin, kun se luvattiin.',
    ),
    held: others(
      'Väntar: något saknas, eller någon måste titta på den.',
      'Venter: noe mangler, eller noen må se på den.',
      'Odottaa: jotain puuttuu, tai jonkun on katsottava sitä.',
    ),
    blocked: others(
      'Får inte gå ut, enligt lag eller vår egen policy.',
      'Kan ikke sendes ut, etter loven eller vår egen policy.',
      'Ei saa lähteä, lain tai oman linjauksemme vuoksi.',
    ),
    released: others(
      'Får levereras; delar av den kan ha gått ut.',
      'Kan leveres; deler av den kan være sendt.',
      'Saa toimittaa; osa siitä on voinut jo lähteä.',
    ),
    shipped: others('Allt har gått ut.', 'Alt er sendt.', 'Kaikki on lähtenyt.'),
    cancelled: others(
      'Annullerad innan något gick ut.',
      'Annullert før noe ble sendt.',
      'Peruutettu ennen kuin mitään lähti.',
    ),
  },
  deeds: {
    amend: others(
      'Ersätter ordern med en ny version och kontrollerar den igen.',
      'Erstatter ordren med en ny versjon og kontrollerer den på nytt.',
      'Korvaa tilauksen uudella versiolla ja tarkistaa sen uudelleen.',
    ),
    submit: others(
      'Lovar ordern till kunden, efter en kontroll.',
      'Lover ordren til kunden, etter en kontroll.',
      'Lupaa tilauksen asiakkaalle tarkistuksen jälkeen.',
    ),
    release: others(
      'Lämnar ordern till lagret eller teknikern, efter en kontroll.',
      'Gir ordren til lageret eller teknikeren, etter en kontroll.',
      'Antaa tilauksen varastolle tai teknikolle tarkistuksen jälkeen.',
    ),
    recheck: others(
      'Kontrollerar ordern igen, eftersom en lista, en regel eller en post har ändrats.',
      'Kontrollerer ordren på nytt, fordi en liste, en regel eller en post er endret.',
      'Tarkistaa tilauksen uudelleen, koska lista, sääntö tai tietue on muuttunut.',
    ),
    ship: others(
      'Skickar hela ordern eller en del av den, efter en kontroll.',
      'Sender hele ordren eller en del av den, etter en kontroll.',
      'Lähettää koko tilauksen tai osan siitä tarkistuksen jälkeen.',
    ),
    cancel: others('Annullerar ordern.', 'Annullerer ordren.', 'Peruuttaa tilauksen.'),
  },
}

/** Why a deed does not go, by the guard that stands against it. */
export const orderReasons = {
  passes: others('kontrollen tillåter det inte', 'kontrollen tillater det ikke', 'tarkistus ei salli sitä'),
  isBlocked: others('kontrollen stoppar det inte', 'kontrollen stopper det ikke', 'tarkistus ei estä sitä'),
  isHeld: others(
    'kontrollen håller inte kvar det',
    'kontrollen holder det ikke tilbake',
    'tarkistus ei pidätä sitä',
  ),
  wholly: others(
    'något är ännu inte levererat, eller kontrollen tillåter det inte',
    'noe er ennå ikke levert, eller kontrollen tillater det ikke',
    'jotain on vielä toimittamatta, tai tarkistus ei salli sitä',
  ),
  untouched: others(
    'en del av den har redan levererats',
    'en del av den er allerede levert',
    'osa siitä on jo toimitettu',
  ),
}

/** `a part of it has been shipped already, or …` */
export function shippedOr({ sv, nb, fi }: Others): Others {
  const { untouched } = orderReasons
  return others(`${untouched.sv}, eller ${sv}`, `${untouched.nb}, eller ${nb}`, `${untouched.fi}, tai ${fi}`)
}
