import { wording } from '#kernel'
import type { Instrument } from './instrument.ts'

/** Conventions, protocols and the declaration of the International Labour Organization. */
export const labour: readonly Instrument[] = [
  {
    ...{ code: 'ILO_C029', type: 'convention', adopted: '1930' },
    names: wording(
      'Konvention nr 29 om tvångs- eller obligatoriskt arbete',
      'Konvensjon nr. 29 om tvangsarbeid',
      'Yleissopimus nro 29 pakollisesta työstä',
      'Forced Labour Convention',
    ),
    articles: ['1', '2', '25'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_P029', type: 'protocol', adopted: '2014' },
    names: wording(
      '2014 års protokoll till konvention nr 29',
      'Protokoll av 2014 til konvensjon nr. 29',
      'Vuoden 2014 pöytäkirja yleissopimukseen nro 29',
      'Protocol of 2014 to the Forced Labour Convention',
    ),
    articles: ['1', '2'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_C087', type: 'convention', adopted: '1948' },
    names: wording(
      'Konvention nr 87 om föreningsfrihet och skydd för organisationsrätten',
      'Konvensjon nr. 87 om organisasjonsfrihet',
      'Yleissopimus nro 87 ammatillisesta järjestäytymisvapaudesta',
      'Freedom of Association and Protection of the Right to Organise Convention',
    ),
    articles: ['2', '3', '11'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_C098', type: 'convention', adopted: '1949' },
    names: wording(
      'Konvention nr 98 om organisationsrätten och den kollektiva förhandlingsrätten',
      'Konvensjon nr. 98 om organisasjonsrett og kollektive forhandlinger',
      'Yleissopimus nro 98 järjestäytymisoikeudesta ja kollektiivisesta neuvotteluoikeudesta',
      'Right to Organise and Collective Bargaining Convention',
    ),
    articles: ['1', '2', '4'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_C100', type: 'convention', adopted: '1951' },
    names: wording(
      'Konvention nr 100 om lika lön',
      'Konvensjon nr. 100 om lik lønn',
      'Yleissopimus nro 100 samapalkkaisuudesta',
      'Equal Remuneration Convention',
    ),
    articles: ['1', '2'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_C105', type: 'convention', adopted: '1957' },
    names: wording(
      'Konvention nr 105 om avskaffande av tvångsarbete',
      'Konvensjon nr. 105 om avskaffelse av tvangsarbeid',
      'Yleissopimus nro 105 pakkotyön poistamisesta',
      'Abolition of Forced Labour Convention',
    ),
    articles: ['1', '2'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_C111', type: 'convention', adopted: '1958' },
    names: wording(
      'Konvention nr 111 om diskriminering i anställning och yrkesutövning',
      'Konvensjon nr. 111 om diskriminering i sysselsetting og yrke',
      'Yleissopimus nro 111 työmarkkinoilla ja ammatin harjoittamisen yhteydessä tapahtuvasta syrjinnästä',
      'Discrimination (Employment and Occupation) Convention',
    ),
    articles: ['1', '2'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_C138', type: 'convention', adopted: '1973' },
    names: wording(
      'Konvention nr 138 om minimiålder',
      'Konvensjon nr. 138 om minstealder',
      'Yleissopimus nro 138 työhön pääsemisen vähimmäisiästä',
      'Minimum Age Convention',
    ),
    articles: ['1', '2', '3', '7'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_C155', type: 'convention', adopted: '1981' },
    names: wording(
      'Konvention nr 155 om arbetarskydd och arbetsmiljö',
      'Konvensjon nr. 155 om sikkerhet, helse og arbeidsmiljø',
      'Yleissopimus nro 155 työturvallisuudesta ja työterveydestä',
      'Occupational Safety and Health Convention',
    ),
    articles: ['4', '13', '16'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_C182', type: 'convention', adopted: '1999' },
    names: wording(
      'Konvention nr 182 om de värsta formerna av barnarbete',
      'Konvensjon nr. 182 om de verste former for barnearbeid',
      'Yleissopimus nro 182 lapsityön pahimmista muodoista',
      'Worst Forms of Child Labour Convention',
    ),
    articles: ['1', '3', '7'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_C187', type: 'convention', adopted: '2006' },
    names: wording(
      'Konvention nr 187 om ett ramverk för att främja arbetsmiljö',
      'Konvensjon nr. 187 om et rammeverk for å fremme arbeidsmiljø',
      'Yleissopimus nro 187 työturvallisuutta ja työterveyttä edistävistä puitteista',
      'Promotional Framework for Occupational Safety and Health Convention',
    ),
    articles: ['2', '3', '4'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: true },
  },
  {
    ...{ code: 'ILO_1998', type: 'declaration', adopted: '1998 (amended 2022)' },
    names: wording(
      'ILO:s deklaration om grundläggande principer och rättigheter i arbetslivet',
      'ILOs erklæring om grunnleggende prinsipper og rettigheter i arbeidslivet',
      'ILO:n julistus työelämän perusperiaatteista ja -oikeuksista',
      'ILO Declaration on Fundamental Principles and Rights at Work',
    ),
    articles: ['1', '2'],
    ...{ source: 'libguides.ilo.org c.php?g=714313 (eleven fundamental instruments)', isVerified: false },
  },
]
