import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { HearingContext, HearingDeed } from '../hearing/life.ts'
import type { HearingState } from '../hearing/model.ts'

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })
type Life = LifeCycle<HearingState, HearingDeed, HearingContext>

export const hearingGuards = {
  hasPoints: wording(
    'den innehåller ingen iakttagelse',
    'den inneholder ikke noe funn',
    'siinä ei ole yhtään havaintoa',
    'it holds no finding',
  ),
  isReplied: wording(
    'alla iakttagelser är inte besvarade',
    'ikke alle funn er besvart',
    'kaikkiin havaintoihin ei ole vastattu',
    'not every finding is replied to',
  ),
  isAnswered: wording(
    'alla svar är inte bemötta',
    'ikke alle svar er imøtegått',
    'kaikkiin vastauksiin ei ole otettu kantaa',
    'not every reply is answered',
  ),
  isOver: wording('tiden löper ännu', 'tiden løper ennå', 'aika kuluu vielä', 'the time still runs'),
  hasTime: wording(
    'den nya tiden är redan slut',
    'den nye fristen er allerede ute',
    'uusi määräaika on jo kulunut',
    'the new time is over already',
  ),
} as const

export const hearingSentences: NonNullable<Life['sentences']> = {
  states: {
    draft: others(
      'Den är skriven; den som det gäller har inte fått den ännu.',
      'Den er skrevet; den det gjelder, har ikke fått den ennå.',
      'Se on kirjoitettu; asianosainen ei ole vielä saanut sitä.',
    ),
    sent: others(
      'Den som det gäller har iakttagelserna, och tiden löper.',
      'Den det gjelder, har funnene, og tiden løper.',
      'Asianosainen on saanut havainnot, ja aika kuluu.',
    ),
    replied: others(
      'Svar har kommit; de bemöts punkt för punkt.',
      'Svar er kommet; de imøtegås punkt for punkt.',
      'Vastaukset ovat tulleet; niihin otetaan kantaa kohta kohdalta.',
    ),
    answered: others(
      'Alla svar är bemötta.',
      'Alle svar er imøtegått.',
      'Kaikkiin vastauksiin on otettu kantaa.',
    ),
    over: others(
      'Tiden är slut, och ingen har svarat.',
      'Tiden er ute, og ingen har svart.',
      'Aika on päättynyt, eikä kukaan ole vastannut.',
    ),
    skipped: others(
      'Juridik har bestämt att ingen hörs, och skrivit varför.',
      'Juridisk avdeling har bestemt at ingen høres, og skrevet hvorfor.',
      'Lakiosasto on päättänyt, ettei ketään kuulla, ja perustellut sen.',
    ),
  },
  deeds: {
    send: others(
      'Sänder iakttagelserna: tiden börjar löpa.',
      'Sender funnene: tiden begynner å løpe.',
      'Lähettää havainnot: aika alkaa kulua.',
    ),
    reply: others(
      'Antecknar att alla iakttagelser är besvarade.',
      'Noterer at alle funn er besvart.',
      'Kirjaa, että kaikkiin havaintoihin on vastattu.',
    ),
    answer: others(
      'Avslutar det: alla svar är bemötta.',
      'Avslutter den: alle svar er imøtegått.',
      'Päättää sen: kaikkiin vastauksiin on otettu kantaa.',
    ),
    lapse: others('Antecknar att tiden är slut.', 'Noterer at tiden er ute.', 'Kirjaa ajan päättymisen.'),
    prolong: others('Ger mer tid.', 'Gir mer tid.', 'Antaa lisäaikaa.'),
    skip: others(
      'Avgör utan yttrande, med skäl av juridik.',
      'Avgjør uten høring, med grunn fra juridisk avdeling.',
      'Ratkaisee kuulematta, lakiosaston perusteella.',
    ),
  },
}

export const hearingTitles: NonNullable<Life['titles']> = {
  name: wording('yttrande', 'høring', 'kuuleminen', 'hearing'),
  states: {
    draft: wording('utkast', 'utkast', 'luonnos', 'draft'),
    sent: wording('sänt', 'sendt', 'lähetetty', 'sent'),
    replied: wording('besvarat', 'besvart', 'vastattu', 'replied'),
    answered: wording('bemött', 'imøtegått', 'käsitelty', 'answered'),
    over: wording('tiden är slut', 'tiden er ute', 'aika päättynyt', 'over'),
    skipped: wording('avstått', 'unnlatt', 'ohitettu', 'skipped'),
  },
  deeds: {
    send: wording('Sänd', 'Send', 'Lähetä', 'Send'),
    reply: wording('Anteckna svar', 'Noter svar', 'Kirjaa vastaus', 'Note the reply'),
    answer: wording('Avsluta', 'Avslutt', 'Päätä', 'Finish'),
    lapse: wording('Låt tiden gå ut', 'La fristen utløpe', 'Päätä määräaika', 'Let it lapse'),
    prolong: wording('Ge mer tid', 'Gi mer tid', 'Anna lisäaikaa', 'Give more time'),
    skip: wording('Avstå från yttrande', 'Unnlat høring', 'Ohita kuuleminen', 'Skip the hearing'),
  },
}

/** What is not there: `noSuch(aHearing, 'H-2026-1')`. */
export const aHearing = wording('inget yttrande', 'ingen høring', 'kuulemista', 'hearing')
export const aPoint = wording('ingen punkt', 'ikke noe punkt', 'kohtaa', 'point')

export function hearingTitle(ref: string, party: string | null): Wording {
  const of = party ?? '–'
  return wording(
    `Yttrande ${ref}: ${of}`,
    `Høring ${ref}: ${of}`,
    `Kuuleminen ${ref}: ${of}`,
    `Hearing ${ref}: ${of}`,
  )
}

export const notASubject = (party: string) =>
  wording(
    `ärendet gäller inte '${party}': bara den som ärendet gäller hörs`,
    `saken gjelder ikke '${party}': bare den saken gjelder, høres`,
    `tapaus ei koske osapuolta '${party}': vain sitä kuullaan, jota tapaus koskee`,
    `the case is not about '${party}': only whom it is about is heard`,
  )
export const notADraft = (ref: string) =>
  wording(
    `${ref} är inget utkast i ärendet`,
    `${ref} er ikke noe utkast i saken`,
    `${ref} ei ole tapauksen luonnos`,
    `${ref} is no draft of the case`,
  )
export const leadsTheCase = wording('leder ärendet', 'leder saken', 'johtaa tapausta', 'lead the case')
export const heardAlreadyWords = (ref: string) =>
  wording(
    `I ${ref} är någon redan hörd eller hörs just nu. Yttrandet hoppas inte över.`,
    `I ${ref} er noen allerede hørt eller høres nå. Høringen unnlates ikke.`,
    `Tapauksessa ${ref} on jo kuultu tai kuullaan parhaillaan. Kuulemista ei ohiteta.`,
    `In ${ref} somebody was heard or is being heard. The hearing is not skipped.`,
  )
export const notOpenWords = (ref: string) =>
  wording(
    `${ref} tar inte emot svar: det är inte sänt, eller redan besvarat.`,
    `${ref} tar ikke imot svar: den er ikke sendt, eller er allerede besvart.`,
    `${ref} ei ota vastaan vastauksia: sitä ei ole lähetetty, tai siihen on jo vastattu.`,
    `${ref} takes no replies: it was not sent, or it is replied to already.`,
  )
export const repliedAlreadyWords = (finding: string) =>
  wording(
    `${finding} är redan besvarad.`,
    `${finding} er allerede besvart.`,
    `Havaintoon ${finding} on jo vastattu.`,
    `${finding} was replied to already.`,
  )
export const noReplyWords = (finding: string) =>
  wording(
    `Det finns inget svar på ${finding} att bemöta ännu.`,
    `Det finnes ennå ikke noe svar på ${finding} å imøtegå.`,
    `Havaintoon ${finding} ei ole vielä vastausta, johon ottaa kantaa.`,
    `There is no reply to ${finding} to answer yet.`,
  )
export const prolongUnfit = wording(
  'Tiden kan inte förlängas så.',
  'Tiden kan ikke forlenges slik.',
  'Aikaa ei voi pidentää näin.',
  'The time cannot be extended so.',
)
