import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Act } from '#kernel'
import { activeVersions, openAlarms } from '#lists'
import { inTransaction } from '#storage'
import { importAndFollow } from '../deeds/import-list.ts'
import type { Came } from './deeds.ts'
import type { SingleDeed } from './schema.ts'
import { unreadable, type World } from './world.ts'

type Given = NonNullable<SingleDeed['importList']>

/** Imports a list file of the scenario, whole or damaged in the way it says. */
export async function importScenarioList(world: World, act: Act, given: Given): Promise<Came> {
  const { services } = world
  const paths = typeof given.file === 'string' ? [given.file] : given.file
  const files = paths.map((path) => {
    const bytes = damaged(read(resolve(dirname(world.scenario.file), path)), given)
    return { name: basename(path).replace(/\.gz$/, ''), open: () => once(bytes) }
  })
  const { name, published, acceptOrphans } = given
  const outcome = await importAndFollow(services, act, {
    list: name,
    files,
    ...(published ? { published } : {}),
    ...(acceptOrphans ? { acceptOrphans } : {}),
  })
  const state = await inTransaction(services.store.db, act.at, async (tx) => ({
    active: await activeVersions(tx),
    alarms: await openAlarms(tx),
  }))
  const active = state.active.find(({ list }) => list === name)
  const alarm = state.alarms.find(({ list }) => list === name)
  return {
    ...(outcome.ok ? {} : { refusal: outcome.refusal }),
    ...(active ? { activeVersion: active.version } : {}),
    ...(alarm ? { alarm: alarm.detail } : {}),
  }
}

function read(path: string): Buffer {
  try {
    const bytes = readFileSync(path)
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  } catch (cause) {
    throw unreadable(
      `importList: ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    )
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** The elements, or lines, that hold one entry each. */
const entries = [
  /[ \t]*<sanctionEntity\b[\s\S]*?<\/sanctionEntity>\r?\n?/g,
  /[ \t]*<(INDIVIDUAL|ENTITY)>[\s\S]*?<\/\1>\r?\n?/g,
  /[ \t]*<Designation>[\s\S]*?<\/Designation>\r?\n?/g,
  /^\d.*\r?\n/gm,
]

/** `dropEntries` leaves out that share from the end; `cutBytes` cuts that share of the file off. */
function damaged(bytes: Buffer, { dropEntries = 0, cutBytes = 0 }: Given): Buffer {
  const text = dropEntries > 0 ? withoutLast(bytes.toString('utf8'), dropEntries) : undefined
  const whole = text === undefined ? bytes : Buffer.from(text)
  return whole.subarray(0, Math.ceil(whole.length * (1 - cutBytes)))
}

function withoutLast(text: string, share: number): string {
  const pattern = entries.find((one) => text.match(one)) ?? /$^/g
  const keep = Math.floor((text.match(pattern)?.length ?? 0) * (1 - share))
  let seen = 0
  return text.replace(pattern, (entry) => (seen++ < keep ? entry : ''))
}
