import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { RequestContext, RequestDeed } from '../requests/life.ts'
import type { RequestState } from '../requests/model.ts'

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })
type Life = LifeCycle<RequestState, RequestDeed, RequestContext>

export const requestGuards = {
  asksSomething: wording(
    'den begär ingenting ännu',
    'den ber ikke om noe ennå',
    'se ei vielä pyydä mitään',
    'it asks for nothing yet',
  ),
  isWhole: wording(
    'något saknas, eller allt är avböjt',
    'noe mangler, eller alt er avslått',
    'jotain puuttuu, tai kaikesta on kieltäydytty',
    'something is missing, or everything is refused',
  ),
  isPart: wording(
    'inget är besvarat, eller allt är det',
    'ingenting er besvart, eller alt er det',
    'mihinkään ei ole vastattu, tai kaikkeen on',
    'nothing is answered, or everything is',
  ),
  isAllRefused: wording(
    'allt är inte avböjt',
    'ikke alt er avslått',
    'kaikesta ei ole kieltäydytty',
    'not everything is refused',
  ),
  isOver: wording('tiden löper ännu', 'tiden løper ennå', 'aika kuluu vielä', 'the time still runs'),
  hasTime: wording(
    'den nya tiden är redan slut',
    'den nye fristen er allerede ute',
    'uusi määräaika on jo kulunut',
    'the new time is over already',
  ),
  isJudged: wording(
    'alla punkter är inte bedömda',
    'ikke alle punkter er vurdert',
    'kaikkia kohtia ei ole arvioitu',
    'not every item is judged',
  ),
} as const

export const requestSentences: NonNullable<Life['sentences']> = {
  states: {
    draft: others(
      'Den är skriven; leverantören har inte fått den ännu.',
      'Den er skrevet; leverandøren har ikke fått den ennå.',
      'Se on kirjoitettu; toimittaja ei ole vielä saanut sitä.',
    ),
    sent: others(
      'Leverantören har den, och tiden löper.',
      'Leverandøren har den, og tiden løper.',
      'Toimittaja on saanut sen, ja aika kuluu.',
    ),
    partial: others(
      'Något är lämnat eller avböjt; något saknas.',
      'Noe er levert eller avslått; noe mangler.',
      'Jotain on toimitettu tai jostain on kieltäydytty; jotain puuttuu.',
    ),
    received: others(
      'Alla punkter är besvarade.',
      'Alle punkter er besvart.',
      'Kaikkiin kohtiin on vastattu.',
    ),
    refused: others(
      'Leverantören avböjer alla punkter.',
      'Leverandøren avslår alle punkter.',
      'Toimittaja kieltäytyy kaikista kohdista.',
    ),
    overdue: others(
      'Tiden är slut, och något saknas.',
      'Tiden er ute, og noe mangler.',
      'Aika on päättynyt, ja jotain puuttuu.',
    ),
    assessed: others('Alla punkter är bedömda.', 'Alle punkter er vurdert.', 'Kaikki kohdat on arvioitu.'),
  },
  deeds: {
    send: others(
      'Sänder den till leverantören: tiden börjar löpa.',
      'Sender den til leverandøren: tiden begynner å løpe.',
      'Lähettää sen toimittajalle: aika alkaa kulua.',
    ),
    give: others('Antecknar vad som lämnats.', 'Noterer hva som er levert.', 'Kirjaa toimitetun aineiston.'),
    decline: others(
      'Antecknar att leverantören avböjer.',
      'Noterer at leverandøren avslår.',
      'Kirjaa toimittajan kieltäytymisen.',
    ),
    lapse: others('Antecknar att tiden är slut.', 'Noterer at tiden er ute.', 'Kirjaa ajan päättymisen.'),
    prolong: others('Ger mer tid.', 'Gir mer tid.', 'Antaa lisäaikaa.'),
    assess: others(
      'Avslutar den: alla punkter är bedömda.',
      'Avslutter den: alle punkter er vurdert.',
      'Päättää sen: kaikki kohdat on arvioitu.',
    ),
  },
}

export const requestTitles: NonNullable<Life['titles']> = {
  name: wording('dokumentbegäran', 'dokumentforespørsel', 'asiakirjapyyntö', 'document request'),
  states: {
    draft: wording('utkast', 'utkast', 'luonnos', 'draft'),
    sent: wording('sänd', 'sendt', 'lähetetty', 'sent'),
    partial: wording('delvis besvarad', 'delvis besvart', 'osittain vastattu', 'partly answered'),
    received: wording('besvarad', 'besvart', 'vastattu', 'answered'),
    refused: wording('avböjd', 'avslått', 'kieltäydytty', 'refused'),
    overdue: wording('försenad', 'forsinket', 'myöhässä', 'overdue'),
    assessed: wording('bedömd', 'vurdert', 'arvioitu', 'assessed'),
  },
  deeds: {
    send: wording('Sänd', 'Send', 'Lähetä', 'Send'),
    give: wording('Anteckna svar', 'Noter svar', 'Kirjaa vastaus', 'Note an answer'),
    decline: wording('Anteckna avböjt', 'Noter avslag', 'Kirjaa kieltäytyminen', 'Note a refusal'),
    lapse: wording('Låt tiden gå ut', 'La fristen utløpe', 'Päätä määräaika', 'Let it lapse'),
    prolong: wording('Ge mer tid', 'Gi mer tid', 'Anna lisäaikaa', 'Give more time'),
    assess: wording('Avsluta bedömningen', 'Avslutt vurderingen', 'Päätä arviointi', 'Finish the assessment'),
  },
}

/** What is not there: `noSuch(aRequest, 'Q-2026-1')`. */
export const aRequest = wording(
  'ingen dokumentbegäran',
  'ingen dokumentforespørsel',
  'asiakirjapyyntöä',
  'document request',
)
export const anItem = wording('ingen punkt', 'ikke noe punkt', 'kohtaa', 'item')

export function requestTitle(ref: string, supplier: string): Wording {
  return wording(
    `Dokumentbegäran ${ref} till ${supplier}`,
    `Dokumentforespørsel ${ref} til ${supplier}`,
    `Asiakirjapyyntö ${ref} toimittajalle ${supplier}`,
    `Document request ${ref} to ${supplier}`,
  )
}

export function sentAlreadyWords(ref: string): Wording {
  return wording(
    `${ref} är sänd och ändras inte mer. Skriv en ny begäran om det som saknas.`,
    `${ref} er sendt og endres ikke mer. Skriv en ny forespørsel om det som mangler.`,
    `${ref} on lähetetty eikä muutu enää. Kirjoita puuttuvasta uusi pyyntö.`,
    `${ref} was sent and does not change any more. Write another request for what is missing.`,
  )
}

export function notOpenWords(ref: string): Wording {
  return wording(
    `${ref} tar inte emot svar: den är inte sänd, eller den är redan besvarad och bedömd.`,
    `${ref} tar ikke imot svar: den er ikke sendt, eller den er alt besvart og vurdert.`,
    `${ref} ei ota vastaan vastauksia: sitä ei ole lähetetty, tai siihen on jo vastattu ja se on arvioitu.`,
    `${ref} takes no answers: it is not sent, or it is answered and assessed already.`,
  )
}

export function judgedAlreadyWords(item: string): Wording {
  return wording(
    `Punkt ${item} är redan bedömd. Lämna det nya vid hörandet eller i en ny begäran.`,
    `Punkt ${item} er alt vurdert. Lever det nye ved høringen eller i en ny forespørsel.`,
    `Kohta ${item} on jo arvioitu. Toimita uusi tieto kuulemisessa tai uudessa pyynnössä.`,
    `Item ${item} is judged already. Hand in what is new at the hearing or in another request.`,
  )
}

export const judgeFaults = {
  notGiven: wording(
    'det finns inget att bedöma: leverantören har inte lämnat något på punkten',
    'det er ingenting å vurdere: leverandøren har ikke levert noe på punktet',
    'arvioitavaa ei ole: toimittaja ei ole toimittanut kohtaan mitään',
    'there is nothing to judge: the supplier handed in nothing for the item',
  ),
  notRefused: wording(
    'leverantören har inte avböjt punkten',
    'leverandøren har ikke avslått punktet',
    'toimittaja ei ole kieltäytynyt kohdasta',
    'the supplier did not refuse the item',
  ),
  isGiven: wording(
    'punkten är besvarad och alltså inte tyst',
    'punktet er besvart og altså ikke taust',
    'kohtaan on vastattu, joten se ei ole vastaamatta',
    'the item is answered, and so not silent',
  ),
  otherReason: wording(
    'skälet hör inte till det utslaget: `complete` till sufficient, `refusedToGive` till refused, `noAnswer` till silent, de andra till partial och insufficient',
    'grunnen hører ikke til det utfallet: `complete` til sufficient, `refusedToGive` til refused, `noAnswer` til silent, de andre til partial og insufficient',
    'peruste ei kuulu tähän arvioon: `complete` kuuluu arvioon sufficient, `refusedToGive` arvioon refused, `noAnswer` arvioon silent, muut arvioihin partial ja insufficient',
    'the reason does not belong to that verdict: `complete` to sufficient, `refusedToGive` to refused, `noAnswer` to silent, the others to partial and insufficient',
  ),
} as const

export const verdictUnfitWords = wording(
  'Bedömningen går inte ihop.',
  'Vurderingen henger ikke sammen.',
  'Arvio on ristiriitainen.',
  'The verdict does not hold together.',
)

export const stillRunsWords = wording(
  'Leverantören har inte svarat, och tiden med påminnelser löper ännu. Tystnad bedöms först efter den.',
  'Leverandøren har ikke svart, og tiden med påminnelser løper ennå. Taushet vurderes først etter den.',
  'Toimittaja ei ole vastannut, ja aika muistutuksineen kuluu vielä. Vaikeneminen arvioidaan vasta sen jälkeen.',
  'The supplier has not answered, and the time with its reminders still runs. Silence is judged after it only.',
)

export function notLaterWords(dueOn: string): Wording {
  return wording(
    `den nya dagen måste ligga efter ${dueOn}`,
    `den nye dagen må ligge etter ${dueOn}`,
    `uuden päivän on oltava ${dueOn} jälkeen`,
    `the new day must come after ${dueOn}`,
  )
}
export const timeUnfitWords = wording(
  'Tiden kan inte förlängas så.',
  'Tiden kan ikke forlenges slik.',
  'Aikaa ei voi pidentää näin.',
  'The time cannot be extended so.',
)
export const noWishWords = wording(
  'Leverantören har inte bett om mer tid. Ange till vilken dag tiden ges.',
  'Leverandøren har ikke bedt om mer tid. Oppgi til hvilken dag fristen gis.',
  'Toimittaja ei ole pyytänyt lisäaikaa. Kerro, mihin päivään asti aikaa annetaan.',
  'The supplier has not asked for more time. Say until which day it is given.',
)

export function noSupplierWords(ref: string): Wording {
  return wording(
    `det finns ingen part '${ref}'`,
    `det finnes ingen part '${ref}'`,
    `osapuolta '${ref}' ei ole`,
    `there is no party '${ref}'`,
  )
}
export const needsEntity = wording(
  'säg vilket eget bolag som frågar',
  'oppgi hvilket eget selskap som spør',
  'kerro, mikä oma yhtiö kysyy',
  'say which own company asks',
)
export const requestUnfitWords = wording(
  'Begäran kan inte skrivas så.',
  'Forespørselen kan ikke skrives slik.',
  'Pyyntöä ei voi kirjoittaa näin.',
  'The request cannot be written so.',
)

/** What a draft finding says of items that were not documented: never more than that. */
export function notDocumentedWords(given: {
  readonly supplier: string
  readonly ref: string
  readonly items: readonly string[]
  readonly how: 'silent' | 'refused' | 'insufficient'
  readonly because: string
}): Wording {
  const { supplier, ref, items, how, because } = given
  const what = items.join('; ')
  const said = hows[how]
  return wording(
    `${supplier} har inte kunnat dokumentera: ${what}. ${said.sv} (${ref}). ${because}`.trim(),
    `${supplier} har ikke kunnet dokumentere: ${what}. ${said.nb} (${ref}). ${because}`.trim(),
    `${supplier} ei ole voinut osoittaa asiakirjoin: ${what}. ${said.fi} (${ref}). ${because}`.trim(),
    `${supplier} could not document: ${what}. ${said.en} (${ref}). ${because}`.trim(),
  )
}
const hows = {
  silent: wording(
    'Begäran besvarades inte inom tiden, trots tre påminnelser',
    'Forespørselen ble ikke besvart innen fristen, tross tre påminnelser',
    'Pyyntöön ei vastattu määräajassa kolmesta muistutuksesta huolimatta',
    'The request was not answered within its time, in spite of three reminders',
  ),
  refused: wording(
    'Leverantören avböjde',
    'Leverandøren avslo',
    'Toimittaja kieltäytyi',
    'The supplier refused',
  ),
  insufficient: wording(
    'Det som lämnades räcker inte',
    'Det som ble levert, er ikke tilstrekkelig',
    'Toimitettu aineisto ei riitä',
    'What was handed in does not suffice',
  ),
} as const

export const silentText = wording(
  'Inget svar inom tiden och sju arbetsdagar därefter.',
  'Ikke svar innen fristen og sju arbeidsdager deretter.',
  'Ei vastausta määräajassa eikä seitsemän työpäivän kuluessa sen jälkeen.',
  'No answer within the time and seven working days after it.',
)
