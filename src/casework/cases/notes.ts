/**
 * What stands in the timeline of a case, by kind. A closed list; the words of each stand in the screen's languages under
 * `caseNote.<kind>`, with the facts in braces.
 */
export const noteKinds = [
  // the case itself
  'opened',
  'changed',
  'charterApproved',
  'joined',
  'left',
  'walled',
  'unwalled',
  'warningLinked',
  'newInformation',
  'moved',
  'closed',
  'reopened',
  'exported',
  // gathering
  'evidenceAdded',
  'evidenceGraded',
  'evidenceStatus',
  'requestSent',
  'requestReminded',
  'requestAnswered',
  'requestAssessed',
  'requestSilent',
  'questionnaireSent',
  'questionnaireAnswered',
  'mandateGiven',
  'mandateDeclared',
  'mandateEnded',
  'expertNote',
  'deliverableReceived',
  // weighing and hearing
  'findingWritten',
  'findingChanged',
  'findingFinal',
  'ratingSet',
  'tiesSet',
  'guidelineSet',
  'hearingSent',
  'hearingReply',
  'hearingAnswered',
  'hearingSkipped',
  // decision and after
  'interimBegun',
  'interimEnded',
  'decisionProposed',
  'decisionChanged',
  'decisionApproved',
  'decisionRefused',
  'decisionSigned',
  'measureAdded',
  'measureDone',
  'measureVerified',
  'published',
] as const
export type NoteKind = (typeof noteKinds)[number]

export interface NewNote {
  readonly case: string
  readonly kind: NoteKind
  readonly object?: string
  readonly facts?: Readonly<Record<string, string | number>>
}
