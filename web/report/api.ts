import type { PublicWarning, ReporterView } from '#casework/model'
import { ask } from '../app/client.ts'
import { formWith } from '../ui/form-with.ts'

/** What is answered to whoever reports: the code, told this once. */
export interface PublicReceipt {
  readonly code: string
  readonly receivedAt: string
}

const pathOf = (code: string) => `/api/public/warnings/${encodeURIComponent(code.trim())}`

export const sendReport = (record: PublicWarning, files: readonly File[]) =>
  ask<PublicReceipt>('/api/public/warnings', { method: 'POST', body: formWith(record, files) })
export const follow = (code: string) => ask<ReporterView>(pathOf(code))
export const answer = (code: string, text: string, files: readonly File[]) =>
  ask<ReporterView>(`${pathOf(code)}/messages`, { method: 'POST', body: formWith({ text }, files) })
