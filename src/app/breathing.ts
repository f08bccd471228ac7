import { setImmediate } from 'node:timers/promises'

const itemsABreath = 40

/** The same items, with a turn for everybody else now and then: long work on them leaves the order desk answering. */
export async function* breathing<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0
  for await (const item of items) {
    if (++count % itemsABreath === 0) await setImmediate()
    yield item
  }
}
