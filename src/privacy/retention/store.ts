import { recordTable, type Tx } from '#storage'
import type { DataClass, RetentionSetting } from '../model.ts'

/** What this installation set otherwise. The key is the class. */
export const retentionSettings = recordTable<RetentionSetting>(
  'privacy.retention',
  'rec',
  ({ dataClass }) => dataClass,
)

export async function allSettings(tx: Tx): Promise<ReadonlyMap<DataClass, RetentionSetting>> {
  const page = await retentionSettings.page(tx, { limit: 500 })
  return new Map(page.map(({ record }) => [record.dataClass, record]))
}
