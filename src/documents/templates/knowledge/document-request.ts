import { Type } from 'typebox'
import { DayText, Nullable } from '#kernel'
import type { Block, Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 4_000 })
const Short = Type.String({ minLength: 1, maxLength: 300 })
const strict = { additionalProperties: false }

const data = Type.Object(
  {
    ref: Short,
    company: Short,
    supplier: Short,
    signer: Short,
    sentOn: Nullable(DayText),
    dueOn: Nullable(DayText),
    intro: Nullable(Text),
    items: Type.Array(Type.Object({ n: Short, what: Text, why: Text, requiredEvidence: Text }, strict), {
      minItems: 1,
      maxItems: 100,
    }),
  },
  strict,
)

const items: Block = {
  rows: 'items',
  caption: {
    sv: 'Det vi ber er dokumentera',
    nb: 'Det vi ber dere dokumentere',
    fi: 'Mitä pyydämme teitä osoittamaan',
    en: 'What we ask you to document',
  },
  columns: [
    { title: { sv: 'Nr', nb: 'Nr.', fi: 'Nro', en: 'No' }, cell: same('{n}') },
    { title: { sv: 'Vad', nb: 'Hva', fi: 'Mitä', en: 'What' }, cell: same('{what}') },
    { title: { sv: 'Varför', nb: 'Hvorfor', fi: 'Miksi', en: 'Why' }, cell: same('{why}') },
    {
      title: {
        sv: 'Underlag som behövs',
        nb: 'Dokumentasjon som trengs',
        fi: 'Tarvittava aineisto',
        en: 'Evidence needed',
      },
      cell: same('{requiredEvidence}'),
    },
  ],
}
const to: Block = {
  paragraph: { sv: 'Till {supplier}', nb: 'Til {supplier}', fi: '{supplier}', en: 'To {supplier}' },
}

/** The list of documents that a supplier is asked for (R33). */
export const documentList: Template = {
  name: 'document-list',
  version: 1,
  title: {
    sv: 'Begäran om dokumentation {ref}',
    nb: 'Forespørsel om dokumentasjon {ref}',
    fi: 'Asiakirjapyyntö {ref}',
    en: 'Request for documentation {ref}',
  },
  says: {
    sv: 'Begäran om dokumentation till en leverantör',
    nb: 'Forespørsel om dokumentasjon til en leverandør',
    fi: 'Asiakirjapyyntö toimittajalle',
    en: 'Request for documentation to a supplier',
  },
  madeFrom: 'records',
  needToKnow: false,
  data,
  blocks: [
    to,
    {
      paragraph: {
        sv: '{company} ber er lämna den dokumentation som står i listan senast den {dueOn?|day}. Lämna den i leverantörsrummet eller som svar på detta brev, med referensen {ref}.',
        nb: '{company} ber dere levere dokumentasjonen i listen senest {dueOn?|day}. Lever den i leverandørrommet eller som svar på dette brevet, med referansen {ref}.',
        fi: '{company} pyytää teitä toimittamaan luettelossa mainitun aineiston viimeistään {dueOn?|day}. Toimittakaa se toimittajan tilassa tai vastauksena tähän kirjeeseen viitteellä {ref}.',
        en: '{company} asks you to hand in the documentation in the list by {dueOn?|day}. Hand it in in the supplier room or in answer to this letter, with the reference {ref}.',
      },
    },
    { where: 'intro', blocks: [{ paragraph: same('{intro?}') }] },
    items,
    {
      paragraph: {
        sv: 'Kan ni inte lämna något av detta, skriv varför. Behöver ni mer tid, be om den före sista dagen. Det som inte besvaras bedöms som inte dokumenterat.',
        nb: 'Kan dere ikke levere noe av dette, skriv hvorfor. Trenger dere mer tid, be om det før siste dag. Det som ikke besvares, vurderes som ikke dokumentert.',
        fi: 'Jos ette voi toimittaa jotakin, kertokaa miksi. Jos tarvitsette lisäaikaa, pyytäkää sitä ennen viimeistä päivää. Vastaamatta jäävä katsotaan osoittamatta jätetyksi.',
        en: 'If you cannot hand in something, say why. If you need more time, ask for it before the last day. What is not answered is judged as not documented.',
      },
    },
    { signatures: [same('{signer}, {company}')] },
  ],
}

/** Reminds a supplier of what is missing (R33). */
export const documentReminder: Template = {
  name: 'document-reminder',
  version: 1,
  title: {
    sv: 'Påminnelse om dokumentation {ref}',
    nb: 'Påminnelse om dokumentasjon {ref}',
    fi: 'Muistutus asiakirjapyynnöstä {ref}',
    en: 'Reminder of documentation {ref}',
  },
  says: {
    sv: 'Påminnelse om begärd dokumentation',
    nb: 'Påminnelse om etterspurt dokumentasjon',
    fi: 'Muistutus pyydetystä aineistosta',
    en: 'Reminder of documentation that was asked for',
  },
  madeFrom: 'records',
  needToKnow: false,
  data,
  blocks: [
    to,
    {
      paragraph: {
        sv: 'Den {sentOn?|day} bad {company} er om dokumentation, med sista dag den {dueOn?|day}. Följande saknas ännu.',
        nb: '{sentOn?|day} ba {company} dere om dokumentasjon, med siste dag {dueOn?|day}. Følgende mangler ennå.',
        fi: '{company} pyysi teiltä aineistoa {sentOn?|day}; viimeinen päivä on {dueOn?|day}. Seuraava puuttuu vielä.',
        en: 'On {sentOn?|day} {company} asked you for documentation, with {dueOn?|day} as the last day. The following is still missing.',
      },
    },
    items,
    {
      paragraph: {
        sv: 'Svarar ni inte inom sju arbetsdagar efter sista dagen bedöms det som saknas som inte dokumenterat. Ni får yttra er innan något beslutas.',
        nb: 'Svarer dere ikke innen sju arbeidsdager etter siste dag, vurderes det som mangler, som ikke dokumentert. Dere får uttale dere før noe besluttes.',
        fi: 'Jos ette vastaa seitsemän työpäivän kuluessa viimeisestä päivästä, puuttuva katsotaan osoittamatta jätetyksi. Teitä kuullaan ennen päätöstä.',
        en: 'If you do not answer within seven working days after the last day, what is missing is judged as not documented. You will be heard before anything is decided.',
      },
    },
    { signatures: [same('{signer}, {company}')] },
  ],
}
