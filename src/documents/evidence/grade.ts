import { Type } from 'typebox'
import type { Wording } from '#kernel'

/** Who speaks in a piece of evidence. */
export const sourceClasses = {
  official: { sv: 'myndighet', nb: 'myndighet', fi: 'viranomainen', en: 'official body' },
  court: { sv: 'domstol', nb: 'domstol', fi: 'tuomioistuin', en: 'court' },
  authorityLike: {
    sv: 'organ med myndighetsliknande ställning',
    nb: 'organ med myndighetslignende stilling',
    fi: 'viranomaiseen rinnastuva elin',
    en: 'authority-like body',
  },
  ngo: {
    sv: 'frivilligorganisation',
    nb: 'frivillig organisasjon',
    fi: 'kansalaisjärjestö',
    en: 'non-governmental organisation',
  },
  academic: { sv: 'forskning', nb: 'forskning', fi: 'tutkimus', en: 'research' },
  media: { sv: 'medier', nb: 'medier', fi: 'media', en: 'media' },
  supplier: { sv: 'leverantören själv', nb: 'leverandøren selv', fi: 'toimittaja itse', en: 'the supplier' },
  own: { sv: 'egen iakttagelse', nb: 'egen observasjon', fi: 'oma havainto', en: 'own observation' },
  whistleblower: { sv: 'visselblåsare', nb: 'varsler', fi: 'ilmoittaja', en: 'whistleblower' },
  customer: { sv: 'kund', nb: 'kunde', fi: 'asiakas', en: 'customer' },
  other: { sv: 'annan källa', nb: 'annen kilde', fi: 'muu lähde', en: 'other source' },
} as const satisfies Record<string, Wording>

/** How far the source can be relied on: the letter of the Admiralty code (NATO AJP-2.1). */
export const reliabilities = {
  A: { sv: 'fullt tillförlitlig', nb: 'fullt pålitelig', fi: 'täysin luotettava', en: 'completely reliable' },
  B: {
    sv: 'vanligtvis tillförlitlig',
    nb: 'vanligvis pålitelig',
    fi: 'yleensä luotettava',
    en: 'usually reliable',
  },
  C: {
    sv: 'tämligen tillförlitlig',
    nb: 'noenlunde pålitelig',
    fi: 'melko luotettava',
    en: 'fairly reliable',
  },
  D: {
    sv: 'vanligtvis inte tillförlitlig',
    nb: 'vanligvis ikke pålitelig',
    fi: 'yleensä epäluotettava',
    en: 'not usually reliable',
  },
  E: { sv: 'otillförlitlig', nb: 'upålitelig', fi: 'epäluotettava', en: 'unreliable' },
  F: {
    sv: 'tillförlitligheten kan inte bedömas',
    nb: 'påliteligheten kan ikke bedømmes',
    fi: 'luotettavuutta ei voida arvioida',
    en: 'reliability cannot be judged',
  },
} as const satisfies Record<string, Wording>

/** How likely it is that what is said is so: the digit of the Admiralty code. */
export const credibilities = {
  1: {
    sv: 'bekräftad av andra källor',
    nb: 'bekreftet av andre kilder',
    fi: 'muiden lähteiden vahvistama',
    en: 'confirmed by other sources',
  },
  2: { sv: 'sannolikt sann', nb: 'sannsynligvis sann', fi: 'todennäköisesti totta', en: 'probably true' },
  3: { sv: 'möjligen sann', nb: 'muligens sann', fi: 'mahdollisesti totta', en: 'possibly true' },
  4: { sv: 'tveksam', nb: 'tvilsom', fi: 'epäilyttävä', en: 'doubtful' },
  5: { sv: 'osannolik', nb: 'usannsynlig', fi: 'epätodennäköinen', en: 'improbable' },
  6: {
    sv: 'sanningshalten kan inte bedömas',
    nb: 'sannhetsgehalten kan ikke bedømmes',
    fi: 'paikkansapitävyyttä ei voida arvioida',
    en: 'truth cannot be judged',
  },
} as const satisfies Record<number, Wording>

export const SourceClass = Type.Enum(
  [
    'official',
    'court',
    'authorityLike',
    'ngo',
    'academic',
    'media',
    'supplier',
    'own',
    'whistleblower',
    'customer',
    'other',
  ],
  { $id: 'SourceClass' },
)
export const Reliability = Type.Enum(['A', 'B', 'C', 'D', 'E', 'F'], { $id: 'Reliability' })
export const Credibility = Type.Enum([1, 2, 3, 4, 5, 6], { $id: 'Credibility' })

export const confidentialities = ['public', 'internal', 'restricted', 'privileged'] as const
export const Confidentiality = Type.Enum([...confidentialities], { $id: 'Confidentiality' })
export type Confidentiality = (typeof confidentialities)[number]

/** Only compliance, legal and audit read these. */
export function isNeedToKnow(confidentiality: Confidentiality): boolean {
  return confidentiality === 'restricted' || confidentiality === 'privileged'
}
