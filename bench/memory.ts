/** Resident memory of the process with the thread of its database, looked at fifty times a second. */
export function watchMemory() {
  const rest = process.memoryUsage().rss
  let peak = rest
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  return {
    stop: () => {
      clearInterval(watch)
      return { rest, peak }
    },
  }
}
