import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { AppError, canonicalJson, inEnglish, validate } from '#kernel'
import {
  type Audit,
  findForeignKey,
  findUnaccounted,
  meet,
  newAudit,
  type Placed,
  take,
  truncatedAt,
  verdictOf,
} from './audit.ts'
import { BundleCheckpoint, BundleEnd, BundleEntry, BundleHeader } from './bundle.ts'
import { inOrder, type NotedCheckpoint, parseCheckpoint } from './checkpoint.ts'
import type { BadPlace, LogVerdict } from './model.ts'

export interface BundleEvidence {
  /** Checkpoints that the reader has from elsewhere, such as a witness file. */
  readonly notes?: readonly string[]
  /** The key that the reader trusts, `NAME+ID+BASE64`. */
  readonly key?: string
}

type Line =
  | { readonly header: BundleHeader }
  | { readonly checkpoint: string }
  | { readonly entry: BundleEntry }
  | BundleEnd

interface Reading {
  readonly audit: Audit
  readonly lines: AsyncIterator<string>
  readonly schedule: readonly NotedCheckpoint[]
  header: BundleHeader | undefined
  met: number
  end: BundleEnd['end'] | undefined
}

/**
 * Verifies an exported log line by line, with nothing else at hand. Names the first entry that was altered, removed,
 * reordered or cut off, and says up to which signed checkpoint the answer reaches.
 */
export async function verifyBundle(
  lines: AsyncIterable<string>,
  evidence: BundleEvidence = {},
): Promise<LogVerdict> {
  const audit = newAudit()
  const reading: Reading = {
    audit,
    lines: lines[Symbol.asyncIterator](),
    schedule: scheduleOf(evidence.notes ?? []),
    header: undefined,
    met: 0,
    end: undefined,
  }
  const bad =
    (await readAll(reading)) ??
    findCutOff(reading) ??
    findUnaccounted(audit) ??
    findForeignKey(audit, evidence.key)
  if (!bad) noteBeyond(reading)
  return verdictOf(audit, bad)
}

/** The same, from a file. Throws AppError `not_found` where there is none. */
export async function verifyLogBundle(file: string, evidence: BundleEvidence = {}): Promise<LogVerdict> {
  await access(file).catch((error) => {
    throw new AppError(
      {
        code: 'not_found',
        ...inEnglish(
          `The bundle ${file} cannot be read. Give the path of a file that 'aktsam log export' wrote.`,
        ),
      },
      error,
    )
  })
  return await verifyBundle(linesIn(createReadStream(file, 'utf8')), evidence)
}

function scheduleOf(notes: readonly string[]): NotedCheckpoint[] {
  return inOrder(
    notes.flatMap((note) => {
      const checkpoint = parseCheckpoint(note)
      return checkpoint ? [{ ...checkpoint, note }] : []
    }),
  )
}

async function readAll(reading: Reading): Promise<BadPlace | undefined> {
  for (let next = await reading.lines.next(); !next.done; next = await reading.lines.next()) {
    if (next.value === '') continue
    const line = parseLine(next.value)
    const bad = line ? await readLine(reading, line) : await explainUnreadable(reading)
    if (bad) return bad
  }
  return undefined
}

/** Undefined for what is no line of a bundle. */
function parseLine(text: string): Line | undefined {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null) return undefined
  if ('seq' in value) return asEntry(value)
  if ('checkpoint' in value) return whole(validate(BundleCheckpoint, value))
  if ('aktsamLog' in value) {
    const header = whole(validate(BundleHeader, value))
    return header && { header }
  }
  return whole(validate(BundleEnd, value))
}

function asEntry(value: object): Line | undefined {
  const entry = whole(validate(BundleEntry, value))
  return entry && { entry }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function whole<T>(result: { ok: true; value: T } | { ok: false }): T | undefined {
  return result.ok ? result.value : undefined
}

async function readLine(reading: Reading, line: Line): Promise<BadPlace | undefined> {
  const { audit } = reading
  if ('header' in line) return readHeader(reading, line.header)
  if (!reading.header) return badBundle(audit, 'It does not begin with the header of an exported log')
  if (reading.end) return badBundle(audit, 'It goes on after its end')
  if ('end' in line) return readEnd(reading, line.end)
  if ('checkpoint' in line) return await readCheckpoint(reading, line.checkpoint)
  return await readEntry(reading, line.entry)
}

function readHeader(reading: Reading, header: BundleHeader): BadPlace | undefined {
  if (reading.header) return badBundle(reading.audit, 'It has a second header')
  reading.header = header
  return undefined
}

async function readCheckpoint(reading: Reading, note: string): Promise<BadPlace | undefined> {
  const { audit } = reading
  const size = parseCheckpoint(note)?.size ?? audit.growth.size
  if (size > audit.growth.size) return await explainGap(reading, `a checkpoint of ${size} entries comes next`)
  return meet(audit, note) ?? meetDue(reading)
}

async function readEntry(reading: Reading, line: BundleEntry): Promise<BadPlace | undefined> {
  const { audit } = reading
  const seq = audit.growth.size
  if (line.seq > seq) return await explainGap(reading, `entry ${line.seq} (${line.entry.id}) comes next`)
  if (line.seq < seq) {
    const sentence = `Entry ${line.seq} (${line.entry.id}) was added a second time, after entry ${seq - 1}.`
    return { seq, id: line.entry.id, damage: 'added', part: 'entry', sentence }
  }
  return take(audit, placedOf(line)) ?? meetDue(reading)
}

function placedOf({ entry, leafHash, personal, salt, payload }: BundleEntry): Placed {
  const opened =
    salt !== undefined && payload !== undefined ? { salt: Buffer.from(salt, 'hex'), payload } : undefined
  return {
    entry: { ...entry, body: canonicalJson(entry.body) },
    leafHash: Buffer.from(leafHash, 'base64'),
    personal: opened ?? (personal === 'erased' ? 'gone' : 'withheld'),
  }
}

/** Checkpoints from elsewhere, of the size that the tree has reached. */
function meetDue(reading: Reading): BadPlace | undefined {
  const { audit, schedule } = reading
  for (let due = schedule[reading.met]; due && due.size <= audit.growth.size; due = schedule[reading.met]) {
    reading.met++
    const bad = due.size === audit.growth.size ? meet(audit, due.note) : undefined
    if (bad) return bad
  }
  return undefined
}

/** The entry that should come now does not: is it further on, is it gone, or is everything gone from here? */
async function explainGap(reading: Reading, instead: string): Promise<BadPlace> {
  const seq = reading.audit.growth.size
  const rest = await readRest(reading, seq)
  if (rest.found) {
    const sentence = `Entries were reordered from ${seq} on: ${instead}, and entry ${seq} (${rest.found}) stands further on.`
    return { seq, id: rest.found, damage: 'reordered', part: 'entry', sentence }
  }
  if (instead.startsWith('a checkpoint') && rest.entries === 0) {
    return truncatedAt(seq, `The bundle was cut off at entry ${seq}: ${instead}.`)
  }
  return {
    seq,
    id: null,
    damage: 'removed',
    part: 'entry',
    sentence: `Entry ${seq} was removed: ${instead}.`,
  }
}

async function explainUnreadable(reading: Reading): Promise<BadPlace> {
  const seq = reading.audit.growth.size
  const rest = await readRest(reading, seq)
  if (rest.lines === 0)
    return truncatedAt(seq, `The bundle was cut off in the middle of a line, at entry ${seq}.`)
  const sentence = `The line where entry ${seq} should stand was altered: it is no line of an exported log.`
  return { seq, id: null, damage: 'altered', part: 'entry', sentence }
}

async function readRest(reading: Reading, seq: number) {
  const rest: { lines: number; entries: number; found?: string } = { lines: 0, entries: 0 }
  for (let next = await reading.lines.next(); !next.done; next = await reading.lines.next()) {
    if (next.value === '') continue
    rest.lines++
    const line = parseLine(next.value)
    if (!line || !('entry' in line)) continue
    rest.entries++
    if (line.entry.seq === seq) rest.found ??= line.entry.entry.id
  }
  return rest
}

function badBundle({ growth }: Audit, complaint: string): BadPlace {
  const sentence = `This is not the export of a log, or it was altered: ${complaint}.`
  return { seq: growth.size, id: null, damage: 'altered', part: 'entry', sentence }
}

function readEnd(reading: Reading, end: BundleEnd['end']): BadPlace | undefined {
  reading.end = end
  return undefined
}

/** A bundle ends with a line that says so, right after the checkpoint of its last entry. */
function findCutOff({ audit, header, end }: Reading): BadPlace | undefined {
  const seq = audit.growth.size
  if (!header) return badBundle(audit, 'It is empty')
  if (seq < header.size || !end) {
    const last = header.size > seq ? header.size - 1 : undefined
    return truncatedAt(seq, `The bundle was cut off after ${seq} of ${header.size} entries.`, last)
  }
  if (audit.speaksTo?.size === seq && end.size === seq) return undefined
  return truncatedAt(seq, `The bundle was cut off: the checkpoint of its ${seq} entries is missing.`)
}

function noteBeyond({ audit, schedule, met }: Reading): void {
  const furthest = schedule.slice(met).at(-1)
  if (!furthest) return
  audit.notes.push(
    `The bundle ends at ${audit.growth.size} entries; a checkpoint of ${furthest.size} is known. It is the beginning of the log.`,
  )
}

/** Lines end at a line feed and nowhere else: Node's reader of lines also ends them at U+2028, which may stand in a text. */
async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const piece of pieces) {
    const lines = `${held}${piece}`.split('\n')
    held = lines.pop() ?? ''
    yield* lines
  }
  if (held !== '') yield held
}
