import { wording } from '#kernel'

export const aboutOwnPeopleWords = wording(
  'Posten gäller egna anställda eller firmatecknare och läses bara av regelefterlevnad, jurist och revision. Att den finns och inte har ändrats kan ändå visas.',
  'Oppføringen gjelder egne ansatte eller signaturberettigede og leses bare av etterlevelse, jurist og revisjon. At den finnes og ikke er endret, kan likevel vises.',
  'Merkintä koskee omia työntekijöitä tai nimenkirjoittajia, ja sen lukevat vain vaatimustenmukaisuus, lakiasiat ja tarkastus. Se, että merkintä on olemassa eikä ole muuttunut, voidaan silti osoittaa.',
  'The entry is about own employees or signatories and is read by compliance, legal and audit alone. That it is there and unchanged can be shown all the same.',
)

export const aboutCaseWords = wording(
  'Posten gäller ett ärende som du inte är insläppt i. Att den finns och inte har ändrats kan ändå visas.',
  'Oppføringen gjelder en sak som du ikke er sluppet inn i. At den finnes og ikke er endret, kan likevel vises.',
  'Merkintä koskee tapausta, johon sinua ei ole päästetty. Se, että merkintä on olemassa eikä ole muuttunut, voidaan silti osoittaa.',
  'The entry is about a case that you are not let in to. That it is there and unchanged can be shown all the same.',
)

export const walledOffWords = wording(
  'Du hålls utanför ett ärende som står i loggen. Någon annan hämtar hela loggen; det du får läsa läser du här.',
  'Du holdes utenfor en sak som står i loggen. En annen henter hele loggen; det du kan lese, leser du her.',
  'Sinut on pidetty poissa tapauksesta, joka on lokissa. Joku toinen hakee koko lokin; sen, mitä saat lukea, luet täältä.',
  'You are kept out of a case that stands in the log. Somebody else takes the whole log away; what you may read you read here.',
)
