import type { CaseEvidence } from '#casework/model'

/** What the evidence of a case can be narrowed down to. */
export const shows = ['uncited', 'ungraded', 'credible', 'reliable', 'shaky'] as const
export type Show = (typeof shows)[number]

type Sifted = Pick<
  CaseEvidence,
  'title' | 'filename' | 'provenance' | 'reliability' | 'credibility' | 'citedBy' | 'isShaky'
>

/** The two marks that the ladder of suspicion asks for: C3 is a credible source, B2 a reliable one. */
const isAtLeast = ({ reliability, credibility }: Sifted, letter: string, digit: number): boolean =>
  reliability !== null && credibility !== null && reliability <= letter && credibility <= digit

const holds: Record<Show, (piece: Sifted) => boolean> = {
  uncited: ({ citedBy }) => citedBy.length === 0,
  ungraded: ({ reliability, credibility }) => reliability === null || credibility === null,
  credible: (piece) => isAtLeast(piece, 'C', 3),
  reliable: (piece) => isAtLeast(piece, 'B', 2),
  shaky: ({ isShaky }) => isShaky,
}

export interface Sieve {
  readonly show?: string | undefined
  /** Words of its title, its file name, or of whom it came from. */
  readonly q?: string | undefined
}

/** The pieces that stay: those of the kind, in which every word of `q` stands. An unknown kind narrows nothing. */
export function sift<Piece extends Sifted>(pieces: readonly Piece[], { show, q = '' }: Sieve): Piece[] {
  const kind = shows.find((one) => one === show)
  const words = q.toLocaleLowerCase().split(/\s+/)
  return pieces.filter((piece) => {
    const text = `${piece.title} ${piece.filename} ${piece.provenance.from}`.toLocaleLowerCase()
    return (kind === undefined || holds[kind](piece)) && words.every((word) => text.includes(word))
  })
}
