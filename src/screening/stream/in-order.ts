/**
 * Hands out work, so much at a time, and gives the answers in the order in which the work came, each as soon as it is
 * there. Nothing is taken from the source before there is room for it: memory does not grow with the input.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  { work, most }: { readonly work: (item: T) => Promise<R>; readonly most: number },
): AsyncGenerator<{ readonly item: T; readonly answer: R }> {
  const iterator = source[Symbol.asyncIterator]()
  const waiting: { readonly item: T; readonly answer: Promise<R> }[] = []
  let coming: Promise<IteratorResult<T>> | undefined
  let isOver = false
  try {
    for (;;) {
      if (!isOver && waiting.length < most) coming ??= quiet(iterator.next())
      const [first] = waiting
      if (!first && !coming) return
      const next = await sooner(coming, first?.answer)
      if (next === 'answered') {
        waiting.shift()
        if (first) yield { item: first.item, answer: await first.answer }
      } else {
        coming = undefined
        isOver = next.done === true
        if (!next.done) waiting.push({ item: next.value, answer: quiet(work(next.value)) })
      }
    }
  } finally {
    if (!isOver && !coming) await iterator.return?.()
  }
}

/** What comes first: more work, or the answer whose turn it is. A failure of either is thrown. */
function sooner<T>(
  coming: Promise<IteratorResult<T>> | undefined,
  answer: Promise<unknown> | undefined,
): Promise<IteratorResult<T> | 'answered'> {
  const answered = answer?.then(() => 'answered' as const)
  return Promise.race([coming, answered].flatMap((one) => one ?? []))
}

/** Whoever waits is told when the turn has come; until then a failure disturbs nobody. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
