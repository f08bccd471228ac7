import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { CaseContext, CaseDeed } from '../cases/life.ts'
import type { CaseState } from '../cases/model.ts'

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })
type Life = LifeCycle<CaseState, CaseDeed, CaseContext>

export const caseGuards = {
  isChartered: wording(
    'uppdraget säger ännu inte varför, hur långt, vilka frågor, vilka skyldigheter och till när',
    'mandatet sier ennå ikke hvorfor, hvor langt, hvilke spørsmål, hvilke plikter og innen når',
    'toimeksianto ei vielä kerro syytä, rajausta, kysymyksiä, velvollisuuksia ja aikataulua',
    'its charter does not yet say why, how far, which questions, which obligations and by when',
  ),
  isCited: wording(
    'det finns ingen iakttagelse, eller någon av dem nämner inget bevis',
    'det finnes ingen funn, eller noen av dem viser ikke til bevis',
    'havaintoja ei ole, tai jokin niistä ei viittaa todisteeseen',
    'there is no finding, or one of them cites no evidence',
  ),
  isHeard: wording(
    'den som iakttagelserna gäller har inte hörts: svarstiden löper, svaret är inte bemött, eller juristen har inte skäl att avstå',
    'den funnene gjelder, er ikke hørt: svarfristen løper, svaret er ikke besvart, eller jus har ikke begrunnet å la det være',
    'havaintojen kohdetta ei ole kuultu: määräaika kuluu, vastineeseen ei ole vastattu, tai lakiasiat ei ole perustellut kuulematta jättämistä',
    'whom the findings are about was not heard: the time runs, the reply is not answered, or legal gave no reason to skip it',
  ),
  isWeighed: wording(
    'alla iakttagelser är inte slutliga, eller misstanke, risk och riktlinjer är inte bedömda',
    'ikke alle funn er endelige, eller mistanke, risiko og retningslinjer er ikke vurdert',
    'kaikki havainnot eivät ole lopullisia, tai epäilyä, riskiä ja ohjeiden noudattamista ei ole arvioitu',
    'not every finding is final, or suspicion, risk and guidelines are not weighed',
  ),
  isSigned: wording(
    'beslutet är inte undertecknat',
    'beslutningen er ikke signert',
    'päätöstä ei ole allekirjoitettu',
    'the decision is not signed',
  ),
  isDone: wording(
    'alla åtgärder är inte genomförda',
    'ikke alle tiltak er gjennomført',
    'kaikkia toimenpiteitä ei ole toteutettu',
    'not every measure is done',
  ),
  isNew: wording(
    'inget nytt har kommit in sedan det avslutades',
    'det har ikke kommet inn noe nytt siden den ble avsluttet',
    'mitään uutta ei ole tullut sen päättämisen jälkeen',
    'nothing new came in since it was closed',
  ),
} as const

export const caseSentences: NonNullable<Life['sentences']> = {
  states: {
    opened: others(
      'Uppdraget är skrivet; ingen har godkänt det ännu.',
      'Mandatet er skrevet; ingen har godkjent det ennå.',
      'Toimeksianto on kirjoitettu; kukaan ei ole vielä hyväksynyt sitä.',
    ),
    gathering: others(
      'Bevis, handlingar och svar samlas in.',
      'Bevis, dokumenter og svar hentes inn.',
      'Todisteita, asiakirjoja ja vastauksia kerätään.',
    ),
    hearing: others(
      'Utkastet till iakttagelser har sänts till den de gäller, som får yttra sig.',
      'Utkastet til funn er sendt til den de gjelder, som kan uttale seg.',
      'Havaintoluonnokset on lähetetty niiden kohteelle, joka saa vastata.',
    ),
    assessment: others(
      'Det som framkommit vägs, med svaret bredvid.',
      'Det som er funnet, veies, med svaret ved siden av.',
      'Havaittua punnitaan vastineen rinnalla.',
    ),
    decisionPending: others(
      'Ett beslut är föreslaget; det väntar på dem som får underteckna det.',
      'En beslutning er foreslått; den venter på dem som kan signere den.',
      'Päätöstä on ehdotettu; se odottaa niitä, jotka saavat allekirjoittaa sen.',
    ),
    decided: others(
      'Beslutet är undertecknat; det som det kräver skapades i samma ögonblick.',
      'Beslutningen er signert; det den krever, ble laget i samme øyeblikk.',
      'Päätös on allekirjoitettu; sen vaatima syntyi samalla hetkellä.',
    ),
    implementing: others(
      'Beslutets åtgärder genomförs.',
      'Beslutningens tiltak gjennomføres.',
      'Päätöksen toimenpiteitä toteutetaan.',
    ),
    monitoring: others(
      'Åtgärderna är genomförda; om de verkar följs upp.',
      'Tiltakene er gjennomført; om de virker, følges opp.',
      'Toimenpiteet on toteutettu; niiden vaikutusta seurataan.',
    ),
    closed: others(
      'Två personer avslutade det, med alla åtgärder genomförda.',
      'To personer avsluttet den, med alle tiltak gjennomført.',
      'Kaksi henkilöä päätti sen, kun kaikki toimenpiteet oli toteutettu.',
    ),
    reopened: others(
      'Något nytt kom in efter att det avslutades.',
      'Noe nytt kom inn etter at den ble avsluttet.',
      'Päättämisen jälkeen tuli uutta tietoa.',
    ),
  },
  deeds: {
    approveCharter: others(
      'Låter utredningen börja så som uppdraget säger.',
      'Lar undersøkelsen begynne slik mandatet sier.',
      'Antaa selvityksen alkaa toimeksiannon mukaisesti.',
    ),
    hear: others(
      'Avslutar insamlingen: utkastet till iakttagelser går till den de gäller.',
      'Avslutter innhentingen: utkastet til funn går til den de gjelder.',
      'Päättää keruun: havaintoluonnokset lähtevät niiden kohteelle.',
    ),
    assess: others(
      'Börjar väga det som framkommit och det som svarats.',
      'Begynner å veie det som er funnet og det som er svart.',
      'Aloittaa havaittujen ja vastattujen seikkojen punninnan.',
    ),
    gatherMore: others(
      'Går tillbaka till insamlingen, med en motivering.',
      'Går tilbake til innhentingen, med en begrunnelse.',
      'Palaa keruuseen perustellusti.',
    ),
    propose: others(
      'Lägger ett beslut inför dem som får underteckna det.',
      'Legger en beslutning fram for dem som kan signere den.',
      'Tuo päätöksen niiden eteen, jotka saavat allekirjoittaa sen.',
    ),
    decide: others('Följer av underskriften.', 'Følger av signaturen.', 'Seuraa allekirjoituksesta.'),
    implement: others(
      'Börjar genomföra åtgärderna.',
      'Begynner å gjennomføre tiltakene.',
      'Aloittaa toimenpiteiden toteuttamisen.',
    ),
    monitor: others(
      'Följer om åtgärderna verkar.',
      'Følger om tiltakene virker.',
      'Seuraa, vaikuttavatko toimenpiteet.',
    ),
    close: others(
      'Avslutar det: av två, när alla åtgärder är genomförda.',
      'Avslutter den: av to, når alle tiltak er gjennomført.',
      'Päättää sen: kaksi henkilöä, kun kaikki toimenpiteet on toteutettu.',
    ),
    reopen: others(
      'Tar upp det igen, eftersom något nytt kom in.',
      'Tar den opp igjen, fordi noe nytt kom inn.',
      'Ottaa sen uudelleen esiin uuden tiedon vuoksi.',
    ),
  },
}

export const caseTitles: NonNullable<Life['titles']> = {
  name: wording('ärende', 'sak', 'tapaus', 'case'),
  states: {
    opened: wording('öppnat', 'åpnet', 'avattu', 'opened'),
    gathering: wording('insamling', 'innhenting', 'keruu', 'gathering'),
    hearing: wording('hörande', 'høring', 'kuuleminen', 'hearing'),
    assessment: wording('bedömning', 'vurdering', 'arviointi', 'assessment'),
    decisionPending: wording(
      'väntar på beslut',
      'venter på beslutning',
      'odottaa päätöstä',
      'decision pending',
    ),
    decided: wording('beslutat', 'besluttet', 'päätetty asia', 'decided'),
    implementing: wording('genomförs', 'gjennomføres', 'toteutetaan', 'implementing'),
    monitoring: wording('följs upp', 'følges opp', 'seurataan', 'monitoring'),
    closed: wording('avslutat', 'avsluttet', 'suljettu', 'closed'),
    reopened: wording('återupptaget', 'gjenopptatt', 'avattu uudelleen', 'reopened'),
  },
  deeds: {
    approveCharter: wording(
      'Godkänn uppdraget',
      'Godkjenn mandatet',
      'Hyväksy toimeksianto',
      'Approve the charter',
    ),
    hear: wording('Gå till hörande', 'Gå til høring', 'Siirry kuulemiseen', 'Go to the hearing'),
    assess: wording('Gå till bedömning', 'Gå til vurdering', 'Siirry arviointiin', 'Go to the assessment'),
    gatherMore: wording('Samla in mer', 'Hent inn mer', 'Kerää lisää', 'Gather more'),
    propose: wording('Lägg fram beslut', 'Legg fram beslutning', 'Esitä päätöstä', 'Propose a decision'),
    decide: wording('Besluta', 'Beslutt', 'Päätä asia', 'Decide'),
    implement: wording('Genomför', 'Gjennomfør', 'Toteuta', 'Implement'),
    monitor: wording('Följ upp', 'Følg opp', 'Seuraa', 'Monitor'),
    close: wording('Avsluta', 'Avslutt', 'Sulje', 'Close'),
    reopen: wording('Återuppta', 'Gjenoppta', 'Avaa uudelleen', 'Reopen'),
  },
}

export function keptOutWords(ref: string): Wording {
  return wording(
    `Du hålls utanför ${ref} på grund av en jävssituation. Fråga den som leder ärendet.`,
    `Du holdes utenfor ${ref} på grunn av en interessekonflikt. Spør den som leder saken.`,
    `Sinut on rajattu asian ${ref} ulkopuolelle eturistiriidan vuoksi. Kysy asian vetäjältä.`,
    `You are kept out of ${ref} because of a conflict of interest. Ask whoever leads the case.`,
  )
}

export function notLetInWords(ref: string): Wording {
  return wording(
    `Du har inte släppts in i ${ref}: det är öppet för dem som arbetar med det. Fråga regelefterlevnad.`,
    `Du er ikke sluppet inn i ${ref}: den er åpen for dem som arbeider med den. Spør etterlevelse.`,
    `Sinulla ei ole pääsyä asiaan ${ref}: se on avoin sen parissa työskenteleville. Kysy vaatimustenmukaisuudesta.`,
    `You are not let into ${ref}: it is open to those who work on it. Ask compliance.`,
  )
}

export function readsOnlyWords(ref: string): Wording {
  return wording(
    `Du får läsa ${ref} men inte arbeta med det.`,
    `Du kan lese ${ref}, men ikke arbeide med den.`,
    `Voit lukea asiaa ${ref}, mutta et työstää sitä.`,
    `You may read ${ref} but not work on it.`,
  )
}

export function charterFixedWords(ref: string): Wording {
  return wording(
    `Uppdraget för ${ref} är godkänt och ändras inte mer. Gå tillbaka till ett nytt ärende om det gäller något annat, eller anteckna det nya i ärendet.`,
    `Mandatet for ${ref} er godkjent og endres ikke mer. Åpne en ny sak om det gjelder noe annet, eller noter det nye i saken.`,
    `Asian ${ref} toimeksianto on hyväksytty eikä muutu enää. Avaa uusi tapaus, jos kyse on muusta, tai kirjaa uusi tieto tapaukseen.`,
    `The charter of ${ref} is approved and does not change any more. Open another case if it is about something else, or note what is new in the case.`,
  )
}

export function needsLeadWords(ref: string): Wording {
  return wording(
    `${ref} måste ha någon som leder det. Utse en annan först.`,
    `${ref} må ha noen som leder den. Utpek en annen først.`,
    `Asialla ${ref} on oltava vetäjä. Nimeä ensin toinen.`,
    `${ref} must have somebody who leads it. Name another first.`,
  )
}

export const noSuchPerson = (id: string) =>
  wording(
    `ingen person '${id}' här`,
    `ingen person '${id}' her`,
    `henkilöä '${id}' ei ole`,
    `no person '${id}' here`,
  )

/** What is not there: `noSuch(aCase, 'C-2026-1')`. */
export const aCase = wording('inget ärende', 'ingen sak', 'tapausta', 'case')
export const aCasePart = wording(
  'ingen del av ett ärende',
  'ingen del av en sak',
  'tapauksen osaa',
  'part of a case',
)
