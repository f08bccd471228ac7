import { type Migrations, recordTable } from '#storage'

/** The record that the contract is tried on. */
export interface Site {
  readonly ref: string
  readonly country: string
  readonly tags?: readonly string[]
}

export const sites = recordTable<Site>('contract.site', 'sit', ({ ref }) => ref)
export const migrations: Migrations = { 'contract/0001-site': sites.migration }
