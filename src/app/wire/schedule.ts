import { every } from '#storage'
import type { Services } from '../services.ts'

const hour = 3_600_000 // milliseconds

/** Loads the datasets of the manifest now, and looks for newer versions every hour. Answers the function that stops it. */
export function scheduleDatasets({ wire, logger }: Services): () => Promise<void> {
  const onError = (err: unknown) => logger.error({ err }, 'the datasets cannot be brought up to date')
  wire.update().catch(onError)
  return every(hour, () => wire.update(), onError)
}
