import type { Facts } from '#rules/model'
import type { Dossier } from '../dossier.ts'

/** `lists.*` and `screening.*`: what the screening rests on. */
export function listFacts({ lists, outage }: Dossier): Facts {
  return { 'lists.stale': lists.stale, 'lists.absent': lists.absent, 'screening.outage': outage }
}
