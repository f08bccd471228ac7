import { wording } from '#kernel'

/** What is wrong with a record of one of our own people: each completes `ref …`. */
export const ownPersonFaults = {
  mark: wording(
    'saknas: en referens som börjar med staff: hör till egna anställda (employee) och firmatecknare (signatory)',
    'mangler: en referanse som begynner med staff: hører til egne ansatte (employee) og signaturberettigede (signatory)',
    'puuttuu: staff:-alkuiset viitteet kuuluvat omille työntekijöille (employee) ja nimenkirjoittajille (signatory)',
    'is missing: a reference that begins with staff: is of an own employee (employee) or signatory (signatory)',
  ),
  ref: wording(
    'börjar inte med staff: som för alla egna anställda och firmatecknare, t.ex. staff:4711',
    'begynner ikke med staff: som for alle egne ansatte og signaturberettigede, f.eks. staff:4711',
    'ei ala merkkijonolla staff:, kuten kaikkien omien työntekijöiden ja nimenkirjoittajien viitteet, esim. staff:4711',
    'does not begin with staff: as those of all own employees and signatories do, e.g. staff:4711',
  ),
  number: wording(
    'har inget nummer direkt efter staff:, utan mellanslag, t.ex. staff:4711',
    'har ikke noe nummer rett etter staff:, uten mellomrom, f.eks. staff:4711',
    'ei jatku numerolla heti staff:-alun jälkeen ilman välilyöntiä, esim. staff:4711',
    'has no number right after staff:, without a space, e.g. staff:4711',
  ),
  schema: wording(
    'är inte Person: egna anställda och firmatecknare är människor',
    'er ikke Person: egne ansatte og signaturberettigede er mennesker',
    'ei ole Person: omat työntekijät ja nimenkirjoittajat ovat henkilöitä',
    'is not Person: own employees and signatories are people',
  ),
  taken: wording(
    'börjar med staff: som bara referenser till egna anställda och firmatecknare får göra',
    'begynner med staff: som bare referanser til egne ansatte og signaturberettigede kan gjøre',
    'alkaa merkkijonolla staff:, joka on varattu omille työntekijöille ja nimenkirjoittajille',
    'begins with staff: which only references of own employees and signatories may do',
  ),
} as const
