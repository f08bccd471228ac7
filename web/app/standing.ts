import type { Problem } from './client.ts'

/** Where the reader stands with the server: what every request has to carry, and what to do when it asks for more. */
interface Standing {
  /** Goes with every write, so that no other site can write in the reader's name. */
  csrf: string
  /** The instant the screen shows, where it shows the past. Nothing is written then. */
  asOf: string | undefined
  /** The session has ended. */
  signedOut: () => void
  /** Asks the reader to prove who they are; true once they have. */
  prove: (problem: Problem) => Promise<boolean>
}

export const standing: Standing = {
  csrf: '',
  asOf: undefined,
  signedOut: () => undefined,
  prove: async () => false,
}
