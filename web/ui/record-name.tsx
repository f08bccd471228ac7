import { useRecord } from './records.ts'

export interface RecordNameProps {
  readonly type: 'organisation' | 'legalEntity' | 'product'
  readonly reference: string
}

/** The name behind a reference; the reference itself until it is known. */
export function RecordName({ type, reference }: RecordNameProps) {
  const { data } = useRecord(type, reference)
  return data?.record.name ?? reference
}
