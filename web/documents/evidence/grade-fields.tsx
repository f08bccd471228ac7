import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceView } from '#documents/model'
import { type Said, useSaid } from '../../ui/said.ts'
import { useVocabulary } from '../api.ts'

/** The letters and digits of the Admiralty code, the best first. */
const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const credibilities = [1, 2, 3, 4, 5, 6] as const

type Graded = Pick<EvidenceView, 'reliability' | 'credibility'>

/** What is chosen for a piece, beginning with what stands; unknown (F, 6) where nothing does. */
export function useGrade(piece: Graded) {
  const [reliability, setReliability] = useState(piece.reliability ?? 'F')
  const [credibility, setCredibility] = useState(piece.credibility ?? 6)
  return { grade: { reliability, credibility }, setReliability, setCredibility }
}

/** How far the source is relied on, and how likely what it says is: two questions, answered apart. */
export function GradeFields({ grade, setReliability, setCredibility }: ReturnType<typeof useGrade>) {
  const { t } = useTranslation()
  const said = useSaid()
  const words = useVocabulary()
  const option = (value: string | number, four: Said | undefined) => ({
    value: String(value),
    label: four ? `${value}: ${said(four)}` : String(value),
  })
  return (
    <>
      <NativeSelect
        label={t('documents.reliability')}
        value={grade.reliability}
        data={reliabilities.map((one) => option(one, words?.reliabilities[one]))}
        onChange={({ currentTarget: { value } }) =>
          setReliability(reliabilities.find((one) => one === value) ?? grade.reliability)
        }
      />
      <NativeSelect
        label={t('documents.credibility')}
        value={String(grade.credibility)}
        data={credibilities.map((one) => option(one, words?.credibilities[one]))}
        onChange={({ currentTarget: { value } }) =>
          setCredibility(credibilities.find((one) => String(one) === value) ?? grade.credibility)
        }
      />
    </>
  )
}
