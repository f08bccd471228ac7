import { useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  AddRelation,
  AskMove,
  ChangeRelation,
  KeptObligation,
  RelationMove,
  RelationMoveView,
  ShowObligation,
  SupplierRecord,
} from '#partners/model'
import { ask, change, type Page, write } from '../app/client.ts'
import { lifeKey } from '../ui/life/life.ts'

export type Relation = SupplierRecord['relations'][number]

const pathOf = (ref: string) => `/api/suppliers/${encodeURIComponent(ref)}`
const relationPath = (ref: string, entity: string) => `${pathOf(ref)}/relations/${encodeURIComponent(entity)}`
const movePath = (ref: string) => `/api/supplier-moves/${encodeURIComponent(ref)}`
const supplierKey = (ref: string) => ['supplier', ref]
const obligationsKey = ['obligations']

export const useSupplier = (ref: string) =>
  useQuery({
    queryKey: supplierKey(ref),
    queryFn: ({ signal }) => ask<SupplierRecord>(pathOf(ref), { signal }),
  })

export const useMove = (ref: string) =>
  useQuery({
    queryKey: ['supplierMove', ref],
    queryFn: ({ signal }) => ask<RelationMoveView>(movePath(ref), { signal }),
  })

export const useObligations = () =>
  useQuery({
    queryKey: obligationsKey,
    queryFn: async ({ signal }) =>
      (await ask<Pick<Page<KeptObligation>, 'items'>>('/api/obligations', { signal })).items,
  })

export const addRelation = (ref: string, relation: AddRelation) =>
  write<{ key: string; version: number }>(`${pathOf(ref)}/relations`, relation)
export const changeRelation = ({ supplier, legalEntity, version }: Relation, changed: ChangeRelation) =>
  change('PUT', relationPath(supplier, legalEntity), { body: changed, version })
export const askMove = ({ supplier, legalEntity, version }: Relation, move: AskMove) =>
  write<RelationMove>(`${relationPath(supplier, legalEntity)}/moves`, move, version)
export const doMove = (ref: string, deed: string, reason: string) =>
  write<RelationMoveView>(`${movePath(ref)}/${deed === 'confirm' ? 'approve' : deed}`, { reason })
export const showObligation = (
  { supplier, legalEntity }: Relation,
  obligation: string,
  show: ShowObligation,
) =>
  change('PUT', `${relationPath(supplier, legalEntity)}/obligations/${encodeURIComponent(obligation)}`, {
    body: show,
  })
export function writeObligation({ ref, version, ...body }: KeptObligation): Promise<KeptObligation> {
  return change('PUT', `/api/obligations/${encodeURIComponent(ref)}`, { body, version })
}

/** After a deed: suppliers, their moves, what they owe and what waits for whom are asked afresh. */
export function useNoteSuppliers(): (move?: string) => Promise<void> {
  const client = useQueryClient()
  return async (move) => {
    const keys = [['supplier'], ['supplierMove'], obligationsKey, ['table'], ['work']]
    const life = move === undefined ? [] : [[...lifeKey('supplierMove', move)]]
    await Promise.all([...keys, ...life].map((queryKey) => client.invalidateQueries({ queryKey })))
  }
}
