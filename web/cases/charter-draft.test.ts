import { expect, test } from 'vitest'
import { charterOf, draftOf, undated } from './charter-draft.ts'

const charter = {
  ...{ why: 'A report.', scope: 'The maker.', questions: ['Is it sold?', 'To whom?'] },
  ...{ obligations: ['Code 3'], timetable: [{ dueOn: '2027-02-01', what: 'Findings' }] },
}

test('what is typed line by line is the charter, and comes back as it was typed', () => {
  expect(charterOf(draftOf(charter))).toEqual(charter)
  expect(charterOf({ ...draftOf(charter), questions: ' Is it sold?\n\n To whom? \n' })).toEqual(charter)
})

test('a step without a day is named, not lost', () => {
  expect(undated({ ...draftOf(charter), timetable: '2027-02-01 Findings\nthen the hearing' })).toEqual([
    'then the hearing',
  ])
})
