import { Type } from 'typebox'
import { Wording } from '#kernel'
import { credibilities, reliabilities, sourceClasses } from './grade.ts'
import { media } from './media.ts'
import { limits } from './model.ts'

const ByCode = Type.Record(Type.String(), Wording)

/** What a screen needs to offer an upload and show a grade. */
export const EvidenceVocabulary = Type.Object(
  {
    sourceClasses: ByCode,
    reliabilities: ByCode,
    credibilities: ByCode,
    types: Type.Array(Type.Object({ type: Type.String(), extensions: Type.Array(Type.String()) })),
    fileBytes: Type.Integer(),
    filesPerRequest: Type.Integer(),
  },
  { $id: 'EvidenceVocabulary' },
)

export const vocabulary = {
  sourceClasses: { ...sourceClasses },
  reliabilities: { ...reliabilities },
  credibilities: { ...credibilities },
  types: media.map(({ type, extensions }) => ({ type, extensions: [...extensions] })),
  fileBytes: limits.file,
  filesPerRequest: limits.files,
}
