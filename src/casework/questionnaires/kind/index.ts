import { answersOf } from '#documents'
import type { LifeKind } from '#lifecycle'
import { questionnaireTitle } from '../../knowledge/questionnaire-words.ts'
import { placeLink } from '../../places/model.ts'
import { unconfirmed } from '../known.ts'
import {
  type QuestionnaireContext,
  type QuestionnaireDeed,
  questionnaireDuty,
  questionnaireLife,
} from '../life.ts'
import type { QuestionnaireState } from '../model.ts'
import { findQuestionnaire } from '../store.ts'

export type QuestionnaireKind = LifeKind<QuestionnaireState, QuestionnaireDeed, QuestionnaireContext>

/** The life of questionnaires, as the generic screen part and "my work" ask it. */
export const questionnaireKind: QuestionnaireKind = {
  ...{ kind: 'questionnaire', table: questionnaireLife, read: 'request.read' },
  deeds: {
    submit: { permit: 'request.answer', event: 'questionnaire.move' },
    assess: { permit: 'request.work', event: 'questionnaire.move' },
    withdraw: { permit: 'request.work', event: 'questionnaire.move' },
  },
  owners: { [questionnaireDuty]: { kind: 'role', id: 'complianceOfficer' } },
  link: (ref) => placeLink('questionnaire', ref),
  subject: async (tx, ref) => {
    const kept = (await findQuestionnaire(tx, ref))?.record
    if (!kept) return undefined
    const given = await answersOf(tx, kept.answers)
    return {
      title: questionnaireTitle(ref, kept.supplier),
      context: { unconfirmed: unconfirmed(kept.known, given?.answers ?? {}).length },
      ...{ entity: kept.legalEntity, country: kept.country, parties: [kept.supplier] },
    }
  },
}
