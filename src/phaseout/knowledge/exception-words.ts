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

/** Why an exception cannot be asked for. */
export function isLawWords(rule: string): Wording {
  return wording(
    `${rule} är lag, och från lagen kan ingen göra undantag. Ändra ordern, eller ansök om tillstånd hos myndigheten.`,
    `${rule} er lov, og ingen kan gjøre unntak fra loven. Endre ordren, eller søk myndigheten om lisens.`,
    `${rule} on lakia, eikä laista voi kukaan myöntää poikkeusta. Muuta tilausta tai hae viranomaiselta lupaa.`,
    `${rule} is law, and nobody can make an exception from the law. Change the order, or ask the authority for a licence.`,
  )
}
export const isLaw = wording('är en lagregel', 'er en lovregel', 'on lain sääntö', 'is a rule of law')

export function stopsNothingWords(rule: string): Wording {
  return wording(
    `${rule} stoppar ingenting och låter ingenting vänta: det finns inget att göra undantag från.`,
    `${rule} stanser ingenting og lar ingenting vente: det er ikke noe å gjøre unntak fra.`,
    `${rule} ei estä eikä pysäytä mitään: ei ole mitään, mistä poiketa.`,
    `${rule} stops and holds nothing: there is nothing to make an exception from.`,
  )
}
export const setsConditionsOnly = wording(
  'ställer bara villkor',
  'stiller bare vilkår',
  'asettaa vain ehtoja',
  'sets conditions only',
)

export function noRuleInForce(rule: string): Wording {
  return wording(
    `ingen gällande regel heter '${rule}'`,
    `ingen gjeldende regel heter '${rule}'`,
    `voimassa ei ole sääntöä '${rule}'`,
    `no rule in force has the id '${rule}'`,
  )
}

export function notInThePast(today: string): Wording {
  return wording(
    `får inte vara före i dag (${today}): ingenting ursäktas i efterhand`,
    `kan ikke være før i dag (${today}): ingenting unnskyldes i ettertid`,
    `ei saa olla ennen tätä päivää (${today}): mitään ei hyväksytä jälkikäteen`,
    `must not be before today (${today}): nothing is excused afterwards`,
  )
}

export function atMostDays(days: number): Wording {
  return wording(
    `måste ligga högst ${days} dagar efter from; be om ett nytt när det tar slut`,
    `må ligge høyst ${days} dager etter from; be om et nytt når det utløper`,
    `pitää olla enintään ${days} päivää from-päivästä; pyydä uutta, kun se päättyy`,
    `must be within ${days} days of from; ask again when it ends`,
  )
}
