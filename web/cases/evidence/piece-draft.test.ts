import { Compile } from 'typebox/compile'
import { expect, test } from 'vitest'
import { NewEvidence } from '#documents/model'
import { blankPiece, hows, recordOf } from './piece-draft.ts'

const isTaken = Compile(NewEvidence)

test('what is said of a file is a record that the server takes, whatever is left blank', () => {
  for (const obtained of hows) {
    const record = recordOf({ ...blankPiece, from: ' An institute ', obtained }, 'report.pdf')
    expect(isTaken.Check(record)).toBe(true)
    expect(record).toMatchObject({ title: 'report.pdf', provenance: { from: 'An institute', url: null } })
  }
})

test('what is written is sent as it is written', () => {
  const draft = {
    ...{ title: 'The report', from: 'An institute', obtained: 'downloaded', sourceClass: 'ngo' },
    ...{ authoredOn: '2026-05-04', url: 'https://institute.example/report', note: 'Second edition' },
  }
  const { title, authoredOn, provenance } = recordOf(draft, 'report.pdf')
  expect({ title, authoredOn, ...provenance }).toEqual({
    ...{ title: 'The report', authoredOn: '2026-05-04', from: 'An institute', obtained: 'downloaded' },
    ...{ url: 'https://institute.example/report', note: 'Second edition' },
  })
})
