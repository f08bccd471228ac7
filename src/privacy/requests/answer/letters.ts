import { type Day, dayIn, type Instant, type Wording, wording, zoneOf } from '#kernel'
import { rightWords } from '../../knowledge/refusal-words.ts'
import type { RefusalGround, SubjectRequest } from '../model.ts'
import { authorityOf } from './authorities.ts'
import { receivedOn } from './report.ts'

/** Grounds of refusal with where they stand in the law. */
export const groundWords: Readonly<Record<RefusalGround, Wording>> = {
  notIdentified: wording(
    'Vi kan inte säkert fastställa vem som frågar (artiklarna 11 och 12.2).',
    'Vi kan ikke med sikkerhet fastslå hvem som spør (artikkel 11 og artikkel 12 nr. 2).',
    'Emme voi varmistua pyytäjän henkilöllisyydestä (11 artikla ja 12 artiklan 2 kohta).',
    'We cannot be sure who is asking (Art. 11 and 12(2)).',
  ),
  unfounded: wording(
    'Begäran är uppenbart ogrundad (artikel 12.5).',
    'Henvendelsen er åpenbart grunnløs (artikkel 12 nr. 5).',
    'Pyyntö on ilmeisen perusteeton (12 artiklan 5 kohta).',
    'The request is manifestly unfounded (Art. 12(5)).',
  ),
  excessive: wording(
    'Begäran är orimlig, särskilt för att den upprepas (artikel 12.5).',
    'Henvendelsen er overdreven, særlig fordi den gjentas (artikkel 12 nr. 5).',
    'Pyyntö on kohtuuton, erityisesti koska se toistuu (12 artiklan 5 kohta).',
    'The request is excessive, in particular because it is repeated (Art. 12(5)).',
  ),
  rightsOfOthers: wording(
    'Andras rättigheter och friheter väger tyngre (artikel 15.4).',
    'Andres rettigheter og friheter veier tyngre (artikkel 15 nr. 4).',
    'Muiden oikeudet ja vapaudet painavat enemmän (15 artiklan 4 kohta).',
    'The rights and freedoms of others weigh more (Art. 15(4)).',
  ),
  legalObligation: wording(
    'En rättslig förpliktelse kräver att uppgifterna sparas (artikel 17.3 b).',
    'En rettslig forpliktelse krever at opplysningene lagres (artikkel 17 nr. 3 bokstav b).',
    'Lakisääteinen velvoite vaatii tietojen säilyttämistä (17 artiklan 3 kohdan b alakohta).',
    'A legal obligation asks for the data to be kept (Art. 17(3)(b)).',
  ),
  legalClaims: wording(
    'Uppgifterna behövs för rättsliga anspråk (artikel 17.3 e).',
    'Opplysningene trengs for rettskrav (artikkel 17 nr. 3 bokstav e).',
    'Tietoja tarvitaan oikeusvaateita varten (17 artiklan 3 kohdan e alakohta).',
    'The data is needed for legal claims (Art. 17(3)(e)).',
  ),
  notApplicable: wording(
    'Lagens förutsättningar för den här rättigheten är inte uppfyllda (artiklarna 16–22).',
    'Vilkårene i loven for denne rettigheten er ikke oppfylt (artikkel 16–22).',
    'Lain edellytykset tälle oikeudelle eivät täyty (16–22 artikla).',
    'What the law asks for this right is not met (Art. 16–22).',
  ),
}

interface Writing {
  readonly request: SubjectRequest
  readonly at: Instant
  /** Own words, in the language of the person. */
  readonly text?: string | undefined
}

/** Data of the template `letter`: what was done, what stays and why, and where to complain. */
export function doneLetter({ request, at, text }: Writing) {
  const { language, items, carriedOut } = request
  const erased = items.filter(({ erased: one }) => one?.failed === null).length
  const kept = items.flatMap(({ decision }) => (decision?.use === 'keep' ? (decision.reason ?? []) : []))
  const lines = [
    wording(
      `Vi har behandlat din begäran (${rightWords[request.right].sv}) av den ${receivedOn(request)}.`,
      `Vi har behandlet henvendelsen din (${rightWords[request.right].nb}) av ${receivedOn(request)}.`,
      `Olemme käsitelleet ${receivedOn(request)} saapuneen pyyntösi (${rightWords[request.right].fi}).`,
      `We have dealt with your request (${rightWords[request.right].en}) of ${receivedOn(request)}.`,
    )[language],
    ...(text ? [text] : []),
    ...(carriedOut?.done ? [carriedOut.done] : []),
    ...(erased > 0 ? [erasedLine(erased)[language]] : []),
    ...(kept.length > 0 ? [keptLine[language], ...new Set(kept)] : []),
    complaint(request)[language],
  ]
  return letterOf(request, at, lines)
}

/** Data of the template `letter`: the refusal with its ground, and where to complain (Art. 12(4)). */
export function refusalLetter({ request, at, text }: Writing, ground: RefusalGround) {
  const { language } = request
  const lines = [
    wording(
      `Vi kan inte tillmötesgå din begäran (${rightWords[request.right].sv}) av den ${receivedOn(request)}.`,
      `Vi kan ikke etterkomme henvendelsen din (${rightWords[request.right].nb}) av ${receivedOn(request)}.`,
      `Emme voi suostua ${receivedOn(request)} saapuneeseen pyyntöösi (${rightWords[request.right].fi}).`,
      `We cannot do what you asked for (${rightWords[request.right].en}) on ${receivedOn(request)}.`,
    )[language],
    groundWords[ground][language],
    ...(text ? [text] : []),
    complaint(request)[language],
  ]
  return letterOf(request, at, lines)
}

/** Data of the template `deadline-extension` (Art. 12(3)). */
export function extensionLetter(
  { request, text }: Omit<Writing, 'at'>,
  { due, newDue, signer }: { readonly due: Day; readonly newDue: Day; readonly signer: string },
) {
  const { language, ref, subject, controller, country } = request
  return {
    ...{ request: ref, recipient: subject.name, receivedOn: receivedOn(request), due, newDue },
    ...{
      reason: text ?? '',
      legalBasis: extensionBasis[language],
      complaint: authorityOf(country)[language],
    },
    ...{ contact: controller, company: controller, signer },
  }
}

const extensionBasis = wording(
  'Artikel 12.3 i dataskyddsförordningen',
  'Personvernforordningen artikkel 12 nr. 3',
  'Yleisen tietosuoja-asetuksen 12 artiklan 3 kohta',
  'Article 12(3) GDPR',
)
const keptLine = wording(
  'Följande sparas, av dessa skäl:',
  'Dette lagres fortsatt, av disse grunnene:',
  'Seuraavat tiedot säilytetään näistä syistä:',
  'This is kept, for these reasons:',
)

function erasedLine(count: number): Wording {
  return wording(
    `Antal uppgifter som raderats: ${count}.`,
    `Antall opplysninger som er slettet: ${count}.`,
    `Poistettujen tietojen määrä: ${count}.`,
    `Records erased: ${count}.`,
  )
}

function complaint({ country }: SubjectRequest): Wording {
  const to = authorityOf(country)
  return wording(
    `Är du inte nöjd kan du klaga hos ${to.sv} eller vända dig till domstol (artiklarna 77 och 79).`,
    `Er du ikke fornøyd, kan du klage til ${to.nb} eller bringe saken inn for domstolene (artikkel 77 og 79).`,
    `Jos et ole tyytyväinen, voit valittaa viranomaiselle (${to.fi}) tai saattaa asian tuomioistuimeen (77 ja 79 artikla).`,
    `If you are not content, you may complain to ${to.en}, or go to court (Art. 77 and 79).`,
  )
}

const subjectLine = wording(
  'Svar på din begäran',
  'Svar på henvendelsen din',
  'Vastaus pyyntöösi',
  'Answer to your request',
)

function letterOf(
  { language, ref, subject, controller, contact, country }: SubjectRequest,
  at: Instant,
  lines: string[],
) {
  return {
    subject: `${subjectLine[language]} ${ref}`,
    date: dayIn(zoneOf(country), at),
    sender: { company: controller, name: controller },
    recipient: { name: subject.name, address: [contact] },
    reference: ref,
    paragraphs: lines,
  }
}
