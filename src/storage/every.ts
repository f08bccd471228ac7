/**
 * Does `work` again and again, `millis` after the last time ended, never two at once. A failure goes to `onError` and
 * the next turn comes all the same. Answers the function that stops it and waits for the turn under way. It does not
 * keep the process alive.
 */
export function every(
  millis: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout
  let turn = Promise.resolve()
  let stopped = false
  const wait = () => {
    timer = setTimeout(() => {
      turn = Promise.resolve()
        .then(work)
        .catch(onError)
        .finally(() => (stopped ? undefined : wait()))
    }, millis).unref()
  }
  wait()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await turn
  }
}
