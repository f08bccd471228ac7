import { type Wording, wording } from '#kernel'
import type { HitVerdict } from '../hits/model.ts'

/** One reason for a verdict, under a code that is counted. Its place among those of its verdict is its key on the screen. */
export interface ReasonCode {
  readonly code: string
  readonly verdict: HitVerdict
  readonly says: Wording
  /** Reasons of the machine that fit it: it is offered first where one of them spoke. */
  readonly fits?: readonly string[]
  /** Says nothing without words of one's own. */
  readonly needsText?: true
}

const code = (
  verdict: HitVerdict,
  name: string,
  { says, ...more }: Omit<ReasonCode, 'code' | 'verdict'>,
): ReasonCode => ({ code: name, verdict, says, ...more })

/**
 * Reasons that officers give, in the order of their keys. Own list, set on 2026-11-22: what is weighed when a listed
 * entry and a party are compared (name, kind, date of birth, nationality, address, numbers), one line each.
 */
export const reasonCodes: readonly ReasonCode[] = [
  code('falsePositive', 'otherBirthDate', {
    says: wording('Annat födelsedatum', 'Annen fødselsdato', 'Eri syntymäaika', 'Another birth date'),
    fits: ['birthDate.differs'],
  }),
  code('falsePositive', 'otherNumber', {
    says: wording(
      'Annat organisations- eller personnummer',
      'Annet organisasjons- eller fødselsnummer',
      'Eri rekisteri- tai henkilötunnus',
      'Another register or identity number',
    ),
    fits: ['identifier.differs'],
  }),
  code('falsePositive', 'otherPlace', {
    says: wording(
      'Annat land eller annan adress, utan samband',
      'Annet land eller annen adresse, uten forbindelse',
      'Eri maa tai osoite, ei yhteyttä',
      'Another country or address, and no link',
    ),
    fits: ['country.differs'],
  }),
  code('falsePositive', 'namesake', {
    says: wording(
      'Bara namnet liknar, och det är vanligt',
      'Bare navnet ligner, og det er vanlig',
      'Vain nimi muistuttaa, ja se on yleinen',
      'Only the name is alike, and it is a common one',
    ),
  }),
  code('falsePositive', 'otherName', {
    says: wording(
      'Ett annat namn vid närmare granskning',
      'Et annet navn ved nærmere gransking',
      'Tarkemmin katsoen eri nimi',
      'Another name when looked at closely',
    ),
  }),
  code('falsePositive', 'otherKind', {
    says: wording(
      'Ett annat slag: företag, person eller fartyg',
      'En annen type: selskap, person eller fartøy',
      'Eri laji: yritys, henkilö tai alus',
      'Another kind: company, person or vessel',
    ),
    fits: ['gender.differs', 'schema.differs'],
  }),
  code('falsePositive', 'otherByDocument', {
    says: wording(
      'En handling visar att det är någon annan',
      'Et dokument viser at det er en annen',
      'Asiakirja osoittaa, että kyse on muusta',
      'A document shows that it is somebody else',
    ),
    needsText: true,
  }),
  code('falsePositive', 'otherCleared', {
    says: wording('Annat skäl', 'Annen grunn', 'Muu syy', 'Another reason'),
    needsText: true,
  }),
  code('trueMatch', 'sameNumber', {
    says: wording('Samma nummer', 'Samme nummer', 'Sama tunnus', 'The same number'),
    fits: ['identifier.same'],
  }),
  code('trueMatch', 'sameBirth', {
    says: wording(
      'Samma namn och födelsedatum',
      'Samme navn og fødselsdato',
      'Sama nimi ja syntymäaika',
      'The same name and birth date',
    ),
    fits: ['birthDate.same'],
  }),
  code('trueMatch', 'samePlace', {
    says: wording(
      'Samma namn och adress eller verksamhet',
      'Samme navn og adresse eller virksomhet',
      'Sama nimi ja osoite tai toiminta',
      'The same name and address or business',
    ),
    fits: ['country.same'],
  }),
  code('trueMatch', 'admitted', {
    says: wording(
      'Parten själv eller en myndighet bekräftar det',
      'Parten selv eller en myndighet bekrefter det',
      'Osapuoli itse tai viranomainen vahvistaa sen',
      'The party itself or an authority confirms it',
    ),
    needsText: true,
  }),
  code('trueMatch', 'otherConfirmed', {
    says: wording('Annat skäl', 'Annen grunn', 'Muu syy', 'Another reason'),
    needsText: true,
  }),
  code('needInfo', 'noBirthDate', {
    says: wording(
      'Födelsedatum saknas',
      'Fødselsdato mangler',
      'Syntymäaika puuttuu',
      'The birth date is missing',
    ),
  }),
  code('needInfo', 'noNumber', {
    says: wording(
      'Registernummer saknas',
      'Registernummer mangler',
      'Rekisteritunnus puuttuu',
      'The register number is missing',
    ),
  }),
  code('needInfo', 'noAddress', {
    says: wording(
      'Adress eller verksamhet är okänd',
      'Adresse eller virksomhet er ukjent',
      'Osoite tai toiminta on tuntematon',
      'The address or business is not known',
    ),
  }),
  code('needInfo', 'noOwner', {
    says: wording(
      'Ägare eller företrädare är okända',
      'Eiere eller representanter er ukjent',
      'Omistajat tai edustajat ovat tuntemattomat',
      'Owners or representatives are not known',
    ),
  }),
  code('needInfo', 'otherAsked', {
    says: wording('Annan uppgift', 'Annen opplysning', 'Muu tieto', 'Something else'),
  }),
]

/** The reason of a code for a verdict; undefined where there is none. */
export function reasonOf(name: string, verdict: HitVerdict): ReasonCode | undefined {
  return reasonCodes.find((one) => one.code === name && one.verdict === verdict)
}
