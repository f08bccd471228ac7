import { notAnObject, notJson } from '../../knowledge/bulk-words.ts'
import type { Columns } from '../columns.ts'
import { faultProblems, type RawRow, type Read, type Row } from '../row.ts'
import { readCells } from './cells.ts'
import { readFtm } from './ftm.ts'
import { readOwn } from './own.ts'
import { isSenzing, readSenzing } from './senzing.ts'
import { isObject } from './texts.ts'

export const jsonFormats = ['query', 'ftm', 'senzing'] as const
export type JsonFormat = (typeof jsonFormats)[number]

/** How the rows of a file are read. A delimiter is what parts the cells of a text; sheets have none. */
export type Reading =
  | { readonly kind: 'cells'; readonly columns: Columns; readonly delimiter: string }
  | { readonly kind: 'json'; readonly format: JsonFormat }

/** What an object of JSON is, by the fields that only one of the formats has. */
export function jsonFormatOf(value: unknown): JsonFormat {
  if (!isObject(value)) return 'query'
  if ('properties' in value && 'schema' in value) return 'ftm'
  return isSenzing(value) ? 'senzing' : 'query'
}

/** Reads one row; whatever stands in it, it comes out as one. */
export function readRow(raw: RawRow, reading: Reading): Row {
  const read = contentOf(raw, reading)
  const head = { id: read.id ?? String(raw.number), line: raw.line, name: read.name }
  if ('problem' in read) return { ...head, kind: 'unread', problem: read.problem }
  if ('passed' in read) return { ...head, kind: 'passed' }
  return { ...head, kind: 'party', query: read.query, remarks: read.remarks ?? [] }
}

function contentOf({ content }: RawRow, reading: Reading): Read {
  if (typeof content === 'string') return jsonRow(content, reading.kind === 'json' ? reading.format : 'query')
  if ('fault' in content) return { problem: faultProblems[content.fault] }
  return reading.kind === 'cells'
    ? readCells(content, reading.columns, reading.delimiter)
    : { problem: notJson }
}

function jsonRow(text: string, format: JsonFormat): Read {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: notJson } // the parser names a place in the line, which says nothing to whoever reads the file
  }
  if (!isObject(value)) return { problem: notAnObject }
  if (format === 'query') return readOwn(value)
  return format === 'ftm' ? readFtm(value) : readSenzing(value)
}
