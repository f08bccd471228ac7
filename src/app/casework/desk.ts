import { namesInside } from '#access'
import type { CaseDesk } from '#casework'
import type { Services } from '../services.ts'

/** What casework is given of the rest of the house. */
export function caseDesk({ store }: Pick<Services, 'store'>): CaseDesk {
  return {
    db: store.db,
    knowsPerson: async (tx, id) => (await namesInside(tx)).some((person) => person.id === id),
  }
}
