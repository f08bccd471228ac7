import type { Graph } from './graph.ts'
import type { OwnershipState } from './model.ts'
import type { Path } from './paths.ts'
import type { Bounds } from './share.ts'
import type { Standings } from './view.ts'

/** One company to be judged. */
export interface Case {
  readonly graph: Graph
  readonly standings: Standings
  readonly company: string
}

/** What was found of it. */
export interface Finding {
  readonly state: OwnershipState
  readonly share: Bounds
  readonly paths: readonly Path[]
}
