import { Type } from 'typebox'
import { DayText, Nullable } from '#kernel'
import type { Template } from '../model.ts'
import { same } from './verdict-words.ts'

const Text = Type.String({ minLength: 1, maxLength: 10_000 })
const Short = Type.String({ minLength: 1, maxLength: 300 })
const strict = { additionalProperties: false }

/** What was found so far, to whom it is about, before anything is decided (R41): never the case, never our evidence. */
export const hearingLetter: Template = {
  name: 'hearing-letter',
  version: 1,
  title: {
    sv: 'Tillfälle att yttra sig {ref}',
    nb: 'Anledning til å uttale seg {ref}',
    fi: 'Kuulemiskirje {ref}',
    en: 'Opportunity to be heard {ref}',
  },
  says: {
    sv: 'Utkast till iakttagelser till den som de gäller, före beslut',
    nb: 'Utkast til funn til den de gjelder, før beslutning',
    fi: 'Havaintoluonnokset sille, jota ne koskevat, ennen päätöstä',
    en: 'Draft findings to whom they are about, before a decision',
  },
  madeFrom: 'records',
  needToKnow: true,
  data: Type.Object(
    {
      ...{ ref: Short, company: Short, party: Short, signer: Short },
      ...{ sentOn: Nullable(DayText), dueOn: Nullable(DayText), intro: Nullable(Text) },
      points: Type.Array(Type.Object({ finding: Short, statement: Text }, strict), {
        minItems: 1,
        maxItems: 200,
      }),
    },
    strict,
  ),
  blocks: [
    { paragraph: { sv: 'Till {party}', nb: 'Til {party}', fi: '{party}', en: 'To {party}' } },
    {
      paragraph: {
        sv: '{company} undersöker uppgifter som gäller er. Här står vad vi hittills har iakttagit. Inget är beslutat. Vi vill höra er innan något beslutas.',
        nb: '{company} undersøker opplysninger som gjelder dere. Her står det vi hittil har funnet. Ingenting er besluttet. Vi vil høre dere før noe besluttes.',
        fi: '{company} selvittää teitä koskevia tietoja. Tässä on se, mitä olemme tähän mennessä havainneet. Mitään ei ole päätetty. Haluamme kuulla teitä ennen päätöstä.',
        en: '{company} is looking into information about you. This is what we have found so far. Nothing is decided. We want to hear you before anything is.',
      },
    },
    {
      notice: {
        sv: 'Svara senast den {dueOn?|day}, i ert rum hos oss eller som svar på detta brev med referensen {ref}.',
        nb: 'Svar senest {dueOn?|day}, i rommet deres hos oss eller som svar på dette brevet med referansen {ref}.',
        fi: 'Vastatkaa viimeistään {dueOn?|day} tilassanne meillä tai vastauksena tähän kirjeeseen viitteellä {ref}.',
        en: 'Reply by {dueOn?|day}, in your room with us or in answer to this letter with the reference {ref}.',
      },
      tone: 'wait',
    },
    { where: 'intro', blocks: [{ paragraph: same('{intro?}') }] },
    {
      rows: 'points',
      caption: {
        sv: 'Våra iakttagelser, utkast',
        nb: 'Våre funn, utkast',
        fi: 'Havaintomme, luonnos',
        en: 'Our findings, draft',
      },
      columns: [
        { title: { sv: 'Referens', nb: 'Referanse', fi: 'Viite', en: 'Reference' }, cell: same('{finding}') },
        {
          title: { sv: 'Iakttagelse', nb: 'Funn', fi: 'Havainto', en: 'Finding' },
          cell: same('{statement}'),
        },
      ],
    },
    {
      paragraph: {
        sv: 'Svara på varje punkt för sig: vad som stämmer, vad som inte stämmer, och varför. Bifoga det som visar det. Ert svar bifogas vår bedömning ordagrant, och vi bemöter det punkt för punkt.',
        nb: 'Svar på hvert punkt for seg: hva som stemmer, hva som ikke stemmer, og hvorfor. Legg ved det som viser det. Svaret deres følger vurderingen vår ordrett, og vi svarer på det punkt for punkt.',
        fi: 'Vastatkaa jokaiseen kohtaan erikseen: mikä pitää paikkansa, mikä ei, ja miksi. Liittäkää mukaan se, mikä sen osoittaa. Vastauksenne liitetään arvioomme sanatarkasti, ja otamme siihen kantaa kohta kohdalta.',
        en: 'Reply to each point by itself: what is right, what is not, and why. Enclose what shows it. Your reply is attached to our assessment word for word, and we answer it point by point.',
      },
    },
    {
      paragraph: {
        sv: 'Behöver ni mer tid, be om den före sista dagen. Svarar ni inte går vi vidare med det vi har.',
        nb: 'Trenger dere mer tid, be om det før siste dag. Svarer dere ikke, går vi videre med det vi har.',
        fi: 'Jos tarvitsette lisäaikaa, pyytäkää sitä ennen viimeistä päivää. Jos ette vastaa, jatkamme niillä tiedoilla, joita meillä on.',
        en: 'If you need more time, ask for it before the last day. If you do not reply, we go on with what we have.',
      },
    },
    { signatures: [same('{signer}, {company}')] },
  ],
}
