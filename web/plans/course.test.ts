import { expect, test } from 'vitest'
import { newCriterion, newMilestone, sentCourse, startOf } from './course.ts'

const milestones = [
  { what: 'All informed', dueOn: '2026-12-31', owner: 'usr_1', doneOn: null },
  { what: 'Half replaced', dueOn: '2027-12-31', owner: null, doneOn: '2027-11-01' },
]
const exit = [{ what: 'The stock is empty', shown: null }]

test('what was read is sent as it was, where nobody typed anything', () => {
  expect(sentCourse(startOf({ milestones, exit }))).toEqual({ milestones, exit })
  expect(sentCourse(startOf({}))).toEqual({ milestones: [], exit: [] })
})

test('a row that was added and left empty is not sent; one that is half written is, for the server to say so', () => {
  const half = { ...newMilestone(), dueOn: '2027-01-01' }
  const course = { milestones: [newMilestone(), half], exit: [newCriterion()] }
  expect(sentCourse(course)).toEqual({
    milestones: [{ what: '', dueOn: '2027-01-01', owner: null, doneOn: null }],
    exit: [],
  })
})
