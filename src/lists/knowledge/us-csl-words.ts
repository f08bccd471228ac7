import { wording } from '#kernel'

/** Why a file of the US Consolidated Screening List is not taken: each stands after its line. */
export const cslFaults = {
  headerAgain: wording(
    'rubrikraden står en gång till. Två filer har satts ihop, eller så är filen en avklippt kopia; hämta den igen.',
    'overskriftsraden står en gang til. To filer er satt sammen, eller filen er en avkuttet kopi; last den ned på nytt.',
    'otsikkorivi on toistamiseen. Kaksi tiedostoa on yhdistetty, tai tiedosto on katkennut kopio; lataa se uudelleen.',
    'the header stands here once more. Two files were joined, or the file is a copy that was cut short; download it again.',
  ),
  noSource: (name: string) =>
    wording(
      `${name || 'raden'} säger inte vilken lista den hör till (source).`,
      `${name || 'raden'} sier ikke hvilken liste den hører til (source).`,
      `${name || 'rivi'} ei kerro, mihin listaan se kuuluu (source).`,
      `${name || 'the row'} does not say which list it belongs to (source).`,
    ),
} as const
