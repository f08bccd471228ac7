import { analyse } from '#names'
import { isoDay } from '../birth-date.ts'
import { currentCodes } from '../country-code.ts'
import { kindOf, namesFrom } from '../entry.ts'
import { kindOfName } from '../kind-of-name.ts'
import { cellFaults } from '../knowledge/cell-words.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { type JsonLine, readNdjson } from '../ndjson-reader.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { distinct, tidy } from '../tidy.ts'
import { recordsOfAnswer } from './answer.ts'
import { type FurtherInformation, furtherInformation } from './further.ts'
import { namesOfCell } from './names.ts'
import { DebarredRecord } from './record.ts'

/** The firms and persons that are debarred. What had ended when the answer was made is left out and counted. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'the list of debarred firms')
  if ((await kindOf(file)) === 'nothing') refuseFile(file.name, readingFaults.empty)
  const isAnswer = /^\s*\{\s*"response"/.test(await beginningOf(file))
  if (!isAnswer) reading.variant = 'copy'
  const records = isAnswer ? await recordsOfAnswer(file, reading) : readNdjson(file, DebarredRecord)
  for await (const record of records)
    yield* entryOf(isAnswer ? record : trusted(record, reading), file.name, reading)
}

/**
 * In the copy of 2026-03-15 two sparse fields stand with other records than in the publisher's answer (219 of 589 that
 * both hold): a firm would get another's name. They are not read there.
 */
function trusted({ record, line }: JsonLine<DebarredRecord>, reading: Reading): JsonLine<DebarredRecord> {
  if (record.add_supp_info)
    note(reading.leftOut, 'further information of the copy: it stands with other records')
  return { record: { ...record, add_supp_info: null, ineligibly_status: null }, line }
}

async function beginningOf(file: ListFile): Promise<string> {
  let start = ''
  for await (const piece of file.text()) {
    start += piece
    if (start.length >= 100) break
  }
  return start
}

function* entryOf(
  { record, line }: JsonLine<DebarredRecord>,
  file: string,
  reading: Reading,
): Generator<ListEntry> {
  const { supp_id, land1, country_name } = record
  const [from, to] = daysOf(record, file, line)
  if (reading.publishedOn !== null && to < reading.publishedOn) {
    note(reading.leftOut, 'debarment that has ended')
    return
  }
  const { names, titles } = namesOfCell(fullName(record), `${record.supp_city ?? ''} ${country_name}`)
  const [main] = names
  if (!main) refuseFile(file, atLine(line, readingFaults.noName(String(supp_id))), { line, entry: supp_id })
  const further = furtherInformation(record.add_supp_info ?? '')
  const [country] = currentCodes(land1)
  if (!country) note(reading.unknown, `country "${land1}"`)
  const address = addressOf(record)
  yield plainEntry({
    entry: String(supp_id),
    schema: schemaOf(record, main?.text ?? '', { file, line }),
    ...(record.supp_type_code === 'U' ? { kindUnsaid: true } : {}),
    names: namesFrom([...names, ...further.names]),
    titles,
    countries: distinct([country]),
    addresses: address === '' ? [] : [{ text: address, ...(country ? { country } : {}) }],
    identifiers: [...further.identifiers],
    ...debarment(record, [from, to], further),
    origin: { file, line },
  })
}

function daysOf(record: DebarredRecord, file: string, line: number): readonly [string, string] {
  const [from, to] = (['debar_from_date', 'debar_to_date'] as const).map((field) => {
    const day = isoDay(record[field])
    if (!day)
      refuseFile(file, atLine(line, cellFaults.notADay(field.toUpperCase(), record[field], 'YYYY-MM-DD')), {
        line,
      })
    return day
  })
  return [from ?? '', to ?? '']
}

/** What stands before and after a firm's name in fields of their own, where the name lacks it: "PT" X, X "LLC". */
function fullName({ supp_name: name, supp_pre_acrn, supp_post_acrn }: DebarredRecord): string {
  const [before, after] = [tidy(supp_pre_acrn ?? ''), tidy(supp_post_acrn ?? '')]
  const lacks = analyse(name, 'organisation').forms.length === 0
  const isThere = name.toUpperCase().startsWith(`${before} `)
  return distinct([isThere ? '' : before, name, lacks ? after : '']).join(' ')
}

const types = ['I', 'F', 'C', 'U']
/** I is a person, F a firm, C a firm of consultants; U is not known: the name tells. */
function schemaOf(
  { supp_type_code: code }: DebarredRecord,
  name: string,
  { file, line }: ListEntry['origin'],
) {
  if (!types.includes(code))
    refuseFile(file, atLine(line, cellFaults.otherWord('SUPP_TYPE_CODE', code, types)), { line })
  if (code === 'U') return kindOfName(name)
  return code === 'I' ? ('Person' as const) : ('Organization' as const)
}

function addressOf(record: DebarredRecord): string {
  const { supp_addr, supp_post_code, supp_zip_code, supp_city, supp_state_code, supp_prov_name } = record
  const parts = [supp_addr, supp_post_code, supp_zip_code, supp_city, supp_state_code, supp_prov_name]
  const said = distinct(parts.map((part) => part ?? ''))
  return said.length === 0 ? '' : [...said, tidy(record.country_name)].join(', ')
}

/** The publisher's day for what has no end: permanent, or until the bank lifts it. */
const noEnd = '2999-12-31'

function debarment(
  record: DebarredRecord,
  [from, to]: readonly [string, string],
  { said }: FurtherInformation,
) {
  const reason = tidy(record.debar_reason).replace(/\.$/, '')
  const [, bank] = /^Cross[- ]Debarment:\s*(\w+)/i.exec(reason) ?? []
  const notes = record.add_supp_info?.match(/\*\s*\d+/g)?.map((mark) => mark.replace(/[*\s]/g, '')) ?? []
  const until =
    to !== noEnd
      ? `Debarred from ${from} to ${to}.`
      : /^permanent$/i.test(record.ineligibly_status ?? '')
        ? `Debarred permanently since ${from}.`
        : `Debarred since ${from}, until the bank lifts it.`
  return {
    programmes: [bank ? `Cross debarment: ${bank}` : 'World Bank debarment'],
    measures: [bank ? `Debarred by the ${bank}; the World Bank follows` : 'Debarred by the World Bank'],
    listedOn: from,
    remarks: distinct([
      until,
      reason === '' ? '' : `Grounds: ${reason}.`,
      said.length > 0 ? `Further: ${said.join('; ')}.` : '',
      notes.length > 0 ? `Footnotes of the list: ${distinct(notes).join(', ')}.` : '',
    ]).join(' '),
  }
}
