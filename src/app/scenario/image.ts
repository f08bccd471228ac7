import { openStore } from '#storage'
import { migrations } from '../migrations.ts'

let image: Promise<Uint8Array> | undefined

/** An empty migrated database, made once a process: each scenario begins with a copy. */
export function migratedImage(): Promise<Uint8Array> {
  image ??= make()
  return image
}

async function make(): Promise<Uint8Array> {
  const store = await openStore({ memory: true }, migrations)
  try {
    return await store.image()
  } finally {
    await store.close()
  }
}
