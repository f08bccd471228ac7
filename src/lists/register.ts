import { list as auDfat } from './au-dfat/list.ts'
import { list as caSema } from './ca-sema/list.ts'
import { list as chSeco } from './ch-seco/list.ts'
import { list as cnMofcom } from './cn-mofcom/list.ts'
import { list as euFsf } from './eu-fsf/list.ts'
import { list as euVessels } from './eu-vessels/list.ts'
import { list as jpMeti } from './jp-meti/list.ts'
import type { List } from './list.ts'
import { list as noNbim } from './no-nbim/list.ts'
import { list as nzMfat } from './nz-mfat/list.ts'
import { list as trMasak } from './tr-masak/list.ts'
import { list as ukOfsi } from './uk-ofsi/list.ts'
import { list as ukSl } from './uk-sl/list.ts'
import { list as unSc } from './un-sc/list.ts'
import { list as unVessels } from './un-vessels/list.ts'
import { list as us889 } from './us-889/list.ts'
import { list as us1260h } from './us-1260h/list.ts'
import { list as usBisDpl } from './us-bis-dpl/list.ts'
import { list as usCbp } from './us-cbp/list.ts'
import { list as usCsl } from './us-csl/list.ts'
import { list as usFcc } from './us-fcc/list.ts'
import { list as usOfacCons } from './us-ofac-cons/list.ts'
import { list as usOfacSdn } from './us-ofac-sdn/list.ts'
import { list as usUflpa } from './us-uflpa/list.ts'
import { list as wbDebarred } from './wb-debarred/list.ts'

/** Every list that can be loaded: one line a list, in the order in which they are shown. */
export const lists: readonly List[] = [
  euFsf,
  unSc,
  usOfacSdn,
  usOfacCons,
  usCsl,
  ukSl,
  ukOfsi,
  chSeco,
  usBisDpl,
  auDfat,
  us1260h,
  us889,
  usFcc,
  caSema,
  usUflpa,
  usCbp,
  nzMfat,
  wbDebarred,
  jpMeti,
  trMasak,
  euVessels,
  unVessels,
  noNbim,
  cnMofcom,
]

export const listNames: readonly string[] = lists.map(({ facts }) => facts.name)

/** The list of that name; undefined where none is registered. */
export function listNamed(name: string): List | undefined {
  return lists.find(({ facts }) => facts.name === name)
}
