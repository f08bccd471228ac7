import { type Static, Type } from 'typebox'
import {
  AnswerPoint,
  NewFinding,
  NewHearing,
  ProposalText,
  SetGuideline,
  SetRating,
  SetTies,
} from '#casework/model'
import { NewEvidence } from '#documents/model'

const strict = { additionalProperties: false }
const Key = Type.String()
const Keys = Type.Array(Key)

/** What is done to a case on its way from papers to a decision and after it; things are named by keys of the file. */
export const CaseDeeds = Type.Partial(
  Type.Object(
    {
      paper: Type.Object({ key: Key, name: Type.String(), text: Type.String(), record: NewEvidence }, strict),
      finding: Type.Object({ key: Key, papers: Keys, said: NewFinding }, strict),
      move: Type.Enum(['hear', 'assess', 'implement']),
      hearing: Type.Object(
        { key: Key, findings: Keys, ...Type.Pick(NewHearing, ['party', 'language', 'intro']).properties },
        strict,
      ),
      /** A reply that came by letter. */
      reply: Type.Object({ hearing: Key, finding: Key, text: Type.String(), letter: Type.String() }, strict),
      answer: Type.Object({ hearing: Key, finding: Key, ...AnswerPoint.properties }, strict),
      finalise: Key,
      withdraw: Key,
      rate: SetRating,
      ties: SetTies,
      guideline: Type.Object({ papers: Keys, ...Type.Omit(SetGuideline, ['evidence']).properties }, strict),
      propose: Type.Object(
        { ...Type.Omit(ProposalText, ['reviewOn']).properties, reviewIn: Type.Integer() }, // days from then
        strict,
      ),
      lay: Type.Literal(true),
      approve: Type.Literal(true),
      /** Measures by the code of their standard. */
      finish: Type.Object({ measure: Type.String(), says: Type.String() }, strict),
      verify: Type.String(),
    },
    strict,
  ),
)
export type CaseDeeds = Static<typeof CaseDeeds>
