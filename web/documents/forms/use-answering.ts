import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Answer, AnswerChange, AnswerSet } from '#documents/forms/model'
import { currentLanguage } from '../../app/i18n.ts'
import type { Answers } from '../../ui/schema-form/schema.ts'
import { saveAnswers, submitAnswers } from '../api.ts'

const quietFor = 800 // milliseconds after the last letter

/** Answers as they are typed: kept on the server a moment after, one save at a time, so that anybody can go on later. */
export function useAnswering(set: AnswerSet) {
  const queries = useQueryClient()
  const [answers, setAnswers] = useState<Answers>(set.answers)
  const stored = useRef(set)
  const take = (fresh: AnswerSet) => {
    stored.current = fresh
    queries.setQueryData(['answers', set.id, currentLanguage()], fresh)
  }
  const keep = useMutation({
    scope: { id: set.id },
    mutationFn: (change: AnswerChange) => saveAnswers(stored.current, change),
    onSuccess: take,
  })
  const { mutate } = keep
  useEffect(() => {
    const change = changeOf(stored.current.answers, answers)
    if (!change) return
    const timer = setTimeout(() => mutate({ answers: change }), quietFor)
    return () => clearTimeout(timer)
  }, [answers, mutate])
  const submit = useMutation({
    mutationFn: async () => {
      const change = changeOf(stored.current.answers, answers)
      if (change) take(await saveAnswers(stored.current, { answers: change }))
      return await submitAnswers(stored.current, currentLanguage())
    },
    onSuccess: async (fresh) => {
      take(fresh)
      await queries.invalidateQueries({ queryKey: ['answer-sets'] })
    },
  })
  const isKept = changeOf(stored.current.answers, answers) === undefined
  return { answers, setAnswers, keep, submit, isKept }
}

/** What differs, question by question; `null` takes an answer away. Undefined where nothing does. */
function changeOf(before: Answers, after: Answers): Record<string, Answer | null> | undefined {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  if (changed.length === 0) return undefined
  return Object.fromEntries(changed.map((name) => [name, answerIn(after[name])]))
}

function answerIn(value: unknown): Answer | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value.map(String) : null
}
