import { type Act, AppError, ok, type Result, refuse, worded } from '#kernel'
import type { Tx } from '#storage'
import { noListWords } from '../../knowledge/import-words.ts'
import { ownRefusals } from '../../knowledge/own-words.ts'
import type { List } from '../../list.ts'
import { listNamed, listNames } from '../../register.ts'
import type { Reader } from '../../store.ts'
import { listOfOwn } from '../list.ts'
import { ownLists } from '../migrations.ts'
import type { OwnList, OwnMapping } from '../model.ts'
import { whyNotLoad } from '../rules.ts'
import { newSession, type OwnSession } from '../session.ts'
import { readOwnList, readOwnLists } from '../store.ts'

/** What losing entries means: a fifth of them refuses, unless the list is short, or somebody says that it is meant. */
export type Loss = 'refused' | 'refusedIfLarge' | 'accepted'

/** A list that is about to be read. */
export interface Opened {
  readonly list: List
  readonly loss: Loss
  /** Of an own list: what is learnt of the file while it is read. */
  readonly session?: OwnSession
  /** To be called in the transaction in which the version comes into force. */
  taken?(tx: Tx, act: Act): Promise<void>
}

export interface Opening {
  readonly list: string
  readonly mapping?: OwnMapping | undefined
  readonly acceptLoss?: boolean | undefined
}

/**
 * The list of that name, ready to be read. Refuses a name that no list has (`unknown_reference`), an own list that has
 * ended (`not_allowed_from`), and what is said of columns and losses where the list is none of our own (`invalid_input`).
 */
export async function openList(db: Reader, at: Act['at'], order: Opening): Promise<Result<Opened>> {
  const own = await readOwnList(db, order.list)
  if (own) {
    const why = whyNotLoad(own.record, at)
    return why ? refuse(why) : openOwn(own.record, order)
  }
  const list = listNamed(order.list)
  if (!list) {
    const names = [...listNames, ...(await readOwnLists(db)).map(({ record }) => record.name)]
    return refuse({ code: 'unknown_reference', ...worded(noListWords(order.list, names)) })
  }
  if (order.mapping) return refuse({ code: 'invalid_input', ...worded(ownRefusals.noMapping(order.list)) })
  if (order.acceptLoss) return refuse({ code: 'invalid_input', ...worded(ownRefusals.noLoss(order.list)) })
  return ok({ list, loss: 'refused' })
}

/** A table is read by the mapping that is given; else by the one kept; else by its headings. */
function openOwn(own: OwnList, { mapping, acceptLoss }: Opening): Result<Opened> {
  if (mapping && own.layout !== 'table')
    return refuse({ code: 'invalid_input', ...worded(ownRefusals.noMapping(own.name)) })
  const isOther = mapping !== undefined && own.mapping !== null && !sameMapping(mapping, own.mapping)
  const reading = isOther ? own.reading + 1 : own.reading
  const session = newSession({ given: mapping, kept: own.mapping })
  return ok({
    list: listOfOwn(own, session, reading),
    loss: acceptLoss ? 'accepted' : 'refusedIfLarge',
    session,
    taken: (tx, act) => keepMapping(tx, act, { name: own.name, reading, mapping: session.mapping }),
  })
}

/** Columns in another order mean the same. */
function sameMapping(one: OwnMapping, other: OwnMapping): boolean {
  const keyOf = ({ columns, dates }: OwnMapping) =>
    JSON.stringify([dates, columns.map(({ column, field }) => `${field} ${column}`).toSorted()])
  return keyOf(one) === keyOf(other)
}

interface Taken {
  readonly name: string
  readonly reading: number
  readonly mapping: OwnMapping | undefined
}

/** The next file with these columns is read the same way. Throws where the list was ended meanwhile. */
async function keepMapping(tx: Tx, act: Act, { name, reading, mapping }: Taken): Promise<void> {
  const now = await readOwnList(tx, name)
  if (now?.record.state !== 'open') throw new AppError({ code: 'conflict', ...worded(ownRefusals.meanwhile) })
  if (now.record.layout !== 'table' || !mapping) return // nothing was read: these bytes came back
  await ownLists.put(tx, act, { ...now.record, mapping, reading })
}
