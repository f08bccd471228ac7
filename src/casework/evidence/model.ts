import { type Static, Type } from 'typebox'
import { Evidence } from '#documents/model'
import { Nullable } from '#kernel'

/** A piece of evidence of a case, and how it is used there. */
export const CaseEvidence = Type.Object(
  {
    ...Evidence.properties,
    /** Findings that cite it. */
    citedBy: Type.Array(Type.String()),
    /** Its issuer took it back or replaced it: it weighs as it is graded until somebody says otherwise (F36). */
    isShaky: Type.Boolean(),
  },
  { $id: 'CaseEvidence' },
)
export type CaseEvidence = Static<typeof CaseEvidence>

export const CaseEvidencePage = Type.Object(
  { items: Type.Array(CaseEvidence), next: Nullable(Type.String()) },
  { $id: 'CaseEvidencePage' },
)
export type CaseEvidencePage = Static<typeof CaseEvidencePage>

/** What a look at the files of a case gave: those that are gone, or not what they were. */
export const CaseEvidenceCheck = Type.Object(
  { checked: Type.Integer(), altered: Type.Array(Type.String()) },
  { $id: 'CaseEvidenceCheck' },
)
export type CaseEvidenceCheck = Static<typeof CaseEvidenceCheck>
