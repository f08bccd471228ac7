import { wording } from '#kernel'
import type { Instrument } from './instrument.ts'

/** Laws and guidelines. */
export const laws: readonly Instrument[] = [
  {
    ...{ code: 'UNGP', type: 'guideline', adopted: '2011-06-16' },
    names: wording(
      'FN:s vägledande principer för företag och mänskliga rättigheter',
      'FNs veiledende prinsipper for næringsliv og menneskerettigheter',
      'YK:n yrityksiä ja ihmisoikeuksia koskevat ohjaavat periaatteet',
      'UN Guiding Principles on Business and Human Rights',
    ),
    articles: [
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      '20',
      '21',
      '22',
      '23',
      '24',
      '29',
      '31',
    ],
    ...{
      source: 'Danish Institute for Human Rights, Making the CSDDD work for people, May 2026 (humanrights',
      isVerified: true,
    },
  },
  {
    ...{ code: 'OECD_MNE', type: 'guideline', adopted: '1976 (updated 2023)' },
    names: wording(
      'OECD:s riktlinjer för multinationella företag',
      'OECDs retningslinjer for flernasjonale selskaper',
      'OECD:n toimintaohjeet monikansallisille yrityksille',
      'OECD Guidelines for Multinational Enterprises on Responsible Business Conduct',
    ),
    articles: ['II', 'IV', 'V', 'IX'],
    ...{ source: 'lovdata.no/dokument/NL/lov/2021-06-18-99 § 4 (reference only)', isVerified: false },
  },
  {
    ...{ code: 'OECD_DDG', type: 'guideline', adopted: '2018-05-30' },
    names: wording(
      'OECD:s vägledning om due diligence för ansvarsfullt företagande',
      'OECDs veileder for aktsomhetsvurderinger for ansvarlig næringsliv',
      'OECD:n due diligence -ohjeistus vastuulliseen liiketoimintaan',
      'OECD Due Diligence Guidance for Responsible Business Conduct',
    ),
    articles: ['1', '2', '3', '4', '5', '6'],
    ...{ source: 'interregeurope.eu news 3637 (date)', isVerified: true },
  },
  {
    ...{ code: 'NO_TA', type: 'law', adopted: '2021-06-18' },
    names: wording(
      'Norska öppenhetslagen',
      'Åpenhetsloven (lov 18. juni 2021 nr. 99)',
      'Norjan avoimuuslaki',
      'Norwegian Transparency Act',
    ),
    articles: ['3', '4', '5', '6', '7', '9', '11', '14'],
    ...{ source: 'lovdata.no/dokument/NL/lov/2021-06-18-99', isVerified: true },
  },
  {
    ...{ code: 'NO_AML2A', type: 'law', adopted: '2005-06-17' },
    names: wording(
      'Norska arbetsmiljölagen kap. 2 A',
      'Arbeidsmiljøloven kapittel 2 A',
      'Norjan työympäristölaki luku 2 A',
      'Working Environment Act ch. 2 A',
    ),
    articles: ['2 A-1', '2 A-3', '2 A-4', '2 A-6'],
    ...{ source: 'arbeidstilsynet.no/regelverk/lover/arbeidsmiljoloven/2a', isVerified: true },
  },
  {
    ...{ code: 'EU_CSDDD', type: 'law', adopted: '2024-06-13' },
    names: wording(
      'Direktivet om tillbörlig aktsamhet för företag',
      'Aktsomhetsdirektivet',
      'Yritysvastuudirektiivi',
      'Corporate Sustainability Due Diligence Directive (2024/1760, amended by 2026/470)',
    ),
    articles: ['2', '8', '9', '10', '11', '12', '13', '14', '15', '16'],
    ...{
      source: 'Danish Institute for Human Rights, Making the CSDDD work for people, May 2026 (humanrights',
      isVerified: true,
    },
  },
  {
    ...{ code: 'EU_FLR', type: 'law', adopted: '2024-11-27' },
    names: wording(
      'Förordningen om tvångsarbete',
      'Tvangsarbeidsforordningen',
      'Pakkotyöasetus',
      'Forced Labour Regulation (EU) 2024/3015',
    ),
    articles: ['1', '2', '3', '14', '17', '18', '20'],
    ...{ source: 'eucrim.eu', isVerified: true },
  },
  {
    ...{ code: 'EU_AIA', type: 'law', adopted: '2024-06-13' },
    names: wording(
      'AI-förordningen',
      'KI-forordningen',
      'Tekoälyasetus',
      'Artificial Intelligence Act (2024/1689, amended by 2026/1744)',
    ),
    articles: ['5', '6', '26', '27', '50'],
    ...{ source: 'eur-lex.europa.eu/eli/reg/2026/1744/oj and eli/reg/2024/1689/oj', isVerified: true },
  },
  {
    ...{ code: 'EU_GDPR', type: 'law', adopted: '2016-04-27' },
    names: wording(
      'Dataskyddsförordningen',
      'Personvernforordningen',
      'Yleinen tietosuoja-asetus',
      'General Data Protection Regulation',
    ),
    articles: ['5', '6', '9', '10', '12', '13', '22', '25', '33', '35'],
    ...{ source: 'eur-lex.europa.eu/eli/reg/2016/679/oj', isVerified: true },
  },
  {
    ...{ code: 'EU_CRA', type: 'law', adopted: '2024-10-23' },
    names: wording(
      'Cyberresiliensförordningen',
      'Cyberrobusthetsforordningen',
      'Kyberkestävyyssäädös',
      'Cyber Resilience Act (2024/2847)',
    ),
    articles: ['13', '14'],
    ...{ source: 'eur-lex.europa.eu/eli/reg/2024/2847/oj', isVerified: true },
  },
  {
    ...{ code: 'EU_DUALUSE', type: 'law', adopted: '2021-05-20' },
    names: wording(
      'Förordningen om produkter med dubbla användningsområden',
      'Flerbruksforordningen',
      'Kaksikäyttötuoteasetus',
      'Dual-Use Regulation (2021/821)',
    ),
    articles: ['2(20)', '4', '5', '9', '10', '27'],
    ...{ source: 'eur-lex.europa.eu/eli/reg/2021/821/oj', isVerified: false },
  },
  {
    ...{ code: 'EU_WB', type: 'law', adopted: '2019-10-23' },
    names: wording(
      'Visselblåsardirektivet',
      'Varslerdirektivet',
      'Ilmoittajansuojeludirektiivi',
      'Whistleblower Directive (2019/1937)',
    ),
    articles: ['8', '9', '16', '19', '21'],
    ...{ source: 'eur-lex.europa.eu/eli/dir/2019/1937/oj', isVerified: true },
  },
  {
    ...{ code: 'SE_WB', type: 'law', adopted: '2021-10-07' },
    names: wording(
      'Lag (2021:890) om skydd för personer som rapporterar om missförhållanden',
      'Svensk varslerlov',
      'Ruotsin ilmoittajansuojelulaki',
      'Swedish Whistleblower Act (2021:890)',
    ),
    articles: ['5:2', '5:8', '7', '8'],
    ...{ source: 'lagboken.se 2021:890', isVerified: true },
  },
  {
    ...{ code: 'FI_WB', type: 'law', adopted: '2022-12-20' },
    names: wording(
      'Lag om skydd för personer som rapporterar om överträdelser (1171/2022)',
      'Finsk varslerlov',
      'Laki EU:n ja kansallisen oikeuden rikkomisesta ilmoittavien henkilöiden suojelusta',
      'Finnish Whistleblower Act (1171/2022)',
    ),
    articles: ['10', '13', '15', '16', '17'],
    ...{ source: 'finlex.fi ajantasa 2022/20221171', isVerified: true },
  },
  {
    ...{ code: 'DE_LKSG', type: 'law', adopted: '2021-07-16' },
    names: wording(
      'Tyska lagen om leveranskedjor',
      'Den tyske leverandørkjedeloven',
      'Saksan toimitusketjulaki (LkSG)',
      'Supply Chain Due Diligence Act',
    ),
    articles: ['3', '5', '6', '7', '8', '9', '10', '24'],
    ...{ source: 'buzer.de 14845', isVerified: true },
  },
  {
    ...{ code: 'SE_KBL', type: 'law', adopted: '2018-06-20' },
    names: wording(
      'Kamerabevakningslagen (2018:1200)',
      'Svensk kameraovervåkingslov',
      'Ruotsin kameravalvontalaki',
      'Swedish Camera Surveillance Act (2018:1200)',
    ),
    articles: ['3', '8', '14', '15'],
    ...{ source: 'lagen.nu/prop/2024/25:93', isVerified: true },
  },
]
