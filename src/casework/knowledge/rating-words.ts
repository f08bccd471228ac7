import { type Language, type Wording, wording } from '#kernel'
import type { Risk, Scale, Suspicion } from '../ratings/ladders.ts'
import type { Lack } from '../ratings/minimum.ts'
import { levelWords, scaleWords } from './level-words.ts'

/** What the evidence lacks for a level of suspicion. */
export const lackWords: Readonly<Record<Lack, Wording>> = {
  oneCredible: wording(
    'minst en iakttagelse måste nämna en källa som bedömts som C3 eller bättre',
    'minst ett funn må vise til en kilde som er vurdert til C3 eller bedre',
    'vähintään yhden havainnon on viitattava lähteeseen, jonka arvio on C3 tai parempi',
    'at least one finding must cite a source graded C3 or better',
  ),
  twoIndependent: wording(
    'det behövs två oberoende slag av källor som bedömts som C3 eller bättre, eller att leverantören inte kunnat visa något',
    'det trengs to uavhengige slag kilder vurdert til C3 eller bedre, eller at leverandøren ikke har kunnet dokumentere',
    'tarvitaan kaksi riippumatonta lähdelajia, joiden arvio on C3 tai parempi, tai toimittajan dokumentoinnin puute',
    'it takes two independent classes of sources graded C3 or better, or that the supplier could not document',
  ),
  twoOnOneFact: wording(
    'en och samma iakttagelse måste nämna två oberoende källor som bedömts som B2 eller bättre',
    'ett og samme funn må vise til to uavhengige kilder vurdert til B2 eller bedre',
    'yhden ja saman havainnon on viitattava kahteen riippumattomaan lähteeseen, joiden arvio on B2 tai parempi',
    'one and the same finding must cite two independent sources graded B2 or better',
  ),
  official: wording(
    'det behövs en myndighet eller domstol (B2 eller bättre) eller eget kontrollerat bevis (A1)',
    'det trengs en myndighet eller domstol (B2 eller bedre) eller eget kontrollert bevis (A1)',
    'tarvitaan viranomainen tai tuomioistuin (B2 tai parempi) tai oma tarkistettu todiste (A1)',
    'it takes an official body or a court (B2 or better), or our own verified evidence (A1)',
  ),
}

export function unsupportedWords(level: Suspicion | Risk, lack: Wording): Wording {
  const { sv, nb, fi, en } = levelWords[level]
  return wording(
    `Bevisen räcker inte för '${sv}': ${lack.sv}. Bedöm källorna eller samla in mer.`,
    `Bevisene holder ikke til '${nb}': ${lack.nb}. Vurder kildene eller hent inn mer.`,
    `Todisteet eivät riitä tasolle '${fi}': ${lack.fi}. Arvioi lähteet tai kerää lisää.`,
    `The evidence does not carry '${en}': ${lack.en}. Grade the sources or gather more.`,
  )
}

export function otherBeforeWords(scale: Scale, stands: Suspicion | Risk | null): Wording {
  const none = wording('inget ännu', 'ingenting ennå', 'ei vielä mitään', 'nothing yet')
  const now = (language: Language) => (stands === null ? none[language] : `'${levelWords[stands][language]}'`)
  const on = scaleWords[scale]
  return wording(
    `På skalan '${on.sv}' gäller ${now('sv')}. Läs om bedömningen och ange det som gällde före.`,
    `På skalaen '${on.nb}' gjelder ${now('nb')}. Les vurderingen på nytt og oppgi det som gjaldt før.`,
    `Asteikolla '${on.fi}' on voimassa ${now('fi')}. Lue arvio uudelleen ja ilmoita aiempi taso.`,
    `On the scale '${on.en}' stands ${now('en')}. Read the weighing again and name what stood before.`,
  )
}

export function noSuchLevel(scale: Scale): Wording {
  const { sv, nb, fi, en } = scaleWords[scale]
  return wording(
    `nivån finns inte på skalan '${sv}'`,
    `nivået finnes ikke på skalaen '${nb}'`,
    `tasoa ei ole asteikolla '${fi}'`,
    `is no level of the scale '${en}'`,
  )
}

export const notInCase = (id: string) =>
  wording(
    `beviset ${id} hör inte till ärendet`,
    `beviset ${id} hører ikke til saken`,
    `todiste ${id} ei kuulu tapaukseen`,
    `the evidence ${id} does not belong to the case`,
  )

export const notInCharter = wording(
  'uppdraget prövar ingen sådan punkt',
  'mandatet prøver ikke noe slikt punkt',
  'toimeksianto ei tutki tällaista kohtaa',
  'the charter tests no such point',
)

export function notNowWords(ref: string): Wording {
  return wording(
    `${ref} vägs inte i detta läge. Gå tillbaka till insamlingen om något nytt ska vägas.`,
    `${ref} veies ikke i denne statusen. Gå tilbake til innhentingen hvis noe nytt skal veies.`,
    `Asiaa ${ref} ei arvioida tässä tilassa. Palaa keruuseen, jos jotain uutta on punnittava.`,
    `${ref} is not weighed in this state. Go back to gathering if something new has to be weighed.`,
  )
}
