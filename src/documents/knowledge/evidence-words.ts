import { type Wording, wording } from '#kernel'
import type { Evidence } from '../evidence/model.ts'

/** Evidence as it is described. */

export const namesItself = wording(
  'anger just det här beviset',
  'oppgir nettopp dette beviset',
  'nimeää tämän saman todisteen',
  'names this very piece of evidence',
)
export const whistleblowerFault = wording(
  'bevis från en visselblåsare är begränsat eller sekretessbelagt: vem det är får bara de veta som behöver det',
  'bevis fra en varsler er begrenset eller underlagt taushetsplikt: hvem det er, vet bare de som trenger det',
  'ilmoittajan todiste on rajoitettu tai luottamuksellinen: henkilöllisyyden tietävät vain sitä tarvitsevat',
  'evidence of a whistleblower is restricted or privileged: their identity is need-to-know',
)
export const ownPersonFault = wording(
  'bevis om egna anställda och firmatecknare är begränsat eller sekretessbelagt',
  'bevis om egne ansatte og signaturberettigede er begrenset eller underlagt taushetsplikt',
  'omia työntekijöitä ja nimenkirjoittajia koskevat todisteet ovat rajoitettuja tai luottamuksellisia',
  'evidence about own employees and signatories is restricted or privileged',
)
const statusWords: Readonly<Record<Evidence['sourceStatus']['state'], Wording>> = {
  issued: wording('utfärdad', 'utstedt', 'annettu', 'issued'),
  withdrawn: wording('återkallad', 'trukket tilbake', 'peruttu', 'withdrawn'),
  superseded: wording('ersatt', 'erstattet', 'korvattu', 'superseded'),
}
export function sayWhySource(state: Evidence['sourceStatus']['state']): Wording {
  const { sv, nb, fi } = statusWords[state]
  return wording(
    `skriv varför källan är ${sv}`,
    `skriv hvorfor kilden er ${nb}`,
    `kirjoita, miksi lähde on ${fi}`,
    `say why the source is ${state}`,
  )
}
export const checkedByAnother = wording(
  'en översättning kontrolleras av någon annan',
  'en oversettelse kontrolleres av noen andre',
  'käännöksen tarkistaa joku muu',
  'a translation is checked by somebody else',
)
export const weighedByHouse = wording(
  'bevis bedöms av regelefterlevnad eller jurist; lämna det tomt',
  'bevis vurderes av etterlevelse eller jurist; la det stå tomt',
  'todisteen arvioi vaatimustenmukaisuus tai lakiasiat; jätä tyhjäksi',
  'evidence is weighed by compliance or legal; leave it out',
)
export function givenByHouse(sourceClass: Wording, code: string): Wording {
  return wording(
    `'${sourceClass.sv}' anges av oss`,
    `'${sourceClass.nb}' angis av oss`,
    `'${sourceClass.fi}' on meidän ilmoitettavamme`,
    `'${code}' is given by the house`,
  )
}
/** `faults` are the fields with what is wrong there. */
export function unfitDescriptionWords(faults: Wording): Wording {
  return wording(
    `Beskrivningen kan inte sparas: ${faults.sv}.`,
    `Beskrivelsen kan ikke lagres: ${faults.nb}.`,
    `Kuvausta ei voi tallentaa: ${faults.fi}.`,
    `The description cannot be kept: ${faults.en}.`,
  )
}
export function noOriginalWords(id: string): Wording {
  return wording(
    `Det finns inget bevis ${id} som det här kan vara gjort av.`,
    `Det finnes ikke noe bevis ${id} som dette kan være laget av.`,
    `Todistetta ${id}, josta tämä olisi tehty, ei ole.`,
    `There is no evidence ${id} that this could be made of.`,
  )
}
export function isNotThere(id: string): Wording {
  return wording(`${id} finns inte`, `${id} finnes ikke`, `${id} puuttuu`, `${id} is not there`)
}
/** About a thing that is for others; it is not told whether there is one. */
export const notLetInHere = wording(
  'Du kan inte lägga bevis till det som du har angett: det finns inte, eller du är inte insläppt i det.',
  'Du kan ikke legge bevis til det du har oppgitt: det finnes ikke, eller du er ikke sluppet inn i det.',
  'Et voi lisätä näyttöä ilmoittamaasi kohteeseen: sitä ei ole, tai sinua ei ole päästetty siihen.',
  'You cannot lay evidence into what you named: there is no such thing, or you are not let in to it.',
)

/** Files that come in. */

export const noFileGivenWords = wording(
  'Ingen fil skickades med.',
  'Ingen fil ble sendt med.',
  'Tiedostoa ei annettu.',
  'No file was given.',
)
export function climbsWords(filename: string): Wording {
  return wording(
    `En fil anger en sökväg ut ur sin mapp, som slutar på '${filename}'. Skicka den under ett vanligt namn.`,
    `En fil oppgir en bane ut av mappen sin, som slutter på '${filename}'. Send den under et vanlig navn.`,
    `Tiedosto ilmoittaa kansiostaan ulos johtavan polun, jonka lopussa on '${filename}'. Lähetä se tavallisella nimellä.`,
    `A file calls itself by a path that leaves its folder, ending in '${filename}'. Send it under a plain name.`,
  )
}
export function isEmptyWords(filename: string): Wording {
  return wording(
    `${filename} är tom.`,
    `${filename} er tom.`,
    `${filename} on tyhjä.`,
    `${filename} is empty.`,
  )
}
/** `found` is what the content is; `taken` lists the endings that are taken. */
export function otherContentWords(filename: string, said: string, { found, taken }: Content): Wording {
  return wording(
    `${filename}: filen uppges vara ${said || 'ingenting'}, men innehållet är ${found.sv}. Skicka originalet under sitt eget namn; det här tas emot: ${taken}.`,
    `${filename}: filen er oppgitt som ${said || 'ingenting'}, men innholdet er ${found.nb}. Send originalen under eget navn; dette tas imot: ${taken}.`,
    `${filename}: tiedostoksi ilmoitettiin ${said || 'ei mitään'}, mutta sisältö on ${found.fi}. Lähetä alkuperäinen omalla nimellään; vastaan otetaan: ${taken}.`,
    `${filename}: it is declared as ${said || 'nothing'}, its content is ${found.en}. Send the original under its own name; taken are: ${taken}.`,
  )
}
interface Content {
  readonly found: Wording
  readonly taken: string
}
export function notTaken(type: string): Wording {
  return wording(
    `${type}, som inte tas emot`,
    `${type}, som ikke tas imot`,
    `${type}, jota ei oteta vastaan`,
    `${type}, which is not taken`,
  )
}
export const nothingKnown = wording(
  'något som vi inte känner till',
  'noe vi ikke kjenner til',
  'meille tuntematonta',
  'nothing that we know',
)
export function contentIs(found: Wording): Wording {
  return wording(
    `innehållet är ${found.sv}`,
    `innholdet er ${found.nb}`,
    `sisältö on ${found.fi}`,
    `content is ${found.en}`,
  )
}
export const recordMultipartWords = wording(
  'Skicka filerna som multipart/form-data, med fältet `record`.',
  'Send filene som multipart/form-data, med feltet `record`.',
  'Lähetä tiedostot muodossa multipart/form-data, kenttänä `record`.',
  'Send the files as multipart/form-data, with the field `record`.',
)
export function otherFieldWords(name: string): Wording {
  return wording(
    `Okänt fält '${name}'; \`record\` väntades.`,
    `Ukjent felt '${name}'; det ventes \`record\`.`,
    `Tuntematon kenttä '${name}'; odotettiin \`record\`.`,
    `Unknown field '${name}'; expected \`record\`.`,
  )
}
export function fileTooLargeWords(filename: string, megabytes: number): Wording {
  return wording(
    `${filename} är större än ${megabytes} MB. Skicka den i delar.`,
    `${filename} er større enn ${megabytes} MB. Send den i deler.`,
    `${filename} on suurempi kuin ${megabytes} Mt. Lähetä se osissa.`,
    `${filename} is larger than ${megabytes} MB. Send it in parts.`,
  )
}
export const noRecordWords = wording(
  'Fältet `record` saknas: det beskriver filerna.',
  'Feltet `record` mangler: det beskriver filene.',
  'Kenttä `record` puuttuu: se kuvaa tiedostot.',
  'The field `record` is missing: it describes the files.',
)
export const recordNotJsonWords = wording(
  'Fältet `record` är inte JSON.',
  'Feltet `record` er ikke JSON.',
  'Kenttä `record` ei ole JSON-muodossa.',
  'The field `record` is not JSON.',
)

/** Files that were kept. */

export function notInPlaceWords(id: string, sha256: string): Wording {
  return wording(
    `Filen till ${id} finns inte på sin plats: ${sha256}.`,
    `Filen til ${id} er ikke på plass: ${sha256}.`,
    `Kohteen ${id} tiedosto ei ole paikallaan: ${sha256}.`,
    `The file of ${id} is not in its place: ${sha256}.`,
  )
}
export function evidenceErasedWords(id: string, at: string): Wording {
  return wording(
    `${id} raderades med stöd i lag ${at}; kontrollsumman och förvaringskedjan finns kvar.`,
    `${id} ble slettet med hjemmel i lov ${at}; sjekksummen og beviskjeden står igjen.`,
    `${id} poistettiin lain nojalla ${at}; tiiviste ja hallussapitoketju säilyvät.`,
    `${id} was lawfully erased on ${at}; its hash and its chain of custody remain.`,
  )
}

/** Erasure. */

export const eraseWhyWords = wording(
  'En radering behöver ett skäl: vilken begäran, eller vilken bevarandetid som har gått ut.',
  'En sletting trenger en begrunnelse: hvilken henvendelse, eller hvilken lagringstid som er utløpt.',
  'Poistaminen vaatii perusteen: mikä pyyntö tai mikä päättynyt säilytysaika.',
  'An erasure needs a reason: which request, or which end of a retention period.',
)
export function erasedBeforeWords(id: string): Wording {
  return wording(
    `${id} har redan raderats.`,
    `${id} er allerede slettet.`,
    `${id} on jo poistettu.`,
    `${id} was erased before.`,
  )
}
export function notThereWords(id: string): Wording {
  return wording(`${id} finns inte.`, `${id} finnes ikke.`, `${id}: kohdetta ei ole.`, `There is no ${id}.`)
}

/** The people of an outside party have handed in as much as is taken within a day. */
export function tooManyUploadsWords({ files, megabytes }: { files: number; megabytes: number }): Wording {
  return wording(
    `Av en organisation tar vi emot högst ${files} filer och ${megabytes} MB på ett dygn, och med det här blir det mer. Försök igen i morgon, eller be er kontakt hos oss om mer utrymme.`,
    `Fra én organisasjon tar vi imot høyst ${files} filer og ${megabytes} MB på et døgn, og med dette blir det mer. Prøv igjen i morgen, eller be kontakten deres hos oss om mer plass.`,
    `Yhdeltä organisaatiolta otamme vastaan vuorokaudessa enintään ${files} tiedostoa ja ${megabytes} Mt, ja tämän myötä raja ylittyy. Yritä uudelleen huomenna tai pyydä yhteyshenkilöltänne lisää tilaa.`,
    `Of one organisation we take ${files} files and ${megabytes} MB a day at most, and with this it would be more. Try again tomorrow, or ask your contact with us for more room.`,
  )
}
