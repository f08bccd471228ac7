import { mayAnywhere, namesKeptFrom } from '#access'
import type { Act } from '#kernel'
import type { Reading } from '#log'

/** How much of the log somebody may read besides that a deed was done, by whom and when (C.4). */
export function readingOf(act: Act): Reading {
  return {
    reasons: mayAnywhere(act, 'log.readReasons'),
    personal: mayAnywhere(act, 'log.readPersonal'),
    conceals: ({ object, body }) => namesKeptFrom(act, [object, body]),
  }
}
