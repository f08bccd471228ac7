import { noneSeen, type Refusal, type Wording, worded, wording } from '#kernel'
import type { HitVerdict } from '../hits/model.ts'
import { alertLimits } from './alert-limits.ts'

const alertThing = wording('inget larm', 'ikke noe varsel', 'hälytystä', 'alert')
const refusal = (code: Refusal['code'], said: Wording, facts: Record<string, unknown> = {}): Refusal => ({
  ...{ code, ...worded(said), facts },
})

export const noAlert = (id: string): Refusal => refusal('not_found', noneSeen(alertThing, id), { id })

export const staleAlert = (kept: number, expected: number): Refusal =>
  refusal(
    'stale_version',
    wording(
      'Någon har ändrat larmet sedan du läste det. Läs det igen, och avgör sedan.',
      'Noen har endret varselet siden du leste det. Les det på nytt, og avgjør så.',
      'Joku on muuttanut hälytystä sen jälkeen, kun luit sen. Lue se uudelleen ja ratkaise sitten.',
      'Somebody has changed the alert since you read it. Read it again, then decide.',
    ),
    { expected, kept },
  )

export const askedOfFew: Refusal = refusal(
  'not_allowed',
  wording(
    'Larmet gäller en egen anställd eller firmatecknare. Fråga någon inom regelefterlevnad, juridik eller revision; andra får inte veta det.',
    'Varselet gjelder en egen ansatt eller signaturberettiget. Spør noen i etterlevelse, juridisk avdeling eller revisjon; andre skal ikke vite om det.',
    'Hälytys koskee omaa työntekijää tai nimenkirjoittajaa. Kysy vaatimustenmukaisuudesta, lakiasioista tai tarkastuksesta; muut eivät saa tietää siitä.',
    'The alert is about an own employee or signatory. Ask somebody of compliance, legal or audit; others are not to know of it.',
  ),
)

export const unknownCode = (code: string, verdict: HitVerdict): Refusal =>
  refusal(
    'invalid_input',
    wording(
      `'${code}' är inget skäl för detta avgörande. Välj ett i listan över skäl.`,
      `'${code}' er ingen grunn for denne avgjørelsen. Velg en fra listen over grunner.`,
      `'${code}' ei ole tämän ratkaisun peruste. Valitse peruste luettelosta.`,
      `'${code}' is no reason for this verdict. Take one from the list of reasons.`,
    ),
    { code, verdict },
  )

export const needsText: Refusal = refusal(
  'invalid_input',
  wording(
    'Detta skäl behöver egna ord: skriv vad som visar det.',
    'Denne grunnen trenger egne ord: skriv hva som viser det.',
    'Tämä peruste tarvitsee omia sanoja: kirjoita, mikä sen osoittaa.',
    'This reason needs words of your own: write what shows it.',
  ),
)

export const unknownEvidence = (ids: readonly string[]): Refusal =>
  refusal(
    'unknown_reference',
    wording(
      `Det finns inget bevis ${ids.join(', ')}. Ladda upp det först.`,
      `Det finnes ikke noe bevis ${ids.join(', ')}. Last det opp først.`,
      `Todistetta ${ids.join(', ')} ei ole. Tallenna se ensin.`,
      `There is no piece of evidence ${ids.join(', ')}. Hand it in first.`,
    ),
    { ids: [...ids] },
  )

export const goodUntilWrong: Refusal = refusal(
  'invalid_input',
  wording(
    `"Känd som ofarlig" gäller från i dag till en dag inom ${alertLimits.goodDays} dagar, och bara för en falsk träff.`,
    `"Kjent som uproblematisk" gjelder fra i dag til en dag innen ${alertLimits.goodDays} dager, og bare for et falskt treff.`,
    `"Tunnettu turvalliseksi" on voimassa tästä päivästä enintään ${alertLimits.goodDays} päivää, ja vain väärälle osumalle.`,
    `"Known good" counts from today until a day within ${alertLimits.goodDays} days, and for a false positive only.`,
  ),
)

export const nothingToConfirm: Refusal = refusal(
  'not_allowed',
  wording(
    'Det finns ingen första underskrift att skriva under efter. Läs larmet igen.',
    'Det er ingen første signatur å signere etter. Les varselet på nytt.',
    'Ensimmäistä allekirjoitusta ei ole. Lue hälytys uudelleen.',
    'There is no first signature to sign after. Read the alert again.',
  ),
)

const undoNo = (said: Wording): Refusal => refusal('not_allowed', said)
/** Why a verdict is not taken back. */
export const undoRefusals = {
  nothing: undoNo(
    wording(
      'Det finns inget avgörande att ångra.',
      'Det er ingen avgjørelse å angre.',
      'Kumottavaa ratkaisua ei ole.',
      'There is no verdict to take back.',
    ),
  ),
  other: refusal(
    'forbidden',
    wording(
      'Du kan bara ångra ditt eget avgörande. Avgör larmet på nytt i stället.',
      'Du kan bare angre din egen avgjørelse. Avgjør varselet på nytt i stedet.',
      'Voit kumota vain oman ratkaisusi. Ratkaise hälytys sen sijaan uudelleen.',
      'You take back your own verdict only. Decide the alert anew instead.',
    ),
  ),
  late: undoNo(
    wording(
      `Ett avgörande kan ångras i ${alertLimits.undoMinutes} minuter. Avgör larmet på nytt i stället.`,
      `En avgjørelse kan angres i ${alertLimits.undoMinutes} minutter. Avgjør varselet på nytt i stedet.`,
      `Ratkaisun voi kumota ${alertLimits.undoMinutes} minuutin ajan. Ratkaise hälytys sen sijaan uudelleen.`,
      `A verdict can be taken back for ${alertLimits.undoMinutes} minutes. Decide the alert anew instead.`,
    ),
  ),
  two: undoNo(
    wording(
      'Två personer har skrivit under. Avgör larmet på nytt; det tar två igen.',
      'To personer har signert. Avgjør varselet på nytt; det krever to igjen.',
      'Kaksi henkilöä on allekirjoittanut. Ratkaise hälytys uudelleen; siihen tarvitaan taas kaksi.',
      'Two people have signed. Decide the alert anew; it takes two again.',
    ),
  ),
} as const

export const restsOn = (order: string): Refusal =>
  undoNo(
    wording(
      `Order ${order} har gått vidare sedan dess och vilar på avgörandet. Avgör larmet på nytt i stället.`,
      `Ordre ${order} har gått videre siden da og hviler på avgjørelsen. Avgjør varselet på nytt i stedet.`,
      `Tilaus ${order} on sen jälkeen edennyt ja perustuu ratkaisuun. Ratkaise hälytys sen sijaan uudelleen.`,
      `Order ${order} has gone on since then and rests on the verdict. Decide the alert anew instead.`,
    ),
  )

const bulkNo = (said: Wording): Refusal => refusal('not_allowed', said)
/** Why alerts are not decided in one go. */
export const bulkRefusals = {
  different: bulkNo(
    wording(
      'Bara larm med samma skäl avgörs på en gång: samma post på listan, eller samma part och samma skäl emot. Avgör dessa ett för ett.',
      'Bare varsler med samme grunn avgjøres samtidig: samme oppføring på listen, eller samme part og samme grunner imot. Avgjør disse ett for ett.',
      'Yhdellä kertaa ratkaistaan vain hälytyksiä, joilla on sama peruste: sama merkintä listalla tai sama osapuoli ja samat vastasyyt. Ratkaise nämä yksi kerrallaan.',
      'Only alerts for the same reason are decided in one go: the same entry of a list, or the same party with the same reasons against. Decide these one by one.',
    ),
  ),
  takesTwo: bulkNo(
    wording(
      'Minst ett av larmen kräver en andra person och avgörs för sig.',
      'Minst ett av varslene krever en andre person og avgjøres for seg.',
      'Ainakin yksi hälytyksistä vaatii toisen henkilön, ja se ratkaistaan erikseen.',
      'One of the alerts at least takes a second person, and is decided by itself.',
    ),
  ),
  decided: bulkNo(
    wording(
      'Minst ett av larmen är redan avgjort. Läs listan igen.',
      'Minst ett av varslene er allerede avgjort. Les listen på nytt.',
      'Ainakin yksi hälytyksistä on jo ratkaistu. Lue luettelo uudelleen.',
      'One of the alerts at least is decided already. Read the list again.',
    ),
  ),
} as const

export const askedOfMatch: Refusal = refusal(
  'not_allowed',
  wording(
    'Det står som en sann träff, och två personer måste ta tillbaka det. Avgör det på nytt i stället.',
    'Det står som et sant treff, og to personer må ta det tilbake. Avgjør det på nytt i stedet.',
    'Se on vahvistettu oikeaksi osumaksi, ja sen peruminen vaatii kaksi henkilöä. Ratkaise se uudelleen.',
    'It stands as a true match, and it takes two to take that back. Decide it anew instead.',
  ),
)

export const notAsked: Refusal = refusal(
  'forbidden',
  wording(
    'Frågan är ställd till någon annan.',
    'Spørsmålet er stilt til noen andre.',
    'Kysymys on osoitettu toiselle.',
    'The question was put to somebody else.',
  ),
)

export const unknownAssignee = (person: string): Refusal =>
  refusal(
    'unknown_reference',
    wording(
      `'${person}' är ingen som avgör larm. Välj någon i regelefterlevnad eller juridik.`,
      `'${person}' er ingen som avgjør varsler. Velg noen i etterlevelse eller juridisk avdeling.`,
      `'${person}' ei ratkaise hälytyksiä. Valitse joku vaatimustenmukaisuudesta tai lakiasioista.`,
      `'${person}' is nobody who decides alerts. Choose somebody of compliance or legal.`,
    ),
    { person },
  )
