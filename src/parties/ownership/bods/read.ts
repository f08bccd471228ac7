import { type FieldError, fieldFault, ok, type Result, validate } from '#kernel'
import { bodsFaults, bodsLeftOut } from '../knowledge/bods-words.ts'
import type { Ownership } from '../model.ts'
import { readInterests } from './interests.ts'
import { type PartyReading, readEntity, readPerson, within } from './parties.ts'
import { RelationshipDetails, type Statement } from './statement.ts'
import { type LeftOut, readStatements, type StatementFault } from './text.ts'

/** A holding between two records of the file, which are no parties of ours yet. `closed`: the record has ended. */
export interface HoldingReading {
  readonly nth: number
  readonly statement: string
  /** The record that the statement is about: later files replace what it said. */
  readonly record: string
  readonly date: string | null
  readonly interestedParty: string
  readonly subject: string
  readonly holdings: readonly Omit<Ownership, 'owner' | 'owned'>[]
}

/** What a file of statements says, in our words. */
export interface BodsReading {
  readonly parties: readonly PartyReading[]
  readonly relations: readonly HoldingReading[]
  readonly faults: readonly StatementFault[]
  readonly leftOut: readonly LeftOut[]
  /** How many statements the file has. */
  readonly count: number
}

/**
 * Reads BODS 0.4 statements (JSON array or NDJSON) as parties and holdings. Of each record the newest statement
 * stands. A statement that is wrong is a fault by its id; the others are read all the same.
 */
export function readBods(text: string): Result<BodsReading> {
  const found = readStatements(text)
  if (!found.ok) return found
  const faults = [...found.value.faults]
  const leftOut = [...found.value.leftOut]
  const parties: PartyReading[] = []
  const relations: HoldingReading[] = []
  for (const { nth, value } of found.value.statements) {
    const fault = (error: FieldError) => faults.push({ nth, statement: value.statementId, error })
    const skip = (why: LeftOut['why']) => leftOut.push({ statement: value.statementId, why })
    const read = value.recordType === 'relationship' ? relationIn(nth, value) : partyIn(value)
    if ('message' in read) fault(read)
    else if ('why' in read) skip(read.why)
    else if ('subject' in read) relations.push(read)
    else parties.push(read)
  }
  return ok({ parties, relations, faults, leftOut, count: found.value.count })
}

function partyIn(statement: Statement): PartyReading | FieldError | Pick<LeftOut, 'why'> {
  return statement.recordType === 'person' ? readPerson(statement) : readEntity(statement)
}

function relationIn(nth: number, statement: Statement): HoldingReading | FieldError | Pick<LeftOut, 'why'> {
  const { recordDetails, recordId, recordStatus, statementDate, statementId } = statement
  const checked = validate(RelationshipDetails, recordDetails)
  if (!checked.ok) return within(checked.refusal.errors)
  const { subject, interestedParty, interests = [] } = checked.value
  if (typeof subject !== 'string') return fieldFault('/recordDetails/subject', bodsFaults.noSubject)
  if (typeof interestedParty !== 'string') return { why: bodsLeftOut.unknownOwner }
  if (interests.length === 0) return fieldFault('/recordDetails/interests', bodsFaults.noInterest)
  const readings = readInterests(interests, recordStatus === 'closed' ? statementDate : undefined)
  if ('message' in readings) return readings
  const { source, confidence } = sourceOf(statement)
  return {
    ...{ nth, statement: statementId, record: recordId, date: statementDate ?? null },
    ...{ interestedParty, subject },
    holdings: readings.map((reading) => ({
      type: 'ownership',
      ...reading,
      source,
      confidence,
      statement: recordId,
    })),
  }
}

/** A register's own word is documented; what somebody says of themselves, or of others, is stated. */
function sourceOf({
  source,
  publicationDetails,
}: Statement): Required<Pick<Ownership, 'source' | 'confidence'>> {
  const types = [source?.type ?? []].flat()
  const isShown = types.includes('officialRegister') || types.includes('verified')
  const said = [source?.description, source?.url, publicationDetails?.publisher?.name, ...types]
  return {
    source: said.find((one) => one !== undefined && one.trim() !== '') ?? 'BODS',
    confidence: isShown ? 'documented' : 'stated',
  }
}
