/** How the wire contract is served, as whoever runs the machine decides. */
export interface WireSettings {
  /** The manifest's file: FollowTheMoney datasets beside our lists. */
  readonly manifest: string | undefined
  /** What `POST /updatez` has to show; without it nobody may. */
  readonly updateToken: string | undefined
  /** Where tokens of the manifest (`$NAME`) are looked up. */
  readonly environment: Readonly<Record<string, string | undefined>>
}
