import type { Asset, Assets } from './model.ts'

const digits = 5

/**
 * One record a device: the prefix and a number of five digits from 00001, so `LG9` with count 50 is LG900001 to
 * LG900050. A larger count later keeps the serials of the smaller one.
 */
export function expandAssets(assets: Assets): readonly Asset[] {
  const { count, serialPrefix, type: _type, ...installed } = assets
  return Array.from({ length: count }, (_, i) => ({
    type: 'asset' as const,
    serial: `${serialPrefix}${String(i + 1).padStart(digits, '0')}`,
    ...installed,
  }))
}
