import type { List } from '../list.ts'
import { facts } from './facts.ts'
import { parse } from './parse.ts'

export const list: List = { facts, parse }
