import { answersOf } from '#documents'
import type { Act } from '#kernel'
import { livesIn, take } from '#lifecycle'
import { type Db, inTransaction } from '#storage'
import { questionnaireKind } from '../kind/index.ts'
import { lockQuestionnaire, questionnaires } from '../store.ts'

/**
 * Notes questionnaires whose answers were submitted by the form itself; what was not confirmed shows so. For the app's
 * clock, as the operator.
 */
export async function tickQuestionnaires({ db }: { readonly db: Db }, act: Act): Promise<string[]> {
  return await inTransaction(db, act.at, async (tx) => {
    const noted: string[] = []
    for (const { object } of await livesIn(tx, 'questionnaire', ['sent'])) {
      const kept = (await lockQuestionnaire(tx, object))?.record
      const given = kept && (await answersOf(tx, kept.answers))
      if (!kept || !given?.isSubmitted) continue
      const taken = await take(tx, act, { life: questionnaireKind, object, deed: 'submit' })
      if (!taken.ok) continue
      await questionnaires.put(tx, act, { ...kept, submittedAt: act.at })
      noted.push(object)
    }
    return noted
  })
}
