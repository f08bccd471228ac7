import { type Wording, wording } from '#kernel'

export const apartWords = wording(
  'måste vara en av relationens kategorier',
  'må være en av relasjonens kategorier',
  'on oltava jokin suhteen tuoteryhmistä',
  'must be one of the categories of the relation',
)
export const twiceApartWords = wording(
  'nämns två gånger; en kategori har ett läge',
  'nevnes to ganger; en kategori har én status',
  'mainitaan kahdesti; tuoteryhmällä on yksi tila',
  'is named twice; a category stands in one state',
)
export function staleRelationWords(kept: number, read: number): Wording {
  return wording(
    `Någon har ändrat relationen: den har version ${kept}, du läste version ${read}. Läs den på nytt.`,
    `Noen har endret forholdet: det har versjon ${kept}, du leste versjon ${read}. Les det på nytt.`,
    `Suhdetta on muutettu: versio on ${kept}, luit version ${read}. Lue se uudelleen.`,
    `Somebody changed the relation: it is at version ${kept}, you read version ${read}. Read it again.`,
  )
}
export function relationThereWords(supplier: string, entity: string): Wording {
  return wording(
    `Det finns redan en relation mellan ”${supplier}” och ”${entity}”. Ändra den i stället.`,
    `Det finnes allerede et forhold mellom «${supplier}» og «${entity}». Endre det i stedet.`,
    `Suhde ”${supplier}” – ”${entity}” on jo olemassa. Muuta sitä.`,
    `There is a relation between '${supplier}' and '${entity}' already. Change that one.`,
  )
}
export function freedWords(supplier: string, entity: string, category: string): Wording {
  return wording(
    `Importen skulle göra ”${supplier}” friare i ”${entity}” för ${category} än läget är. För in leverantören som tänkbar eller under prövning och begär ett godkännande; en annan person godkänner det. Ingenting fördes in.`,
    `Importen ville gjort «${supplier}» friere i «${entity}» for ${category} enn statusen er. Før inn leverandøren som mulig eller under vurdering og be om godkjenning; en annen person godkjenner den. Ingenting ble ført inn.`,
    `Tuonti vapauttaisi toimittajan ”${supplier}” yhtiössä ”${entity}” ryhmälle ${category} nykyisestä tilastaan. Tuo toimittaja mahdollisena tai arvioitavana ja pyydä hyväksyntää; toinen henkilö hyväksyy sen. Mitään ei tuotu.`,
    `The import would make '${supplier}' freer in '${entity}' for ${category} than it stands. Bring the supplier in as prospect or onboarding and ask for an approval; another person approves it. Nothing was brought in.`,
  )
}
