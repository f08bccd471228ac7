import { wording } from '#kernel'

/** What only the page of the UFLPA list can have wrong: each stands after the line of the file. */
export const uflpaFaults = {
  noSublist: (heading: string) =>
    wording(
      `tabellen står under "${heading}"; rubriken till en dellista väntades, (d)(2)(B)(i), (ii), (iv) eller (v). Utgivaren har ändrat sidan; läs den innan listan uppdateras.`,
      `tabellen står under "${heading}"; det ventes overskriften til en delliste, (d)(2)(B)(i), (ii), (iv) eller (v). Utgiveren har endret siden; les den før listen oppdateres.`,
      `taulukko on otsikon "${heading}" alla; odotettiin osaluettelon otsikkoa (d)(2)(B)(i), (ii), (iv) tai (v). Julkaisija on muuttanut sivua; lue se ennen listan päivitystä.`,
      `the table stands below "${heading}"; expected the heading of a sub-list, (d)(2)(B)(i), (ii), (iv) or (v). The publisher changed the page; read it before the list is updated.`,
    ),
} as const
