import { list as euFsf } from './eu-fsf/list.ts'
import type { List } from './list.ts'
import { list as ukSl } from './uk-sl/list.ts'
import { list as unSc } from './un-sc/list.ts'
import { list as usOfacSdn } from './us-ofac-sdn/list.ts'

/** Every list that can be loaded: one line a list, in the order in which they are shown. */
export const lists: readonly List[] = [euFsf, unSc, usOfacSdn, ukSl]

export const listNames: readonly string[] = lists.map(({ facts }) => facts.name)

/** The list of that name; undefined where none is registered. */
export function listNamed(name: string): List | undefined {
  return lists.find(({ facts }) => facts.name === name)
}
