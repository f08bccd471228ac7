/** The number by which a shell knows what ended a process: 128 and the number of the signal. */
const exits = { SIGINT: 130, SIGTERM: 143 } as const

/** Whether somebody wants us to stop. The first wish is heard, and what is under way is finished; the second ends us. */
export interface Stopping {
  readonly signal: AbortSignal
  /** How the process ends; undefined while nobody wants it to. */
  exit(): 130 | 143 | undefined
  /** Signals act again as they do by themselves. */
  end(): void
}

export function listenForStop(): Stopping {
  const controller = new AbortController()
  let exit: 130 | 143 | undefined
  const heard = (name: keyof typeof exits) => () => {
    exit = exits[name]
    controller.abort()
    end()
  }
  const onInterrupt = heard('SIGINT')
  const onEnd = heard('SIGTERM')
  const end = () => {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onEnd)
  }
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onEnd)
  return { signal: controller.signal, exit: () => exit, end }
}
