import { Type } from 'typebox'
import { DayText } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 4000 })
const Short = Type.String({ minLength: 1, maxLength: 300 })

/** What we hold about a person, as Art. 15 GDPR asks: what, why, by what right, from where, to whom, how long. */
export const dataSubjectReport: Template = {
  name: 'data-subject-report',
  version: 1,
  title: {
    sv: 'Uppgifter om {subject.name}',
    nb: 'Opplysninger om {subject.name}',
    fi: 'Tiedot henkilöstä {subject.name}',
    en: 'What we hold about {subject.name}',
  },
  says: {
    sv: 'Registerutdrag till en registrerad person',
    nb: 'Innsyn for en registrert person',
    fi: 'Rekisteröidyn tarkastusoikeuden vastaus',
    en: 'Report to a person about their data',
  },
  madeFrom: 'records',
  needToKnow: true,
  data: Type.Object(
    {
      subject: Type.Object({ name: Short, reference: Short }, { additionalProperties: false }),
      requestedOn: DayText,
      controller: Short,
      contact: Short,
      authority: Short,
      categories: Type.Array(
        Type.Object(
          {
            title: Short,
            purpose: Text,
            basis: Text,
            source: Text,
            recipients: Text,
            retention: Text,
            items: Type.Array(Type.Object({ label: Short, value: Text }, { additionalProperties: false })),
          },
          { additionalProperties: false },
        ),
      ),
      withheld: Type.Array(Text),
    },
    { additionalProperties: false },
  ),
  blocks: [
    {
      paragraph: {
        sv: '{controller} har den {requestedOn|day} fått en begäran om tillgång till personuppgifter (artikel 15 i dataskyddsförordningen, referens {subject.reference}). Här är svaret.',
        nb: '{controller} mottok {requestedOn|day} et krav om innsyn i personopplysninger (artikkel 15 i personvernforordningen, referanse {subject.reference}). Her er svaret.',
        fi: '{controller} sai {requestedOn|day} pyynnön saada pääsy henkilötietoihin (yleisen tietosuoja-asetuksen 15 artikla, viite {subject.reference}). Tässä on vastaus.',
        en: '{controller} was asked on {requestedOn|day} for access to personal data (Article 15 GDPR, reference {subject.reference}). This is the answer.',
      },
    },
    {
      without: 'categories',
      blocks: [
        {
          paragraph: {
            sv: 'Vi behandlar inga uppgifter om dig.',
            nb: 'Vi behandler ingen opplysninger om deg.',
            fi: 'Emme käsittele sinua koskevia tietoja.',
            en: 'We process no data about you.',
          },
        },
      ],
    },
    {
      each: 'categories',
      blocks: [
        { heading: same('{title}') },
        {
          facts: [
            {
              label: { sv: 'Ändamål', nb: 'Formål', fi: 'Tarkoitus', en: 'Purpose' },
              value: same('{purpose}'),
            },
            {
              label: {
                sv: 'Rättslig grund',
                nb: 'Rettslig grunnlag',
                fi: 'Oikeusperuste',
                en: 'Legal basis',
              },
              value: same('{basis}'),
            },
            { label: { sv: 'Källa', nb: 'Kilde', fi: 'Lähde', en: 'Source' }, value: same('{source}') },
            {
              label: { sv: 'Mottagare', nb: 'Mottakere', fi: 'Vastaanottajat', en: 'Recipients' },
              value: same('{recipients}'),
            },
            {
              label: { sv: 'Sparas till', nb: 'Lagres til', fi: 'Säilytysaika', en: 'Kept until' },
              value: same('{retention}'),
            },
          ],
        },
        {
          where: 'items',
          blocks: [
            {
              rows: 'items',
              caption: { sv: 'Uppgifter', nb: 'Opplysninger', fi: 'Tiedot', en: 'Data' },
              columns: [
                {
                  title: { sv: 'Uppgift', nb: 'Opplysning', fi: 'Tieto', en: 'Item' },
                  cell: same('{label}'),
                },
                {
                  title: { sv: 'Innehåll', nb: 'Innhold', fi: 'Sisältö', en: 'Content' },
                  cell: same('{value}'),
                },
              ],
            },
          ],
        },
      ],
    },
    {
      where: 'withheld',
      blocks: [
        {
          heading: {
            sv: 'Vad som inte lämnas ut, och varför',
            nb: 'Hva som ikke utleveres, og hvorfor',
            fi: 'Mitä ei luovuteta ja miksi',
            en: 'What is withheld, and why',
          },
        },
        { items: 'withheld', item: same('{.}') },
      ],
    },
    { heading: { sv: 'Dina rättigheter', nb: 'Dine rettigheter', fi: 'Oikeutesi', en: 'Your rights' } },
    {
      paragraph: {
        sv: 'Du kan begära rättelse, radering eller begränsning, invända mot behandlingen och få dina uppgifter överförda där lagen ger rätt till det. Kontakt: {contact}. Klagomål lämnas till {authority}.',
        nb: 'Du kan be om retting, sletting eller begrensning, protestere mot behandlingen og få opplysningene overført der loven gir rett til det. Kontakt: {contact}. Klage sendes til {authority}.',
        fi: 'Voit pyytää tietojen oikaisua, poistamista tai käsittelyn rajoittamista, vastustaa käsittelyä ja saada tietosi siirretyiksi, kun laki antaa siihen oikeuden. Yhteystieto: {contact}. Valituksen voi tehdä viranomaiselle: {authority}.',
        en: 'You may ask for correction, erasure or restriction, object to the processing, and have your data transferred where the law gives the right. Contact: {contact}. Complaints go to {authority}.',
      },
    },
  ],
}
