import { wording } from '#kernel'
import type { Instrument } from './instrument.ts'

/** Treaties, declarations, conventions and their protocols. */
export const treaties: readonly Instrument[] = [
  {
    ...{ code: 'UDHR', type: 'declaration', adopted: '1948-12-10' },
    names: wording(
      'Allmänna förklaringen om de mänskliga rättigheterna',
      'Verdenserklæringen om menneskerettigheter',
      'Ihmisoikeuksien yleismaailmallinen julistus',
      'Universal Declaration of Human Rights',
    ),
    articles: ['1', '2', '3', '4', '5', '7', '9', '12', '13', '18', '19', '20', '23'],
    ...{ source: 'guides.ll.georgetown.edu c.php?g=273364', isVerified: true },
  },
  {
    ...{ code: 'ICCPR', type: 'treaty', adopted: '1966-12-16' },
    names: wording(
      'Internationella konventionen om medborgerliga och politiska rättigheter',
      'FNs internasjonale konvensjon om sivile og politiske rettigheter',
      'Kansalaisoikeuksia ja poliittisia oikeuksia koskeva kansainvälinen yleissopimus',
      'International Covenant on Civil and Political Rights',
    ),
    articles: [
      '2',
      '6',
      '7',
      '8',
      '9',
      '10',
      '12',
      '14',
      '17',
      '18',
      '19',
      '20',
      '21',
      '22',
      '24',
      '25',
      '26',
      '27',
    ],
    ...{ source: 'unipd-centrodirittiumani.it committees page', isVerified: true },
  },
  {
    ...{ code: 'ICESCR', type: 'treaty', adopted: '1966-12-16' },
    names: wording(
      'Internationella konventionen om ekonomiska, sociala och kulturella rättigheter',
      'FNs internasjonale konvensjon om økonomiske, sosiale og kulturelle rettigheter',
      'Taloudellisia, sosiaalisia ja sivistyksellisiä oikeuksia koskeva kansainvälinen yleissopimus',
      'International Covenant on Economic, Social and Cultural Rights',
    ),
    articles: ['2', '6', '7', '8', '10', '11', '12', '13', '15'],
    ...{ source: 'unipd-centrodirittiumani.it committees page', isVerified: true },
  },
  {
    ...{ code: 'ICERD', type: 'treaty', adopted: '1965-12-21' },
    names: wording(
      'Internationella konventionen om avskaffande av alla former av rasdiskriminering',
      'FNs internasjonale konvensjon om avskaffelse av alle former for rasediskriminering',
      'Kaikkinaisen rotusyrjinnän poistamista koskeva kansainvälinen yleissopimus',
      'International Convention on the Elimination of All Forms of Racial Discrimination',
    ),
    articles: ['1', '2', '4', '5'],
    ...{ source: 'unipd-centrodirittiumani.it committees page', isVerified: true },
  },
  {
    ...{ code: 'CEDAW', type: 'treaty', adopted: '1979-12-18' },
    names: wording(
      'Konventionen om avskaffande av all slags diskriminering av kvinnor',
      'FNs konvensjon om avskaffelse av alle former for diskriminering av kvinner',
      'Kaikkinaisen naisten syrjinnän poistamista koskeva yleissopimus',
      'Convention on the Elimination of All Forms of Discrimination against Women',
    ),
    articles: ['1', '2', '11'],
    ...{ source: 'unipd-centrodirittiumani.it committees page', isVerified: true },
  },
  {
    ...{ code: 'CAT', type: 'treaty', adopted: '1984-12-10' },
    names: wording(
      'Konventionen mot tortyr och annan grym, omänsklig eller förnedrande behandling eller bestraffning',
      'FNs konvensjon mot tortur og annen grusom, umenneskelig eller nedverdigende behandling eller straff',
      'Kidutuksen ja muun julman, epäinhimillisen tai halventavan kohtelun tai rangaistuksen vastainen yleissopimus',
      'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
    ),
    articles: ['1', '2', '16'],
    ...{ source: 'unipd-centrodirittiumani.it committees page', isVerified: true },
  },
  {
    ...{ code: 'CRC', type: 'treaty', adopted: '1989-11-20' },
    names: wording(
      'Konventionen om barnets rättigheter',
      'FNs konvensjon om barnets rettigheter',
      'Yleissopimus lapsen oikeuksista',
      'Convention on the Rights of the Child',
    ),
    articles: ['2', '3', '16', '30', '32'],
    ...{ source: 'unipd-centrodirittiumani.it committees page', isVerified: true },
  },
  {
    ...{ code: 'ICRMW', type: 'treaty', adopted: '1990-12-18' },
    names: wording(
      'Internationella konventionen om skydd för alla migrantarbetares och deras familjemedlemmars rättigheter',
      'FNs konvensjon om rettighetene til alle migrantarbeidere og deres familiemedlemmer',
      'Siirtotyöläisten ja heidän perheenjäsentensä oikeuksien suojelua koskeva kansainvälinen yleissopimus',
      'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
    ),
    articles: ['11', '14', '16', '25'],
    ...{ source: 'unipd-centrodirittiumani.it committees page', isVerified: true },
  },
  {
    ...{ code: 'CRPD', type: 'treaty', adopted: '2006-12-13' },
    names: wording(
      'Konventionen om rättigheter för personer med funktionsnedsättning',
      'FNs konvensjon om rettighetene til mennesker med nedsatt funksjonsevne',
      'Yleissopimus vammaisten henkilöiden oikeuksista',
      'Convention on the Rights of Persons with Disabilities',
    ),
    articles: ['2', '5', '22', '27'],
    ...{ source: 'unipd-centrodirittiumani.it committees page', isVerified: true },
  },
  {
    ...{ code: 'CPED', type: 'treaty', adopted: '2006-12-20' },
    names: wording(
      'Internationella konventionen till skydd för alla människor mot påtvingade försvinnanden',
      'Den internasjonale konvensjonen om beskyttelse av alle mot tvungen forsvinning',
      'Kaikkien henkilöiden suojelemista tahdonvastaiselta katoamiselta koskeva kansainvälinen yleissopimus',
      'International Convention for the Protection of All Persons from Enforced Disappearance',
    ),
    articles: ['1', '2', '17'],
    ...{ source: 'unipd-centrodirittiumani.it committees page', isVerified: true },
  },
  {
    ...{ code: 'GENOCIDE', type: 'treaty', adopted: '1948-12-09' },
    names: wording(
      'Konventionen om förebyggande och bestraffning av brottet folkmord',
      'Konvensjonen om forebygging og avstraffing av folkemord',
      'Yleissopimus joukkotuhontana pidettävän rikoksen ehkäisemiseksi ja rankaisemiseksi',
      'Convention on the Prevention and Punishment of the Crime of Genocide',
    ),
    articles: ['2', '3'],
    ...{ source: null, isVerified: false },
  },
  {
    ...{ code: 'UNDRIP', type: 'declaration', adopted: '2007-09-13' },
    names: wording(
      'FN:s deklaration om urfolkens rättigheter',
      'FNs erklæring om urfolks rettigheter',
      'YK:n alkuperäiskansojen oikeuksien julistus',
      'UN Declaration on the Rights of Indigenous Peoples',
    ),
    articles: ['7', '8', '10'],
    ...{ source: null, isVerified: false },
  },
  {
    ...{ code: 'ECHR', type: 'treaty', adopted: '1950-11-04' },
    names: wording(
      'Europakonventionen (SFS 1994:1219)',
      'Den europeiske menneskerettskonvensjon (EMK)',
      'Euroopan ihmisoikeussopimus',
      'European Convention on Human Rights',
    ),
    articles: ['3', '4', '5', '8', '9', '10', '11', '14'],
    ...{ source: null, isVerified: false },
  },
  {
    ...{ code: 'EU_CHARTER', type: 'treaty', adopted: '2000-12-07' },
    names: wording(
      'Europeiska unionens stadga om de grundläggande rättigheterna',
      'EUs charter om grunnleggende rettigheter',
      'Euroopan unionin perusoikeuskirja',
      'Charter of Fundamental Rights of the European Union',
    ),
    articles: ['1', '4', '5', '7', '8', '10', '11', '12', '20', '21', '24', '31'],
    ...{ source: 'equalrightstrust.org', isVerified: true },
  },
]
