import { isOwnPerson } from '#access/model'
import { allFaults, type FieldError, fieldFault, ok, type Result, refuse, worded } from '#kernel'
import {
  checkedByAnother,
  givenByHouse,
  namesItself,
  ownPersonFault,
  sayWhySource,
  unfitDescriptionWords,
  weighedByHouse,
  whistleblowerFault,
} from '../knowledge/evidence-words.ts'
import { sourceClasses } from './grade.ts'
import { type EvidenceChange, type EvidenceRecord, isNeedToKnow, type NewEvidence } from './model.ts'

type Description = Omit<
  EvidenceRecord,
  'id' | 'sha256' | 'size' | 'mediaType' | 'filename' | 'addedBy' | 'party' | 'receivedAt' | 'erasedAt'
>

/** A new description whole: what was left out has its quiet value. */
export function describe(given: NewEvidence): Result<Description> {
  const { receivedAt, ...said } = given
  return checked({
    about: [],
    legalEntity: null,
    confidentiality:
      given.sourceClass === 'whistleblower' || isOfOwnPerson(given) ? 'restricted' : 'internal',
    authoredOn: null,
    reliability: null,
    credibility: null,
    sourceStatus: { state: 'issued' },
    language: null,
    translation: null,
    redactionOf: null,
    ...said,
  })
}

/** The record with a change. The file, its hash and who handed it in stay as they are. */
export function redescribe(record: EvidenceRecord, change: EvidenceChange): Result<EvidenceRecord> {
  const { reason, ...fields } = change
  const changed = { ...record, ...fields }
  const valid = checked(changed)
  if (!valid.ok) return valid
  if (changed.translation?.of === record.id || changed.redactionOf === record.id)
    return unfit([fieldFault('/translation/of', namesItself)])
  return ok(changed)
}

/** What no schema can say. A whistleblower's evidence is never open; who issued something withdraws it for a reason. */
function checked<T extends Description>(said: T): Result<T> {
  const errors: FieldError[] = []
  const { sourceClass, confidentiality, sourceStatus, translation } = said
  if (sourceClass === 'whistleblower' && !isNeedToKnow(confidentiality))
    errors.push(fieldFault('/confidentiality', whistleblowerFault))
  if (isOfOwnPerson(said) && !isNeedToKnow(confidentiality))
    errors.push(fieldFault('/confidentiality', ownPersonFault))
  if (sourceStatus.state !== 'issued' && !sourceStatus.why?.trim())
    errors.push(fieldFault('/sourceStatus/why', sayWhySource(sourceStatus.state)))
  if (translation?.checkedBy && translation.checkedBy === translation.by)
    errors.push(fieldFault('/translation/checkedBy', checkedByAnother))
  return errors.length > 0 ? unfit(errors) : ok(said)
}

/** Only those who may read restricted evidence may see our own people among the parties. */
function isOfOwnPerson({ about = [] }: Pick<NewEvidence, 'about'>): boolean {
  return about.some(({ kind, id }) => kind === 'party' && isOwnPerson(id))
}

function unfit(errors: readonly FieldError[]) {
  return refuse({ code: 'invalid_input', ...worded(unfitDescriptionWords(allFaults(errors))), errors })
}

/** What somebody is who hands something in: whether they weigh evidence, and whether they come from outside. */
export interface Hander {
  readonly mayGrade: boolean
  readonly isOutside: boolean
}

const claimedByUsOnly = ['official', 'court', 'authorityLike', 'whistleblower']

/** Nobody weighs their own evidence who may not weigh any, and nobody from outside speaks as an authority. */
export function claimFault(given: NewEvidence, { mayGrade, isOutside }: Hander): Result<never> | undefined {
  const errors: FieldError[] = []
  const weighs = given.reliability != null || given.credibility != null || given.sourceStatus !== undefined
  if (weighs && !mayGrade) errors.push(fieldFault('/reliability', weighedByHouse))
  if (isOutside && claimedByUsOnly.includes(given.sourceClass))
    errors.push(fieldFault('/sourceClass', givenByHouse(sourceClasses[given.sourceClass], given.sourceClass)))
  return errors.length > 0 ? unfit(errors) : undefined
}
