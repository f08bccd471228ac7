import { type Refusal, worded } from '#kernel'
import { tooManyUploadsWords } from '../knowledge/evidence-words.ts'

/** How much the people of one outside party hand in within a day. */
export interface UploadQuota {
  readonly files: number
  readonly megabytes: number
}
/** A supplier's whole year of certificates goes in; a disk is not filled. */
export const usualQuota: UploadQuota = { files: 100, megabytes: 500 }

/** What is there already, or comes. */
export interface Amount {
  readonly files: number
  readonly bytes: number
}

export const quotaHours = 24

/**
 * Why a party hands in no more for now: `too_many`. `oldestAt` is when the first that counts came in; room is there
 * again when a day has passed since.
 */
export function whyTooMuch(
  quota: UploadQuota,
  { used, more, secondsLeft }: { used: Amount; more: Amount; secondsLeft: number },
): Refusal | undefined {
  const isOver =
    used.files + more.files > quota.files || used.bytes + more.bytes > quota.megabytes * 1024 * 1024
  if (!isOver) return undefined
  const facts = { retryAfter: secondsLeft, ...quota, usedFiles: used.files, usedBytes: used.bytes }
  return { code: 'too_many', ...worded(tooManyUploadsWords(quota)), facts }
}
