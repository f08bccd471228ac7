import type { Wording } from '#kernel'

type Says = (count: number, one: string) => Wording

/** One thing is named, several are counted. In the order Swedish, Norwegian bokmål, Finnish, English. */
const said =
  (one: readonly [string, string, string, string], many: readonly [string, string, string, string]): Says =>
  (count, name) => {
    const write = (text: string) => text.replace('{one}', name).replace('{count}', String(count))
    const [sv, nb, fi, en] = count === 1 ? one : many
    return { sv: write(sv), nb: write(nb), fi: write(fi), en: write(en) }
  }

/** How each kind of change is told. */
export const wordsOf = {
  held: said(
    [
      'Order {one} stoppades.',
      'Ordre {one} ble satt på vent.',
      'Tilaus {one} pysäytettiin.',
      'Order {one} was put on hold.',
    ],
    [
      '{count} order stoppades.',
      '{count} ordrer ble satt på vent.',
      '{count} tilausta pysäytettiin.',
      '{count} orders were put on hold.',
    ],
  ),
  blocked: said(
    [
      'Order {one} spärrades.',
      'Ordre {one} ble stanset.',
      'Tilaus {one} estettiin.',
      'Order {one} was blocked.',
    ],
    [
      '{count} order spärrades.',
      '{count} ordrer ble stanset.',
      '{count} tilausta estettiin.',
      '{count} orders were blocked.',
    ],
  ),
  released: said(
    [
      'Order {one} frisläpptes.',
      'Ordre {one} ble frigitt.',
      'Tilaus {one} vapautettiin.',
      'Order {one} was released.',
    ],
    [
      '{count} order frisläpptes.',
      '{count} ordrer ble frigitt.',
      '{count} tilausta vapautettiin.',
      '{count} orders were released.',
    ],
  ),
  shipped: said(
    [
      'Order {one} levererades.',
      'Ordre {one} ble sendt.',
      'Tilaus {one} toimitettiin.',
      'Order {one} was shipped.',
    ],
    [
      '{count} order levererades.',
      '{count} ordrer ble sendt.',
      '{count} tilausta toimitettiin.',
      '{count} orders were shipped.',
    ],
  ),
  asked: said(
    [
      'Undantag {one} begärdes.',
      'Det ble søkt om unntak {one}.',
      'Poikkeusta {one} pyydettiin.',
      'Exception {one} was asked for.',
    ],
    [
      '{count} undantag begärdes.',
      'Det ble søkt om {count} unntak.',
      'Pyydettiin {count} poikkeusta.',
      '{count} exceptions were asked for.',
    ],
  ),
  granted: said(
    [
      'Undantag {one} beviljades.',
      'Unntak {one} ble innvilget.',
      'Poikkeus {one} myönnettiin.',
      'Exception {one} was granted.',
    ],
    [
      '{count} undantag beviljades.',
      '{count} unntak ble innvilget.',
      'Myönnettiin {count} poikkeusta.',
      '{count} exceptions were granted.',
    ],
  ),
  ended: said(
    [
      'Undantag {one} upphörde.',
      'Unntak {one} opphørte.',
      'Poikkeus {one} päättyi.',
      'Exception {one} came to its end.',
    ],
    [
      '{count} undantag upphörde.',
      '{count} unntak opphørte.',
      '{count} poikkeusta päättyi.',
      '{count} exceptions came to their end.',
    ],
  ),
  rules: said(
    [
      'En uppsättning regler trädde i kraft.',
      'Et sett regler trådte i kraft.',
      'Sääntöjoukko tuli voimaan.',
      'A set of rules took effect.',
    ],
    [
      '{count} uppsättningar regler trädde i kraft.',
      '{count} regelsett trådte i kraft.',
      '{count} sääntöjoukkoa tuli voimaan.',
      '{count} sets of rules took effect.',
    ],
  ),
  decision: said(
    [
      'Beslut {one} om en leverantör undertecknades.',
      'Beslutning {one} om en leverandør ble signert.',
      'Toimittajaa koskeva päätös {one} allekirjoitettiin.',
      'Decision {one} on a supplier was signed.',
    ],
    [
      '{count} beslut om leverantörer undertecknades.',
      '{count} beslutninger om leverandører ble signert.',
      'Allekirjoitettiin {count} toimittajia koskevaa päätöstä.',
      '{count} decisions on suppliers were signed.',
    ],
  ),
  hit: said(
    [
      'En listträff avgjordes.',
      'Ett listetreff ble avgjort.',
      'Yksi listaosuma ratkaistiin.',
      'One list hit was decided.',
    ],
    [
      '{count} listträffar avgjordes.',
      '{count} listetreff ble avgjort.',
      '{count} listaosumaa ratkaistiin.',
      '{count} list hits were decided.',
    ],
  ),
} as const satisfies Record<string, Says>

export interface NewList {
  readonly list: string
  readonly version: string
  readonly added: number | undefined
  readonly changed: number | undefined
  readonly removed: number | undefined
}

/** A new version of a list, with what came, changed and went where it was counted. */
export function listWords({ list, version, added, changed, removed }: NewList): Wording {
  const counted = added !== undefined && changed !== undefined && removed !== undefined
  const [day] = version.split('#')
  const delta = (came: string, altered: string, gone: string) =>
    counted ? `: ${added} ${came}, ${changed} ${altered}, ${removed} ${gone}.` : '.'
  return {
    sv: `Listan ${list} är ny från ${day}${delta('nya', 'ändrade', 'borttagna')}`,
    nb: `Listen ${list} er ny fra ${day}${delta('nye', 'endret', 'fjernet')}`,
    fi: `Luettelosta ${list} on uusi versio ${day}${delta('uutta', 'muutettua', 'poistettua')}`,
    en: `The list ${list} is new as of ${day}${delta('new', 'changed', 'removed')}`,
  }
}
