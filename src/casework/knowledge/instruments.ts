import { type Wording, wording } from '#kernel'
import type { Instrument } from './instrument.ts'
import { labour } from './instruments-labour.ts'
import { laws } from './instruments-laws.ts'
import { treaties } from './instruments-treaties.ts'

/** What a finding may name as breached: facts only (name, date, articles, where they were read). */
export const instruments: readonly Instrument[] = [...treaties, ...labour, ...laws]

/**
 * Grounds on which people are protected. After GDPR Art. 9(1), AI Act Art. 5(1)(g), EU Charter Art. 21, SFS 2008:567
 * 1 kap. 1 § and LOV-2017-06-16-51 § 6.
 */
export const grounds: Readonly<Record<string, Wording>> = {
  ethnicity: wording(
    'etnisk tillhörighet',
    'etnisitet',
    'etninen alkuperä',
    'ethnicity / race / ethnic origin',
  ),
  colour: wording('hudfärg', 'hudfarge', 'ihonväri', 'colour'),
  social_origin: wording(
    'socialt ursprung',
    'sosial bakgrunn',
    'yhteiskunnallinen alkuperä',
    'social origin',
  ),
  national_origin: wording(
    'nationellt ursprung / nationalitet',
    'nasjonal opprinnelse / nasjonalitet',
    'kansallinen alkuperä / kansalaisuus',
    'national origin / nationality',
  ),
  minority: wording(
    'tillhörighet till nationell minoritet',
    'tilhørighet til nasjonal minoritet',
    'kansalliseen vähemmistöön kuuluminen',
    'membership of a national minority',
  ),
  language: wording('språk', 'språk', 'kieli', 'language'),
  religion: wording('religion', 'religion', 'uskonto', 'religion'),
  belief: wording(
    'annan trosuppfattning / filosofisk övertygelse',
    'livssyn / filosofisk overbevisning',
    'vakaumus',
    'philosophical or other belief',
  ),
  political_opinion: wording(
    'politiska åsikter',
    'politisk oppfatning',
    'poliittinen mielipide',
    'political opinion',
  ),
  trade_union: wording(
    'fackligt medlemskap',
    'fagforeningsmedlemskap',
    'ammattiliiton jäsenyys',
    'trade-union membership',
  ),
  sexual_orientation: wording(
    'sexuell läggning',
    'seksuell orientering',
    'seksuaalinen suuntautuminen',
    'sexual orientation',
  ),
  sex_life: wording('sexualliv', 'seksuelle forhold', 'seksuaalinen käyttäytyminen', 'sex life'),
  gender: wording('kön', 'kjønn', 'sukupuoli', 'gender / sex'),
  gender_identity: wording(
    'könsidentitet (könsöverskridande identitet)',
    'kjønnsidentitet',
    'sukupuoli-identiteetti',
    'gender identity',
  ),
  gender_expression: wording(
    'könsuttryck (könsöverskridande uttryck)',
    'kjønnsuttrykk',
    'sukupuolen ilmaisu',
    'gender expression',
  ),
  marital_status: wording('civilstånd', 'sivilstatus', 'siviilisääty', 'marital status'),
  disability: wording('funktionsnedsättning', 'funksjonsnedsettelse', 'vammaisuus', 'disability'),
  health: wording('hälsa', 'helse', 'terveys', 'health'),
  genetic: wording(
    'genetiska egenskaper',
    'genetiske egenskaper',
    'geneettiset ominaisuudet',
    'genetic features / genetic data',
  ),
  biometric_id: wording(
    'biometriska uppgifter för identifiering',
    'biometriske opplysninger for identifisering',
    'biometriset tiedot tunnistamiseen',
    'biometric data used to identify',
  ),
  age: wording('ålder', 'alder', 'ikä', 'age'),
  property: wording('förmögenhet', 'formue', 'varallisuus', 'property'),
  birth: wording('börd', 'fødsel', 'syntyperä', 'birth'),
  pregnancy: wording('graviditet', 'graviditet', 'raskaus', 'pregnancy'),
  parental_leave: wording(
    'ledighet vid födsel eller adoption',
    'permisjon ved fødsel eller adopsjon',
    'vanhempainvapaa',
    'leave at birth or adoption',
  ),
  care_duties: wording('omsorgsuppgifter', 'omsorgsoppgaver', 'hoitovelvollisuudet', 'care responsibilities'),
  combination: wording(
    'kombinationer av grunder',
    'kombinasjoner av grunnlag',
    'perusteiden yhdistelmä',
    'combinations of grounds',
  ),
}
