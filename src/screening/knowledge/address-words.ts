/**
 * Words of addresses that tell no street from another, in Latin letters as names are read. Own table of 2026-11-22: the
 * words that stand most often beside numbers in the addresses of the EU, UN, UK and SDN lists, and what the same things
 * are called on Nordic letters.
 */
const of = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const addressWords = {
  /** A street, a road, a square: the number beside it is a house's. */
  street: of(
    'street st str strasse straat road rd avenue ave av avenida lane ln alley way drive dr court crescent terrace close row boulevard blvd bulvar square sq maydan highway hwy expressway freeway route embankment passage calle carrera cra kra diagonal transversal via viale corso piazza plaza paseo calzada carretera camino rua rue allee chemin ulitsa ul ulica vulitsa vulytsya vul prospekt prospect pr pr-t prt prkt kt pereulok per proezd shosse sh naberezhnaya nab bulevar ploshchad pl trakt tupik caddesi cadde cad sokak sokagi sok bulvari mahallesi mahalle mah kuche khiaban khiyaban jalan jl lu jie dajie dadao dong ro gil gata gatan gate gaten vag vagen vei veien veg vegen allen torg torget katu kuja tie iela sk esplanadi esplanaden plads vej stredet',
  ),
  /** A house by its number. */
  house: of('d dom house no nr nro num number numero n hao h zd'),
  /** A box at a post office, by its number. */
  box: of('box postbox pobox postboks boks postilokero pl apartado'),
  /** Inside a house: the number beside it is none of a street. */
  inner: of(
    'inner sit floor fl etazh piso kat level storey etg etasje krs kerros vaning room rm kom komn komnata pom pomeshch pomeshchenie office off ofis of ofc oficina kab kabinet suite ste unit apt apartment apto apart flat kv kvartira local shop store section door building bldg bld bl block blok korp korpus k stroenie stroyeniye str tower wing hall warehouse villa plot lot lote manzana phase gate branch km kilometer kilometre zone sector ward lit litera let part chast interior int edificio edif ent entrance podezd',
  ),
  /** The number before it is none of a street: `5th floor`. */
  storey: of('floor fl etazh piso kat storey etg etasje krs kerros vaning'),
  /** What a town or a country is besides its name. */
  plain: of(
    'of the and al el la le de del der den di da du dos das los las i y en city town ville stad kommune kunta g gorod gor republic federation kingdom state democratic peoples people islamic arab province near opposite corner between',
  ),
} as const
