import { type Wording, wording } from '#kernel'
import type { ProposalKind } from '../decisions/model.ts'

/** A measure that a decision of a kind brings by itself: who owes it, and days from the day of effect. */
export interface StandardMeasure {
  readonly code: string
  readonly title: Wording
  readonly role: string
  readonly days: number
}

const measure = ([code, role, days]: readonly [string, string, number], title: Wording): StandardMeasure => ({
  ...{ code, role, days, title },
})
const tellSupplier = measure(
  ['tellSupplier', 'procurement', 5],
  wording(
    'Underrätta leverantören skriftligt om beslutet',
    'Underrette leverandøren skriftlig om beslutningen',
    'Ilmoita päätöksestä toimittajalle kirjallisesti',
    'Tell the supplier of the decision in writing',
  ),
)
const tellCustomers = measure(
  ['tellCustomers', 'sales', 20],
  wording(
    'Underrätta kunderna på listan: vad som stoppas och vad som fortsätter',
    'Underrette kundene på listen: hva som stanses og hva som fortsetter',
    'Ilmoita luettelon asiakkaille, mikä päättyy ja mikä jatkuu',
    'Tell the customers on the list what stops and what continues',
  ),
)
const stopPurchase = measure(
  ['stopPurchase', 'procurement', 5],
  wording(
    'Stoppa nya inköp och se över öppna inköpsorder',
    'Stanse nye innkjøp og gå gjennom åpne innkjøpsordrer',
    'Pysäytä uudet hankinnat ja käy avoimet ostotilaukset läpi',
    'Stop new purchases and go through open purchase orders',
  ),
)
const replacements = measure(
  ['replacements', 'productManager', 30],
  wording(
    'Utse en ersättare för varje stoppad artikel, eller anteckna luckan',
    'Finne en erstatning for hver stanset artikkel, eller notere hullet',
    'Nimeä korvaaja jokaiselle pysäytetylle tuotteelle tai kirjaa puute',
    'Name a replacement for every stopped product, or record the gap',
  ),
)
const consult = measure(
  ['consult', 'complianceOfficer', 30],
  wording(
    'Samråd med berörda kunder och rättighetshavare om planen',
    'Rådføre seg med berørte kunder og rettighetshavere om planen',
    'Kuule asiakkaita ja oikeudenhaltijoita suunnitelmasta',
    'Consult customers and rights holders on the plan',
  ),
)
const followRights = measure(
  ['followRights', 'complianceOfficer', 90],
  wording(
    'Följ upp hur avvecklingen påverkar arbetstagare och rättighetshavare',
    'Følge opp hvordan utfasingen påvirker arbeidstakere og rettighetshavere',
    'Seuraa, miten alasajo vaikuttaa työntekijöihin ja oikeudenhaltijoihin',
    'Follow how leaving affects workers and rights holders',
  ),
)
const agreeConditions = measure(
  ['agreeConditions', 'procurement', 30],
  wording(
    'Avtala villkoren med leverantören, med dag och bevis för vart och ett',
    'Avtale vilkårene med leverandøren, med dag og bevis for hvert av dem',
    'Sovi ehdoista toimittajan kanssa, kullekin päivä ja todiste',
    'Agree the conditions with the supplier, each with a day and a proof',
  ),
)
const lookAgain = measure(
  ['lookAgain', 'complianceOfficer', 180],
  wording(
    'Pröva om läget har ändrats, och ta upp frågan igen om det behövs',
    'Vurdere om forholdene har endret seg, og ta saken opp igjen ved behov',
    'Arvioi, onko tilanne muuttunut, ja ota asia tarvittaessa uudelleen esiin',
    'See whether anything has changed, and take it up again if needed',
  ),
)
const onboard = measure(
  ['onboard', 'procurement', 30],
  wording(
    'Godkänn leverantören på nytt genom den vanliga prövningen',
    'Godkjenne leverandøren på nytt gjennom den vanlige prøvingen',
    'Hyväksy toimittaja uudelleen tavallisessa menettelyssä',
    'Take the supplier through onboarding again',
  ),
)
const publish = measure(
  ['publish', 'communications', 10],
  wording(
    'Gör uttalandet klart tillsammans med compliance',
    'Gjøre uttalelsen klar sammen med etterlevelse',
    'Viimeistele lausunto yhdessä compliance-toiminnon kanssa',
    'Finish the statement together with compliance',
  ),
)

/** By the kind of the decision that is signed (R43). Own policy; people add theirs to the proposal. */
export const standardMeasures: Readonly<Record<ProposalKind, readonly StandardMeasure[]>> = {
  continue: [lookAgain],
  conditions: [tellSupplier, agreeConditions, lookAgain],
  suspend: [tellSupplier, stopPurchase, tellCustomers, lookAgain],
  phaseOut: [tellSupplier, stopPurchase, tellCustomers, replacements, consult, publish, followRights],
  terminateNow: [tellSupplier, stopPurchase, tellCustomers, replacements, publish, followRights],
  rejectNew: [tellSupplier, lookAgain],
  reinstate: [tellSupplier, onboard],
  conclude: [lookAgain],
}
