import { useQuery } from '@tanstack/react-query'
import type { EntryEdition, EntryView, ListEntry, SourceView } from '#lists/model'
import { ask, type Page } from '../../app/client.ts'
import { listPath } from '../api.ts'

export interface Which {
  readonly name: string
  readonly version?: string | undefined
  readonly asOf?: string | undefined
}

const queryOf = ({ version, asOf }: Omit<Which, 'name'>) =>
  new URLSearchParams({ ...(version ? { version } : asOf ? { asOf } : {}) })

/** The address of a list's entries, without its page; a version that is named goes before a day. */
export function entriesPath({ name, ...which }: Which): string {
  return `${listPath(name)}/entries?${queryOf(which)}`
}

interface EntriesPage extends Page<ListEntry> {
  readonly version: string
}

/** Which version is read: the one named, the one of a day, or the one in force. */
export function useVersionRead(which: Which) {
  return useQuery({
    queryKey: ['list-version-read', entriesPath(which)],
    queryFn: async () => (await ask<EntriesPage>(`${entriesPath(which)}&limit=1`)).version,
    retry: false,
  })
}

export interface EntryAsked extends Which {
  readonly entry: string
}

const entryPath = ({ name, entry }: EntryAsked) => `${listPath(name)}/entries/${encodeURIComponent(entry)}`

/** One entry as a version has it. */
export function useEntry(asked: EntryAsked) {
  const { data: ofDay, error: noDay } = useQuery({
    queryKey: ['list-version-read', entriesPath(asked)],
    queryFn: async () => (await ask<EntriesPage>(`${entriesPath(asked)}&limit=1`)).version,
    enabled: asked.version === undefined && asked.asOf !== undefined,
    retry: false,
  })
  const version = asked.version ?? ofDay
  const found = useQuery({
    queryKey: ['list-entry', asked.name, asked.entry, version ?? null],
    queryFn: () => ask<EntryView>(`${entryPath(asked)}?${queryOf({ version })}`),
    enabled: asked.asOf === undefined || version !== undefined,
    retry: false,
  })
  return { data: found.data, error: noDay ?? found.error, retry: () => void found.refetch() }
}

/** With which versions it came, changed and went, the newest first. */
export function useEditions(asked: EntryAsked) {
  return useQuery({
    queryKey: ['list-editions', asked.name, asked.entry],
    queryFn: async () => (await ask<Page<EntryEdition>>(`${entryPath(asked)}/history`)).items,
  })
}

/** The lines of the publisher's file; asked for once somebody wants to see them. */
export function useSource(asked: EntryAsked, isWanted: boolean) {
  return useQuery({
    queryKey: ['list-source', asked.name, asked.entry, asked.version ?? null],
    queryFn: () => ask<SourceView>(`${entryPath(asked)}/source?${queryOf({ version: asked.version })}`),
    enabled: isWanted,
    retry: false,
  })
}
