import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { AppError, InstantText, languageFor, orThrow, toInstant, worded } from '#kernel'
import type { Db } from '#storage'
import { noSourceWords } from '../knowledge/change-words.ts'
import {
  Cause,
  DeltaCounts,
  EntryChange,
  EntryEdition,
  EntryView,
  ListEntry,
  ListVersion,
  Schema,
  SourceView,
} from '../model.ts'
import { Name, Next, Paging, tags } from '../routing.ts'
import { deltaOf, editionsOf, entriesFound, entryOf, versionsOf } from './actions.ts'
import { readSource } from './source/actions.ts'

/** The versions of lists, what changed between them, and their entries: as they are, as they were, and where they stand. */
export interface ReadingRoutes {
  readonly db: Db
  readonly dataDir: string
}

export const versionRoutes: FastifyPluginAsyncTypebox<ReadingRoutes> = async (app, { db }) => {
  app.get(
    '/api/lists/:name/versions',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: 'The imports of a list, newest first, refused ones too',
        params: Name,
        querystring: Type.Object(Paging, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(ListVersion), next: Next }) },
      },
    },
    async ({ params: { name }, query }) => orThrow(await versionsOf(db, name, query)),
  )
  app.get(
    '/api/lists/:name/versions/:version/delta',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary:
          'What changed from a version to another one, field by field, in the language that is asked for',
        params: Type.Object({ ...Name.properties, version: Type.String() }),
        querystring: Type.Object(
          {
            ...Paging,
            to: Type.Optional(Type.String({ description: 'left out: the version in force' })),
            change: Type.Optional(EntryChange.properties.change),
            find: Type.String({ default: '', description: 'words of a name or a reference' }),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            ...{ from: Type.String(), to: Type.String(), cause: Cause, counts: DeltaCounts },
            ...{ items: Type.Array(EntryChange), next: Next },
          }),
        },
      },
    },
    async ({ params: { name, version }, query: { to, change, find, ...page }, headers }) => {
      const language = languageFor(headers['accept-language'])
      return orThrow(await deltaOf(db, { list: name, from: version, to, language, change, find }, page))
    },
  )
}

const Entry = Type.Object({ ...Name.properties, entry: Type.String() })
const Version = { version: Type.Optional(Type.String({ description: 'left out: the version in force' })) }

export const entryRoutes: FastifyPluginAsyncTypebox<ReadingRoutes> = async (app, { db }) => {
  app.get(
    '/api/lists/:name/entries',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary:
          'The entries of a list, as the version in force, another one, or the one of an instant has them',
        params: Name,
        querystring: Type.Object(
          {
            ...Paging,
            ...Version,
            asOf: Type.Optional(InstantText),
            find: Type.String({ default: '', description: 'words of a name or a reference' }),
            schema: Type.Optional(Schema),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            ...{ version: Type.String(), items: Type.Array(ListEntry), next: Next },
            total: Type.Optional(Type.Integer({ description: 'on the first page' })),
          }),
        },
      },
    },
    async ({ params: { name }, query: { version, asOf, ...sought } }) => {
      const at = asOf === undefined ? undefined : toInstant(asOf)
      return orThrow(await entriesFound(db, { list: name, version, asOf: at }, sought))
    },
  )
  app.get(
    '/api/lists/:name/entries/:entry',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: 'One entry, as the version in force or another one has it',
        params: Entry,
        querystring: Type.Object(Version, { additionalProperties: false }),
        response: { 200: EntryView },
      },
    },
    async ({ params: { name, entry }, query: { version } }) =>
      orThrow(await entryOf(db, { list: name, entry, version })),
  )
}

/** Where an entry comes from: what became of it with each version, and what its file says. */
export const entryPastRoutes: FastifyPluginAsyncTypebox<ReadingRoutes> = async (app, { db, dataDir }) => {
  app.get(
    '/api/lists/:name/entries/:entry/history',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary:
          'With which versions an entry came, changed and went, and whether the publisher or our reading did it',
        params: Entry,
        response: { 200: Type.Object({ items: Type.Array(EntryEdition) }) },
      },
    },
    async ({ params: { name, entry }, headers }) => {
      const language = languageFor(headers['accept-language'])
      return { items: await editionsOf(db, { list: name, entry, language }) }
    },
  )
  app.get(
    '/api/lists/:name/entries/:entry/source',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: "The lines of the publisher's file on which an entry stands",
        params: Entry,
        querystring: Type.Object(Version, { additionalProperties: false }),
        response: { 200: SourceView },
      },
    },
    async ({ params: { name, entry }, query: { version } }) => {
      const found = orThrow(await readSource({ db, dataDir }, { list: name, entry, version }))
      if (found) return found
      throw new AppError({ code: 'not_found', ...worded(noSourceWords(name, entry)) })
    },
  )
}
