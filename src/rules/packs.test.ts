import { expect, test } from 'vitest'
import { builtInPacks, loadPack } from './index.ts'

const packs = await builtInPacks()

test.each(packs)('$file is wholly understood, and every example of it comes true', ({ value }) => {
  const loaded = loadPack(value)
  expect(loaded.ok ? [] : [loaded.refusal.detail, ...(loaded.refusal.errors ?? [])]).toEqual([])
})
