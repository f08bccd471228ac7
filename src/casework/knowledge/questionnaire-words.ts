import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { QuestionnaireContext, QuestionnaireDeed } from '../questionnaires/life.ts'
import type { QuestionnaireState } from '../questionnaires/model.ts'

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })
type Life = LifeCycle<QuestionnaireState, QuestionnaireDeed, QuestionnaireContext>

export const questionnaireGuards = {
  isConfirmed: wording(
    'svar som hämtats från förut är inte bekräftade',
    'svar som er hentet fra før, er ikke bekreftet',
    'aiemmin annettuja vastauksia ei ole vahvistettu',
    'answers that are known from before are not confirmed',
  ),
} as const

export const questionnaireSentences: NonNullable<Life['sentences']> = {
  states: {
    sent: others(
      'Leverantören har det, och tiden löper.',
      'Leverandøren har det, og tiden løper.',
      'Toimittaja on saanut sen, ja aika kuluu.',
    ),
    submitted: others(
      'Det är besvarat; ingen har gått igenom svaren ännu.',
      'Det er besvart; ingen har gått gjennom svarene ennå.',
      'Siihen on vastattu; vastauksia ei ole vielä käyty läpi.',
    ),
    assessed: others('Svaren är genomgångna.', 'Svarene er gjennomgått.', 'Vastaukset on käyty läpi.'),
    withdrawn: others('Vi tog tillbaka det.', 'Vi trakk det tilbake.', 'Peruimme sen.'),
  },
  deeds: {
    submit: others('Antecknar att det är besvarat.', 'Noterer at det er besvart.', 'Kirjaa sen vastatuksi.'),
    assess: others(
      'Avslutar det: svaren är genomgångna.',
      'Avslutter det: svarene er gjennomgått.',
      'Päättää sen: vastaukset on käyty läpi.',
    ),
    withdraw: others('Tar tillbaka det.', 'Trekker det tilbake.', 'Peruu sen.'),
  },
}

export const questionnaireTitles: NonNullable<Life['titles']> = {
  name: wording('frågeformulär', 'spørreskjema', 'kyselylomake', 'questionnaire'),
  states: {
    sent: wording('sänt', 'sendt', 'lähetetty', 'sent'),
    submitted: wording('besvarat', 'besvart', 'vastattu', 'answered'),
    assessed: wording('genomgånget', 'gjennomgått', 'käyty läpi', 'assessed'),
    withdrawn: wording('återtaget', 'trukket tilbake', 'peruttu', 'withdrawn'),
  },
  deeds: {
    submit: wording('Lämna svaren', 'Lever svarene', 'Lähetä vastaukset', 'Submit'),
    assess: wording('Avsluta', 'Avslutt', 'Päätä', 'Finish'),
    withdraw: wording('Ta tillbaka', 'Trekk tilbake', 'Peru', 'Withdraw'),
  },
}

/** What is not there: `noSuch(aQuestionnaire, 'QN-2026-1')`. */
export const aQuestionnaire = wording(
  'inget frågeformulär',
  'ikke noe spørreskjema',
  'kyselylomaketta',
  'questionnaire',
)

export function questionnaireTitle(ref: string, supplier: string): Wording {
  return wording(
    `Frågeformulär ${ref} till ${supplier}`,
    `Spørreskjema ${ref} til ${supplier}`,
    `Kyselylomake ${ref} toimittajalle ${supplier}`,
    `Questionnaire ${ref} to ${supplier}`,
  )
}

export function notKnownWords(question: string): Wording {
  return wording(
    `Frågan '${question}' har inget svar från förut att bekräfta. Besvara den i formuläret.`,
    `Spørsmålet '${question}' har ikke noe tidligere svar å bekrefte. Besvar det i skjemaet.`,
    `Kysymyksellä '${question}' ei ole vahvistettavaa aiempaa vastausta. Vastaa siihen lomakkeella.`,
    `The question '${question}' has no answer from before to confirm. Answer it in the form.`,
  )
}

export function unconfirmedWords(questions: readonly string[]): Wording {
  const which = questions.join(', ')
  return wording(
    `Bekräfta eller ändra de svar som är kända från förut, innan du lämnar: ${which}.`,
    `Bekreft eller endre svarene som er kjent fra før, før du leverer: ${which}.`,
    `Vahvista tai muuta aiemmin annetut vastaukset ennen lähettämistä: ${which}.`,
    `Confirm or change the answers that are known from before, before you submit: ${which}.`,
  )
}
