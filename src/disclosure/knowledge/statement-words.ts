import { type Wording, wording } from '#kernel'
import type { Answered } from '../model.ts'

/** What of a decision a statement may tell. */
export interface Told {
  readonly ref: string
  readonly kind: string
  /** Names of the suppliers. */
  readonly suppliers: string
  /** Names of our companies that it binds. */
  readonly companies: string
  readonly from: string
  readonly customers: number
  readonly assets: number
}

const decided: Readonly<Record<string, (told: Told) => Wording>> = {
  phaseOut: ({ suppliers }) =>
    wording(
      `Vi avvecklar ${suppliers} som leverantör`,
      `Vi faser ut ${suppliers} som leverandør`,
      `Luovumme toimittajasta ${suppliers} vaiheittain`,
      `We are phasing out ${suppliers} as a supplier`,
    ),
  terminateNow: ({ suppliers }) =>
    wording(
      `Vi avslutar samarbetet med ${suppliers}`,
      `Vi avslutter samarbeidet med ${suppliers}`,
      `Päätämme yhteistyön toimittajan ${suppliers} kanssa`,
      `We are ending our work with ${suppliers}`,
    ),
  suspend: ({ suppliers }) =>
    wording(
      `Vi gör uppehåll i försäljningen från ${suppliers}`,
      `Vi stanser salget fra ${suppliers} inntil videre`,
      `Keskeytämme toimittajan ${suppliers} tuotteiden myynnin`,
      `We are suspending sales from ${suppliers}`,
    ),
}
const other = ({ suppliers }: Told): Wording =>
  wording(
    `Vårt beslut om ${suppliers}`,
    `Vår beslutning om ${suppliers}`,
    `Päätöksemme toimittajasta ${suppliers}`,
    `Our decision on ${suppliers}`,
  )

export function titleOf(told: Told): Wording {
  return (decided[told.kind] ?? other)(told)
}

export const stopping: readonly string[] = ['phaseOut', 'terminateNow', 'suspend', 'rejectNew']

export function paragraphsOf(told: Told): Wording[] {
  const { companies, from, kind } = told
  const isStop = stopping.includes(kind)
  return [
    wording(
      `Beslutet gäller ${companies} från den ${from}. Det fattades efter en utredning där leverantören fick yttra sig.`,
      `Beslutningen gjelder ${companies} fra ${from}. Den ble fattet etter en undersøkelse der leverandøren fikk uttale seg.`,
      `Päätös koskee yhtiöitä ${companies} ${from} alkaen. Se tehtiin selvityksen jälkeen, jossa toimittajaa kuultiin.`,
      `The decision binds ${companies} from ${from}. It was taken after an investigation in which the supplier was heard.`,
    ),
    ...(isStop ? [goesOn] : []),
    wording(
      'Vi följer upp hur beslutet påverkar kunder, arbetstagare och rättighetshavare, och omprövar det när skäl finns.',
      'Vi følger opp hvordan beslutningen påvirker kunder, arbeidstakere og rettighetshavere, og vurderer den på nytt når det er grunn til det.',
      'Seuraamme, miten päätös vaikuttaa asiakkaisiin, työntekijöihin ja oikeudenhaltijoihin, ja arvioimme sen tarvittaessa uudelleen.',
      'We follow how the decision affects customers, workers and rights holders, and look at it again when there is reason to.',
    ),
  ]
}

const goesOn = wording(
  'Det vi har lovat våra kunder håller vi: service, garanti och reservdelar fortsätter för det som är installerat.',
  'Det vi har lovet kundene, holder vi: service, garanti og reservedeler fortsetter for det som er installert.',
  'Pidämme, mitä olemme asiakkaille luvanneet: huolto, takuu ja varaosat jatkuvat asennetuille laitteille.',
  'We keep what we promised our customers: service, warranty and spare parts go on for what is installed.',
)

export function questionsOf({ kind, customers, assets, from }: Told): Answered[] {
  const isStop = stopping.includes(kind)
  return [
    ...(isStop ? [installedAnswer(customers, assets), ordersAnswer(from)] : []),
    {
      question: wording(
        'Har leverantören gjort något olagligt?',
        'Har leverandøren gjort noe ulovlig?',
        'Onko toimittaja toiminut lainvastaisesti?',
        'Has the supplier broken the law?',
      ),
      answer: wording(
        'Vi dömer ingen. Vi har bedömt vår egen risk att bidra till skada, och beslutat om vårt eget handlande.',
        'Vi dømmer ingen. Vi har vurdert vår egen risiko for å bidra til skade, og besluttet hva vi selv gjør.',
        'Emme tuomitse ketään. Olemme arvioineet oman riskimme myötävaikuttaa haittaan ja päättäneet omasta toiminnastamme.',
        'We judge nobody. We assessed our own risk of contributing to harm, and decided on what we ourselves do.',
      ),
    },
    {
      question: wording(
        'Kan beslutet ändras?',
        'Kan beslutningen endres?',
        'Voiko päätös muuttua?',
        'Can the decision change?',
      ),
      answer: wording(
        'Ja. Det omprövas på en bestämd dag, och tidigare om något nytt kommer fram.',
        'Ja. Den vurderes på nytt på en fastsatt dag, og tidligere hvis noe nytt kommer frem.',
        'Kyllä. Se arvioidaan uudelleen määräpäivänä ja aikaisemmin, jos ilmenee jotain uutta.',
        'Yes. It is reviewed on a set day, and earlier if something new comes to light.',
      ),
    },
  ]
}

function installedAnswer(customers: number, assets: number): Answered {
  return {
    question: wording(
      'Vad händer med det som redan är installerat?',
      'Hva skjer med det som allerede er installert?',
      'Mitä tapahtuu jo asennetuille laitteille?',
      'What happens to what is installed already?',
    ),
    answer: wording(
      `Det får service som förut. Vi vet om ${assets} enheter hos ${customers} kunder, och hör av oss till var och en.`,
      `Det får service som før. Vi vet om ${assets} enheter hos ${customers} kunder, og tar kontakt med hver av dem.`,
      `Niitä huolletaan kuten ennenkin. Tiedossamme on ${assets} laitetta ${customers} asiakkaalla, ja otamme yhteyttä jokaiseen.`,
      `It is serviced as before. We know of ${assets} devices at ${customers} customers, and write to each of them.`,
    ),
  }
}

function ordersAnswer(from: string): Answered {
  return {
    question: wording(
      'Vad händer med offerter och order?',
      'Hva skjer med tilbud og ordrer?',
      'Mitä tarjouksille ja tilauksille tapahtuu?',
      'What happens to quotes and orders?',
    ),
    answer: wording(
      `Nya affärer ingås inte efter den ${from}. Öppna order prövas en och en, och vi föreslår en ersättare där det finns en.`,
      `Nye avtaler inngås ikke etter ${from}. Åpne ordrer vurderes én for én, og vi foreslår en erstatning der det finnes en.`,
      `Uusia kauppoja ei tehdä ${from} jälkeen. Avoimet tilaukset käydään läpi yksitellen, ja ehdotamme korvaajaa, kun sellainen on.`,
      `No new sales are made after ${from}. Open orders are looked at one by one, and we propose a replacement where there is one.`,
    ),
  }
}
