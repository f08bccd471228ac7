import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { ExceptionDeed } from '../exceptions-life/life.ts'
import type { ExceptionState } from '../exceptions-life/model.ts'

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

/** The sentences of the life of an exception in the other languages. */
export const exceptionSentences: NonNullable<LifeCycle<ExceptionState, ExceptionDeed, never>['sentences']> = {
  states: {
    asked: others(
      'Väntar på dem som får bevilja det; regeln gäller så länge.',
      'Venter på dem som kan innvilge det; regelen gjelder så lenge.',
      'Odottaa niitä, jotka voivat myöntää sen; sääntö on sillä välin voimassa.',
    ),
    granted: others(
      'Regeln är satt ur spel, inom undantagets tid, antal och det som det nämner.',
      'Regelen er satt til side, innenfor tiden, antallet og det unntaket nevner.',
      'Sääntö on syrjäytetty poikkeuksen ajan, määrän ja kohteen rajoissa.',
    ),
    usedUp: others(
      'Beviljat, men allt är förbrukat; regeln gäller igen.',
      'Innvilget, men alt er brukt opp; regelen gjelder igjen.',
      'Myönnetty, mutta käytetty loppuun; sääntö on taas voimassa.',
    ),
    expired: others(
      'Sista dagen har passerat; regeln gäller igen.',
      'Siste dag er passert; regelen gjelder igjen.',
      'Viimeinen päivä on ohi; sääntö on taas voimassa.',
    ),
    refused: others(
      'Det beviljades inte; regeln gäller.',
      'Det ble ikke innvilget; regelen gjelder.',
      'Sitä ei myönnetty; sääntö on voimassa.',
    ),
    withdrawn: others(
      'Återkallat före sitt slut; regeln gäller.',
      'Trukket tilbake før det løp ut; regelen gjelder.',
      'Peruttu ennen päättymistään; sääntö on voimassa.',
    ),
  },
  deeds: {
    grant: others(
      'Sätter regeln ur spel: först regelefterlevnad, sedan jurist, och även ledningen om det gäller mer än nittio dagar.',
      'Setter regelen til side: først etterlevelse, så jurist, og også ledelsen når det er mer enn nitti dager.',
      'Syrjäyttää säännön: ensin vaatimustenmukaisuus, sitten lakiasiat ja yli yhdeksässäkymmenessä päivässä myös johto.',
    ),
    refuse: others(
      'Låter regeln gälla, med en motivering.',
      'Lar regelen stå, med en begrunnelse.',
      'Jättää säännön voimaan perustellusti.',
    ),
    withdraw: others(
      'Återkallar det: den som begärde det, eller regelefterlevnad.',
      'Trekker det tilbake: den som søkte om det, eller etterlevelse.',
      'Peruu sen: pyytäjä itse tai vaatimustenmukaisuus.',
    ),
    expire: others(
      'Avslutar det efter sista dagen.',
      'Avslutter det etter siste dag.',
      'Päättää sen viimeisen päivän jälkeen.',
    ),
    useUp: others(
      'Avslutar det när allt är förbrukat.',
      'Avslutter det når alt er brukt opp.',
      'Päättää sen, kun kaikki on käytetty.',
    ),
    free: others(
      'Låter det gälla igen, eftersom en order under det annullerades.',
      'Lar det gjelde igjen, fordi en ordre under det ble annullert.',
      'Palauttaa sen voimaan, koska sen nojalla tehty tilaus peruutettiin.',
    ),
  },
}

/** Why a deed does not go, by the guard that stands against it. */
export const exceptionReasons = {
  isShort: others(
    'dess tid har passerat, eller det är längre än nittio dagar och kräver även ledningen',
    'tiden er passert, eller det er lengre enn nitti dager og krever også ledelsen',
    'sen aika on ohi, tai se on yli yhdeksänkymmentä päivää ja vaatii myös johdon',
  ),
  isLong: others('dess tid har passerat', 'tiden er passert', 'sen aika on ohi'),
  isOver: others(
    'sista dagen har inte passerat än',
    'siste dag er ikke passert ennå',
    'viimeinen päivä ei ole vielä ohi',
  ),
  isUsed: others('det finns något kvar', 'det er noe igjen', 'sitä on vielä jäljellä'),
  hasLeft: others('ingenting är kvar', 'ingenting er igjen', 'mitään ei ole jäljellä'),
}

/** Neither asked for by them, nor theirs to grant. */
export function notYoursWords(ref: string): Wording {
  return wording(
    `Du får inte återkalla ${ref}: du har inte begärt det, och du får inte heller bevilja det.`,
    `Du har ikke lov til å trekke tilbake ${ref}: du har ikke søkt om det, og du kan heller ikke innvilge det.`,
    `Sinulla ei ole oikeutta perua poikkeusta ${ref}: et ole pyytänyt sitä, etkä voi myöskään myöntää sitä.`,
    `You may not withdraw ${ref}: you did not ask for it, and you may not grant it either.`,
  )
}

export function noExceptionWords(ref: string): Wording {
  return wording(
    `Det finns inget undantag '${ref}' som du får se.`,
    `Det finnes ikke noe unntak '${ref}' som du har lov til å se.`,
    `Poikkeusta '${ref}' ei ole, tai sinulla ei ole oikeutta nähdä sitä.`,
    `There is no exception '${ref}' that you may see.`,
  )
}
