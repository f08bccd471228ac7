import type { Asset } from './model.ts'

declare module '#storage' {
  interface Tables {
    'phaseout.asset': { id: string; key: string; version: number; at: string; record: Asset }
  }
}
