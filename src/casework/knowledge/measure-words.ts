import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { MeasureContext, MeasureDeed } from '../measures/life.ts'
import type { MeasureState } from '../measures/model.ts'

type Life = LifeCycle<MeasureState, MeasureDeed, MeasureContext>
const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

export const measureGuards = {
  hasProof: wording(
    'inget visar att den är genomförd',
    'ingenting viser at det er gjennomført',
    'mikään ei osoita sen toteutuneen',
    'nothing shows that it is done',
  ),
} as const

export const measureSentences: NonNullable<Life['sentences']> = {
  states: {
    open: others('Den ska genomföras.', 'Det skal gjennomføres.', 'Se on toteutettava.'),
    done: others(
      'Den som ansvarar säger att den är genomförd; ingen annan har tittat.',
      'Den ansvarlige sier at det er gjennomført; ingen andre har sett på det.',
      'Vastuuhenkilön mukaan se on toteutettu; kukaan muu ei ole katsonut.',
    ),
    verified: others(
      'En annan person såg att den är genomförd.',
      'En annen person så at det er gjennomført.',
      'Toinen henkilö näki sen toteutuneen.',
    ),
    effective: others(
      'Den har haft avsedd verkan.',
      'Det har hatt tilsiktet virkning.',
      'Sillä on ollut tarkoitettu vaikutus.',
    ),
    dropped: others(
      'Två personer lät den falla, med skäl.',
      'To personer lot det falle, med begrunnelse.',
      'Kaksi henkilöä luopui siitä perustellusti.',
    ),
  },
  deeds: {
    finish: others(
      'Säger att den är genomförd, och vad som visar det.',
      'Sier at det er gjennomført, og hva som viser det.',
      'Kertoo sen toteutuneen ja mikä sen osoittaa.',
    ),
    sendBack: others(
      'Säger att den inte är genomförd ännu.',
      'Sier at det ikke er gjennomført ennå.',
      'Kertoo, ettei se ole vielä toteutunut.',
    ),
    verify: others(
      'Bekräftar som en annan person att den är genomförd.',
      'Bekrefter som en annen person at det er gjennomført.',
      'Vahvistaa toisena henkilönä sen toteutuneen.',
    ),
    confirm: others(
      'Säger att den har haft verkan.',
      'Sier at det har hatt virkning.',
      'Kertoo sen vaikuttaneen.',
    ),
    redo: others(
      'Säger att den saknade verkan och låter den göras om.',
      'Sier at det ikke virket, og lar det gjøres på nytt.',
      'Kertoo, ettei se vaikuttanut, ja antaa sen uudelleen tehtäväksi.',
    ),
    drop: others(
      'Låter den falla: av två, med skäl.',
      'Lar det falle: av to, med begrunnelse.',
      'Luopuu siitä: kaksi henkilöä perustellusti.',
    ),
  },
}

export const measureTitles: NonNullable<Life['titles']> = {
  name: wording('åtgärd', 'tiltak', 'toimenpide', 'measure'),
  states: {
    open: wording('öppen', 'åpent', 'avoin', 'open'),
    done: wording('genomförd', 'gjennomført', 'toteutettu', 'done'),
    verified: wording('kontrollerad', 'kontrollert', 'tarkastettu', 'verified'),
    effective: wording('har haft verkan', 'har virket', 'vaikuttanut', 'effective'),
    dropped: wording('släppt', 'frafalt', 'luovuttu', 'dropped'),
  },
  deeds: {
    finish: wording('Genomförd', 'Gjennomført', 'Toteutettu', 'Done'),
    sendBack: wording('Inte genomförd', 'Ikke gjennomført', 'Ei toteutettu', 'Not done'),
    verify: wording('Kontrollera', 'Kontrollere', 'Tarkasta', 'Verify'),
    confirm: wording('Har haft verkan', 'Har virket', 'Vaikutti', 'Has had its effect'),
    redo: wording('Gör om', 'Gjøre på nytt', 'Tee uudelleen', 'Do it again'),
    drop: wording('Släpp', 'Frafalle', 'Luovu', 'Drop'),
  },
}

export const finishedIt = wording('genomförde den', 'gjennomførte det', 'toteutti sen', 'did it')
export const aMeasure = wording('åtgärd', 'tiltak', 'toimenpidettä', 'measure')

export function notYourMeasureWords(ref: string): Wording {
  return wording(
    `Du får inte säga att ${ref} är genomförd: den är en annans. Be den som ansvarar för den, eller någon i ärendets team.`,
    `Du kan ikke si at ${ref} er gjennomført: det er en annens. Spør den ansvarlige, eller noen i sakens team.`,
    `Et saa merkitä toimenpidettä ${ref} toteutetuksi: se kuuluu toiselle. Pyydä vastuuhenkilöä tai jotakuta tapauksen ryhmästä.`,
    `You may not say that ${ref} is done: it is somebody else's. Ask whoever owns it, or somebody of the case's team.`,
  )
}
