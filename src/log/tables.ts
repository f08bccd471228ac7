import type { Generated } from 'kysely'

/** `body` holds the exact canonical bytes; `xid` and `nth` are the order of commit, written by the database. */
export interface EntryTable {
  id: string
  xid: Generated<string>
  nth: Generated<number>
  at: string
  actor: string
  role: string
  type: string
  object: string
  reason: string | null
  body: string
  commitment: string | null
}

/** The erasable part of an entry: canonical JSON, and the salt of its commitment. */
export interface PayloadTable {
  entry: string
  salt: Uint8Array
  payload: string
}

export interface LeafTable {
  seq: number
  entry: string
  leaf_hash: Uint8Array
}

/** Roots of perfect subtrees of 256, 256² … leaves: `level` 8, 16 …; those between are computed when asked for. */
export interface NodeTable {
  level: number
  index: number
  hash: Uint8Array
}

/** Where the sequencer stands: one row. `frontier` is the compact range of the tree, 32 bytes a subtree. */
export interface TipTable {
  id: number
  size: number
  xid: string
  nth: number
  frontier: Uint8Array
}

export interface CheckpointTable {
  n: Generated<number>
  size: number
  root: Uint8Array
  note: string
  at: string
}

declare module '#storage' {
  interface Tables {
    'log.entry': EntryTable
    'log.payload': PayloadTable
    'log.leaf': LeafTable
    'log.node': NodeTable
    'log.tip': TipTable
    'log.checkpoint': CheckpointTable
  }
}
