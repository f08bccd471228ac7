import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Classification, ClassificationView, ClassifyProduct, ProductRecord } from '#catalogue/model'
import { ask, write } from '../app/client.ts'
import { lifeKey } from '../ui/life/life.ts'

const pathOf = (ref: string) => `/api/products/${encodeURIComponent(ref)}`

export const useProduct = (ref: string) =>
  useQuery({
    queryKey: ['product', ref],
    queryFn: ({ signal }) => ask<ProductRecord>(pathOf(ref), { signal }),
  })

export const useClassifications = () =>
  useQuery({
    queryKey: ['classifications'],
    queryFn: async ({ signal }) =>
      (await ask<{ items: ClassificationView[] }>('/api/classifications', { signal })).items,
  })

export const classify = (ref: string, said: ClassifyProduct) =>
  write<Classification>(`${pathOf(ref)}/classifications`, said)
export const beginSale = (ref: string, reason: string) => write(`${pathOf(ref)}/sale`, { reason })
export const moveSale = (ref: string, deed: string, reason: string) =>
  write(`${pathOf(ref)}/sale/${deed}`, { reason })

/** After a deed: the product, its life, the lists and what waits for whom are asked afresh. */
export function useNoteProduct(ref: string): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    const keys = [['product', ref], ['classifications'], ['table'], ['work'], [...lifeKey('product', ref)]]
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
  }
}
