/** One thing that is wrong with a request, as the wire contract lists it under 422. */
export interface Fault {
  readonly type: string
  readonly loc: readonly (string | number)[]
  readonly msg: string
  readonly input: unknown
  readonly ctx?: Readonly<Record<string, unknown>>
}
export type Place = Fault['loc']

/** Why a request is not answered: the status and what is sent with it. */
export interface WireRefusal {
  readonly status: 400 | 403 | 404 | 422 | 503
  readonly detail: string | readonly Fault[]
  readonly errors?: readonly { readonly query: string; readonly reason: string }[]
}
export type Wired<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: WireRefusal }

export function wired<T>(value: T): Wired<T> {
  return { ok: true, value }
}

export function unwired(status: WireRefusal['status'], detail: WireRefusal['detail']): Wired<never> {
  return { ok: false, refusal: { status, detail } }
}

/** Collects what is wrong while a request is read: all of it is told at once. */
export interface Notebook {
  readonly faults: Fault[]
  note(fault: Fault): undefined
}

export function newNotebook(): Notebook {
  const faults: Fault[] = []
  return {
    faults,
    note: (fault) => {
      faults.push(fault)
      return undefined
    },
  }
}

export function missing(loc: Place, input: unknown): Fault {
  return { type: 'missing', loc, msg: 'Field required', input }
}
