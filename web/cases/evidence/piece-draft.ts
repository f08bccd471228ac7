/** How a piece of evidence can have come to us. */
export const hows = ['received', 'downloaded', 'photographed', 'scanned', 'recorded', 'written'] as const

/** What is said of a file before it is sent, field by field as it is typed. */
export interface PieceDraft {
  readonly title: string
  readonly from: string
  readonly obtained: string
  readonly sourceClass: string
  readonly authoredOn: string
  readonly url: string
  readonly note: string
}

export const blankPiece: PieceDraft = {
  ...{ title: '', from: '', obtained: 'received', sourceClass: 'own' },
  ...{ authoredOn: '', url: '', note: '' },
}

/** The record that goes beside the file: without a title it is called by the name of its file. */
export function recordOf(draft: PieceDraft, filename: string) {
  const { title, from, obtained, sourceClass, authoredOn, url, note } = draft
  return {
    ...{ title: title.trim() || filename, sourceClass, authoredOn: authoredOn || null },
    provenance: { from: from.trim(), obtained, url: url.trim() || null, note: note.trim() || null },
  }
}
