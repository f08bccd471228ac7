import { wording } from '#kernel'

export const customerNeededWords = wording(
  'Säg för vilken kund: annars kan ingen säga om det är lagligt att sälja.',
  'Si for hvilken kunde: ellers kan ingen si om det er lovlig å selge.',
  'Kerro, kenelle asiakkaalle: muuten kukaan ei voi sanoa, onko myynti laillista.',
  'Say for which customer: without that nobody can say whether it is lawful to sell.',
)

export const lawWords = {
  open: wording(
    'Reglerna säger inget emot en försäljning till kunden.',
    'Reglene sier ikke noe imot et salg til kunden.',
    'Säännöissä ei ole estettä myydä asiakkaalle.',
    'The rules say nothing against a sale to this customer.',
  ),
  held: wording(
    'Lagen ställer en fråga först: kontrollera ordern för att se vilken.',
    'Loven stiller et spørsmål først: kontroller ordren for å se hvilket.',
    'Laki kysyy ensin jotakin: tarkasta tilaus, niin näet mitä.',
    'The law asks something first: check the order to see what.',
  ),
  block: wording(
    'Lagen tillåter ingen försäljning av den till kunden.',
    'Loven tillater ikke å selge den til kunden.',
    'Laki ei salli sen myymistä asiakkaalle.',
    'The law allows no sale of it to this customer.',
  ),
  unasked: wording(
    'Reglerna kunde inte tillfrågas om den.',
    'Reglene kunne ikke spørres om den.',
    'Sääntöjä ei voitu kysyä siitä.',
    'The rules could not be asked about it.',
  ),
} as const
