import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { ProposalContext, ProposalDeed } from '../decisions/life.ts'
import type { ProposalState } from '../decisions/model.ts'

type Life = LifeCycle<ProposalState, ProposalDeed, ProposalContext>
const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })

export const proposalGuards = {
  isWhole: wording(
    'förslaget är inte färdigt',
    'forslaget er ikke ferdig',
    'ehdotus ei ole valmis',
    'the proposal is not complete',
  ),
  isHigh: wording(
    'risken är inte hög',
    'risikoen er ikke høy',
    'riski ei ole korkea',
    'the risk is not high',
  ),
  isUsual: wording('risken är hög', 'risikoen er høy', 'riski on korkea', 'the risk is high'),
} as const

export const proposalSentences: NonNullable<Life['sentences']> = {
  states: {
    draft: others(
      'Det är skrivet; ingen har ombetts underteckna det.',
      'Det er skrevet; ingen er bedt om å signere det.',
      'Se on kirjoitettu; ketään ei ole pyydetty allekirjoittamaan sitä.',
    ),
    pending: others(
      'Det väntar på dem som undertecknar.',
      'Det venter på dem som signerer.',
      'Se odottaa allekirjoittajia.',
    ),
    signed: others(
      'Det är undertecknat; det som det kräver skapades i samma ögonblick.',
      'Det er signert; det som det krever, ble laget i samme øyeblikk.',
      'Se on allekirjoitettu; sen vaatima syntyi samalla hetkellä.',
    ),
    refused: others(
      'Det avslogs, med skäl.',
      'Det ble avslått, med begrunnelse.',
      'Se hylättiin perustellusti.',
    ),
    withdrawn: others(
      'Det togs tillbaka av dem som föreslog det.',
      'Det ble trukket tilbake av dem som foreslo det.',
      'Ehdottajat peruivat sen.',
    ),
  },
  deeds: {
    lay: others(
      'Lägger fram det för dem som undertecknar.',
      'Legger det frem for dem som signerer.',
      'Antaa sen allekirjoittajille.',
    ),
    sign: others(
      'Undertecknar det: juristen först, sedan ledningen, och vid hög risk en andra person för styrelsen.',
      'Signerer det: jus først, deretter ledelsen, og ved høy risiko en person til for styret.',
      'Allekirjoittaa sen: ensin lakiasiat, sitten johto ja korkean riskin ollessa toinen henkilö hallituksen puolesta.',
    ),
    return: others(
      'Ger det tillbaka för att skrivas bättre, med skäl.',
      'Gir det tilbake for å bli skrevet bedre, med begrunnelse.',
      'Palauttaa sen paranneltavaksi perustellusti.',
    ),
    refuse: others('Avslår det, med skäl.', 'Avslår det, med begrunnelse.', 'Hylkää sen perustellusti.'),
    withdraw: others(
      'Tar tillbaka det, med skäl.',
      'Trekker det tilbake, med begrunnelse.',
      'Peruu sen perustellusti.',
    ),
  },
}

export const proposalTitles: NonNullable<Life['titles']> = {
  name: wording('beslutsförslag', 'beslutningsforslag', 'päätösehdotus', 'proposed decision'),
  states: {
    draft: wording('utkast', 'utkast', 'luonnos', 'draft'),
    pending: wording(
      'väntar på underskrift',
      'venter på signatur',
      'odottaa allekirjoitusta',
      'waits for signatures',
    ),
    signed: wording('undertecknat', 'signert', 'allekirjoitettu', 'signed'),
    refused: wording('avslaget', 'avslått', 'hylätty', 'refused'),
    withdrawn: wording('återkallat', 'trukket', 'peruttu', 'withdrawn'),
  },
  deeds: {
    lay: wording('Lägg fram', 'Legge frem', 'Anna allekirjoitettavaksi', 'Lay before the signers'),
    sign: wording('Underteckna', 'Signere', 'Allekirjoita', 'Sign'),
    return: wording('Ge tillbaka', 'Gi tilbake', 'Palauta', 'Give back'),
    refuse: wording('Avslå', 'Avslå', 'Hylkää', 'Refuse'),
    withdraw: wording('Återkalla', 'Trekke', 'Peru', 'Withdraw'),
  },
}

/** What a proposal lacks; each completes the name of its field. */
export const lackWords = {
  options: wording(
    ': minst två alternativ behövs, så att den som undertecknar kan välja',
    ': det trengs minst to alternativer, så den som signerer kan velge',
    ': vaihtoehtoja tarvitaan vähintään kaksi, jotta allekirjoittaja voi valita',
    ': at least two options are needed, so that whoever signs has a choice',
  ),
  unexplained: wording(
    ': effekter, följder för kunder, arbetstagare, rättighetshavare och miljö samt vad som fortsätter måste stå där',
    ': virkninger, følger for kunder, arbeidstakere, rettighetshavere og miljø og hva som fortsetter må stå der',
    ': vaikutukset, seuraukset asiakkaille, työntekijöille, oikeudenhaltijoille ja ympäristölle sekä se, mikä jatkuu, pitää kertoa',
    ': effects, the impact of leaving on customers, workers, rights holders and the environment, and what continues must be said',
  ),
  chosen: wording(
    ': inget av alternativen är föreslaget',
    ': ingen av alternativene er foreslått',
    ': mitään vaihtoehdoista ei ehdoteta',
    ': none of the options is proposed',
  ),
  kind: wording(
    ': det slaget passar inte ett ärende av detta slag',
    ': den typen passer ikke for en sak av dette slaget',
    ': laji ei sovi tällaiseen tapaukseen',
    ': that kind does not fit a case of this kind',
  ),
  reason: wording(
    ': skälen saknas',
    ': begrunnelsen mangler',
    ': perustelut puuttuvat',
    ': the reason is missing',
  ),
  leverage: wording(
    ': vad som prövats och vilket inflytande vi har saknas',
    ': hva som er prøvd og hvilken innflytelse vi har mangler',
    ': puuttuu, mitä on kokeiltu ja mikä vaikutusvalta meillä on',
    ': what was tried and what leverage we have is missing',
  ),
  crucial: wording(
    ': om relationen är avgörande, och varför, saknas (UNGP 19)',
    ': om forholdet er avgjørende, og hvorfor, mangler (UNGP 19)',
    ': puuttuu, onko suhde ratkaiseva ja miksi (UNGP 19)',
    ': whether the relationship is crucial, and why, is missing (UNGP 19)',
  ),
  suppliers: wording(
    ': ingen leverantör är angiven: beslutet omfattar ingenting',
    ': ingen leverandør er oppgitt: beslutningen omfatter ingenting',
    ': toimittajaa ei ole nimetty: päätös ei koske mitään',
    ': no supplier is named: the decision covers nothing',
  ),
  unknownSupplier: wording(
    ': leverantören finns inte i registret',
    ': leverandøren finnes ikke i registeret',
    ': toimittaja ei ole rekisterissä',
    ': the supplier is not on record',
  ),
  entities: wording(
    ': inget eget bolag är kvar: beslutet omfattar ingenting',
    ': ingen egne selskaper er igjen: beslutningen omfatter ingenting',
    ': yhtään omaa yhtiötä ei jää: päätös ei koske mitään',
    ': none of our companies is left: the decision covers nothing',
  ),
  unknownEntity: wording(
    ': det är inget av våra bolag',
    ': det er ikke noe av våre selskaper',
    ': se ei ole mikään yhtiöistämme',
    ': that is none of our companies',
  ),
  categories: wording(
    ': ingen produktkategori är angiven: beslutet omfattar ingenting',
    ': ingen produktkategori er oppgitt: beslutningen omfatter ingenting',
    ': tuoteryhmää ei ole nimetty: päätös ei koske mitään',
    ': no product category is named: the decision covers nothing',
  ),
  past: wording(
    ': ligger i det förflutna; ett beslut gäller från sin underskrift eller senare',
    ': ligger i fortiden; en beslutning gjelder fra signaturen eller senere',
    ': on menneisyydessä; päätös on voimassa aikaisintaan allekirjoituksesta',
    ': lies in the past; a decision counts from its signature or later',
  ),
  review: wording(
    ': dagen för omprövning saknas',
    ': dagen for ny vurdering mangler',
    ': uudelleenarvioinnin päivä puuttuu',
    ': the day of its review is missing',
  ),
  earlyReview: wording(
    ': omprövas innan det gäller; välj en senare dag',
    ': vurderes på nytt før den gjelder; velg en senere dag',
    ': arvioidaan uudelleen ennen voimaantuloa; valitse myöhempi päivä',
    ': it is reviewed before it takes effect; choose a later day',
  ),
  heard: wording(
    ': den som iakttagelserna gäller har inte hörts',
    ': den funnene gjelder, er ikke hørt',
    ': havaintojen kohdetta ei ole kuultu',
    ': whom the findings are about was not heard',
  ),
  weighed: wording(
    ': misstanke och risk före och efter är inte bedömda',
    ': mistanke og risiko før og etter er ikke vurdert',
    ': epäilyä ja riskiä ennen ja jälkeen ei ole arvioitu',
    ': suspicion and risk, before and after, are not weighed',
  ),
  findings: wording(
    ': det finns ingen slutlig iakttagelse att besluta om',
    ': det finnes ingen endelige funn å beslutte om',
    ': ei ole lopullista havaintoa, josta päättää',
    ': there is no final finding to decide on',
  ),
  measureDue: wording(
    ': ska vara klar efter i dag',
    ': må være ferdig etter i dag',
    ': pitää olla valmis tämän päivän jälkeen',
    ': has to be due after today',
  ),
  transition: wording(
    ': ett sådant beslut stoppar inget, och behöver ingen övergång',
    ': en slik beslutning stanser ingenting, og trenger ingen overgang',
    ': tällainen päätös ei pysäytä mitään eikä tarvitse siirtymää',
    ': a decision of that kind stops nothing, and needs no transition',
  ),
} as const

export function alteredWords(files: readonly string[]): Wording {
  const list = files.join(', ')
  return wording(
    `Bevis som iakttagelserna bygger på är inte vad det var när det lämnades in: ${list}. Inget beslutas på det. Ta fram originalet, eller dra tillbaka beviset, innan någon undertecknar.`,
    `Bevis som funnene bygger på, er ikke hva det var da det ble levert: ${list}. Ingenting besluttes på det. Finn originalen, eller trekk beviset, før noen signerer.`,
    `Havaintojen perusteena oleva todiste ei ole enää sellainen kuin se annettiin: ${list}. Sen varassa ei päätetä mitään. Hae alkuperäinen tai poista todiste ennen allekirjoitusta.`,
    `Evidence on which the findings rest is not what it was when it was handed in: ${list}. Nothing is decided on it. Bring the original, or withdraw the evidence, before anybody signs.`,
  )
}

export function otherContentWords(ref: string): Wording {
  return wording(
    `${ref} har ändrats sedan du läste det. Läs det igen innan du undertecknar: en underskrift gäller bara det som du har sett.`,
    `${ref} er endret siden du leste det. Les det igjen før du signerer: en signatur gjelder bare det du har sett.`,
    `${ref} on muuttunut sen jälkeen kun luit sen. Lue se uudelleen ennen allekirjoitusta: allekirjoitus koskee vain näkemääsi.`,
    `${ref} was changed since you read it. Read it again before you sign: a signature counts only for what you have seen.`,
  )
}

export function proposalFixedWords(ref: string): Wording {
  return wording(
    `${ref} ändras inte längre: det är undertecknat, avslaget eller återkallat. Skriv ett nytt förslag.`,
    `${ref} endres ikke lenger: det er signert, avslått eller trukket. Skriv et nytt forslag.`,
    `${ref} ei muutu enää: se on allekirjoitettu, hylätty tai peruttu. Kirjoita uusi ehdotus.`,
    `${ref} changes no more: it is signed, refused or withdrawn. Write a new proposal.`,
  )
}

export function openProposalWords(ref: string): Wording {
  return wording(
    `Ärendet har redan ett förslag som väntar: ${ref}. Ändra det, eller ta tillbaka det först.`,
    `Saken har allerede et forslag som venter: ${ref}. Endre det, eller trekk det først.`,
    `Tapauksella on jo odottava ehdotus: ${ref}. Muuta sitä tai peru se ensin.`,
    `The case has a proposal already that waits: ${ref}. Change it, or withdraw it first.`,
  )
}

export const aProposal = wording(
  'beslutsförslag',
  'beslutningsforslag',
  'päätösehdotusta',
  'proposed decision',
)

/** What somebody did before, so that they do not sign; each completes "you …". */
export const wroteIt = wording('skrev på det', 'skrev på det', 'kirjoitti sitä', 'wrote on it')
export const leadsTheCase = wording('leder ärendet', 'leder saken', 'vetää tapausta', 'lead the case')

export function proposalTitle(ref: string, title: string): Wording {
  return wording(
    `${ref}: beslut i ärendet ${title}`,
    `${ref}: beslutning i saken ${title}`,
    `${ref}: päätös tapauksessa ${title}`,
    `${ref}: decision in the case ${title}`,
  )
}
