import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { PlanContext, PlanDeed } from '../plans/life.ts'
import type { PlanState } from '../plans/model.ts'

type Life = LifeCycle<PlanState, PlanDeed, PlanContext>
const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

export const planGuards = {
  isCovered: wording(
    'en stoppad artikel har varken ersättare eller antecknad lucka',
    'en stanset artikkel har verken erstatning eller notert hull',
    'pysäytetyllä tuotteella ei ole korvaajaa eikä kirjattua puutetta',
    'a stopped product has neither a replacement nor a recorded gap',
  ),
} as const

export const planSentences: NonNullable<Life['sentences']> = {
  states: {
    draft: others(
      'Den är skriven; ingen utanför har sett den.',
      'Den er skrevet; ingen utenfor har sett den.',
      'Se on kirjoitettu; kukaan ulkopuolinen ei ole nähnyt sitä.',
    ),
    consulting: others(
      'De som berörs tillfrågas.',
      'De som berøres, blir spurt.',
      'Asianosaisilta kysytään.',
    ),
    ready: others(
      'Den är fullständig och väntar på att tillkännages.',
      'Den er fullstendig og venter på å bli kunngjort.',
      'Se on valmis ja odottaa julkistamista.',
    ),
    announced: others(
      'Kunder och allmänhet har fått veta.',
      'Kunder og offentlighet har fått vite det.',
      'Asiakkaille ja yleisölle on kerrottu.',
    ),
  },
  deeds: {
    consult: others('Frågar dem som berörs.', 'Spør dem som berøres.', 'Kysyy asianosaisilta.'),
    finish: others(
      'Avslutar samrådet: planen är fullständig.',
      'Avslutter høringen: planen er fullstendig.',
      'Päättää kuulemisen: suunnitelma on valmis.',
    ),
    revise: others(
      'Går tillbaka till att skriva, med skäl.',
      'Går tilbake til å skrive, med begrunnelse.',
      'Palaa kirjoittamiseen perustellusti.',
    ),
    announce: others(
      'Berättar för kunder och allmänhet.',
      'Forteller det til kunder og offentlighet.',
      'Kertoo asiakkaille ja yleisölle.',
    ),
  },
}

export const planTitles: NonNullable<Life['titles']> = {
  name: wording('avvecklingsplan', 'utfasingsplan', 'alasajosuunnitelma', 'phase-out plan'),
  states: {
    draft: wording('utkast', 'utkast', 'luonnos', 'draft'),
    consulting: wording('samråd', 'høring', 'kuuleminen', 'consultation'),
    ready: wording('klar', 'klar', 'valmis', 'ready'),
    announced: wording('tillkännagiven', 'kunngjort', 'julkistettu', 'announced'),
  },
  deeds: {
    consult: wording('Samråd', 'Rådføre', 'Kuule', 'Consult'),
    finish: wording('Klar', 'Klar', 'Valmis', 'Complete'),
    revise: wording('Skriv om', 'Skrive om', 'Muokkaa', 'Write again'),
    announce: wording('Tillkännage', 'Kunngjøre', 'Julkista', 'Announce'),
  },
}

export const aPlan = wording('avvecklingsplan', 'utfasingsplan', 'alasajosuunnitelmaa', 'phase-out plan')

export function planTitle(ref: string, title: string): Wording {
  return wording(
    `Avvecklingsplan ${ref}: ${title}`,
    `Utfasingsplan ${ref}: ${title}`,
    `Alasajosuunnitelma ${ref}: ${title}`,
    `Phase-out plan ${ref}: ${title}`,
  )
}

export function notStoppedWords(sku: string, ref: string): Wording {
  return wording(
    `${sku} är ingen av de artiklar som ${ref} stoppar.`,
    `${sku} er ingen av artiklene som ${ref} stanser.`,
    `${sku} ei ole yksikään päätöksen ${ref} pysäyttämistä tuotteista.`,
    `${sku} is none of the products that ${ref} stops.`,
  )
}

export function badReplacementWords(sku: string): Wording {
  return wording(
    `${sku} finns inte i sortimentet, eller stoppas av samma beslut. Välj en annan ersättare.`,
    `${sku} finnes ikke i sortimentet, eller stanses av samme beslutning. Velg en annen erstatning.`,
    `${sku} ei ole valikoimassa tai sama päätös pysäyttää sen. Valitse toinen korvaaja.`,
    `${sku} is not in the catalogue, or is stopped by the same decision. Choose another replacement.`,
  )
}

export function announcedWords(ref: string): Wording {
  return wording(
    `Planen för ${ref} är tillkännagiven och ändras inte här.`,
    `Planen for ${ref} er kunngjort og endres ikke her.`,
    `Päätöksen ${ref} suunnitelma on julkistettu eikä muutu tässä.`,
    `The plan of ${ref} is announced and does not change here.`,
  )
}
