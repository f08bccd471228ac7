import { wording } from '#kernel'
import { codedIn } from './duty.ts'

const fixed = { trigger: 'a date of the act', calendar: 'entity', roll: 'none', verified: true } as const
const csddd = 'Dir. (EU) 2024/1760 as amended by Dir. (EU) 2026/470'
const aia = 'Reg. (EU) 2024/1689 as amended by Reg. (EU) 2026/1744'

/** Dates that acts themselves set: from then on something applies. */
export const datedDuties = codedIn({
  EU_CSDDD_TRANSPOSE: {
    ...fixed,
    titles: wording(
      'Medlemsstaterna inför tillbörlighetsdirektivet',
      'Medlemsstatene gjennomfører aktsomhetsdirektivet',
      'Jäsenvaltiot panevat yritysvastuudirektiivin täytäntöön',
      'Member States transpose the due diligence directive',
    ),
    instrument: csddd,
    article: 'Art. 37',
    length: { on: '2028-07-26' },
    source: csddd,
  },
  EU_CSDDD_APPLY: {
    ...fixed,
    titles: wording(
      'Tillbörlighetsdirektivets skyldigheter börjar gälla',
      'Pliktene i aktsomhetsdirektivet begynner å gjelde',
      'Yritysvastuudirektiivin velvoitteet alkavat',
      'The duties of the due diligence directive apply',
    ),
    instrument: csddd,
    article: 'Art. 37',
    length: { on: '2029-07-26' },
    note: 'One date for all companies in scope.',
    source: csddd,
  },
  EU_CSDDD_GUIDE: {
    ...fixed,
    titles: wording(
      'Kommissionens vägledning ska finnas',
      'Kommisjonens veiledning skal foreligge',
      'Komission ohjeiden määräpäivä',
      'Guidance of the Commission is due',
    ),
    instrument: csddd,
    article: 'Art. 19',
    length: { on: '2027-07-26' },
    source: csddd,
  },
  EU_CSRD_TRANSPOSE: {
    ...fixed,
    titles: wording(
      'Medlemsstaterna inför ändringarna av hållbarhetsrapporteringen',
      'Medlemsstatene gjennomfører endringene i bærekraftsrapporteringen',
      'Jäsenvaltiot panevat kestävyysraportoinnin muutokset täytäntöön',
      'Member States transpose the changes to sustainability reporting',
    ),
    instrument: 'Dir. (EU) 2026/470',
    article: 'on transposition',
    length: { on: '2027-03-19' },
    source: 'Dir. (EU) 2026/470',
  },
  EU_AIA_NCII: {
    ...fixed,
    titles: wording(
      'De nya förbuden i AI-förordningens artikel 5 börjar gälla',
      'De nye forbudene i KI-forordningens artikkel 5 begynner å gjelde',
      'Tekoälyasetuksen 5 artiklan uudet kiellot alkavat',
      'The new bans of Article 5 of the AI Act apply',
    ),
    instrument: aia,
    article: 'Art. 113',
    length: { on: '2026-12-02' },
    source: aia,
  },
  EU_AIA_TRANSP: {
    ...fixed,
    titles: wording(
      'AI-förordningens krav på öppenhet börjar gälla',
      'KI-forordningens krav om åpenhet begynner å gjelde',
      'Tekoälyasetuksen avoimuusvelvoitteet alkavat',
      'The transparency duties of the AI Act apply',
    ),
    instrument: aia,
    article: 'Art. 50, 113',
    length: { on: '2026-08-02' },
    note: 'Marking under Art. 50(2): until 2 December 2026 for generative systems placed before.',
    source: aia,
  },
  EU_AIA_HR3: {
    ...fixed,
    titles: wording(
      'Kraven på AI med hög risk enligt bilaga III börjar gälla',
      'Kravene til høyrisiko-KI etter vedlegg III begynner å gjelde',
      'Liitteen III suuririskisen tekoälyn vaatimukset alkavat',
      'The duties for high-risk AI of Annex III apply',
    ),
    instrument: aia,
    article: 'Art. 113',
    length: { on: '2027-12-02' },
    note: 'Biometrics, law enforcement and border among them.',
    source: aia,
  },
  EU_AIA_HR1: {
    ...fixed,
    titles: wording(
      'Kraven på AI i produkter enligt bilaga I börjar gälla',
      'Kravene til KI i produkter etter vedlegg I begynner å gjelde',
      'Liitteen I tuotteiden tekoälyn vaatimukset alkavat',
      'The duties for AI in products of Annex I apply',
    ),
    instrument: aia,
    article: 'Art. 113',
    length: { on: '2028-08-02' },
    source: aia,
  },
  EU_CRA_FULL: {
    ...fixed,
    titles: wording(
      'Cyberresiliensförordningen gäller i sin helhet',
      'Cyberrobusthetsforordningen gjelder i sin helhet',
      'Kyberkestävyyssäädöstä sovelletaan kokonaan',
      'The Cyber Resilience Act applies in full',
    ),
    instrument: 'Reg. (EU) 2024/2847',
    article: 'Art. 71',
    length: { on: '2027-12-11' },
    source: 'Reg. (EU) 2024/2847 Art. 71',
  },
  EU_FLR_APPLY: {
    ...fixed,
    titles: wording(
      'Förbudet mot varor från tvångsarbete börjar gälla',
      'Forbudet mot varer fra tvangsarbeid begynner å gjelde',
      'Pakkotyökielto alkaa',
      'The ban on goods made with forced labour applies',
    ),
    instrument: 'Reg. (EU) 2024/3015',
    article: 'Art. 39',
    length: { on: '2027-12-14' },
    source: 'Reg. (EU) 2024/3015 Art. 39',
  },
  EU_ONVIF_S: {
    ...fixed,
    titles: wording(
      'Sista dag för nya produkter enligt ONVIF Profile S',
      'Siste dag for nye produkter etter ONVIF Profile S',
      'ONVIF Profile S: viimeinen päivä uusille tuotteille',
      'Last day for new conformance with ONVIF Profile S',
    ),
    instrument: 'ONVIF policy',
    article: '–',
    length: { on: '2027-03-31' },
    note: 'No law: a date for procurement.',
    source: 'ONVIF, questions and answers on the end of Profile S',
  },
})
