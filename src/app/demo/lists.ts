import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { orThrow } from '#kernel'
import { importAndFollow } from '../deeds/import-list.ts'
import type { Services } from '../services.ts'
import type { As } from './people.ts'

const name = 'eu-fsf-fictional.xml'
const fictionalList = fileURLToPath(new URL(`../../../scenarios/fixtures/${name}`, import.meta.url))

type By = ReturnType<As>

/** Loads the fictional list as it is. */
export function loadList(services: Services, act: By): Promise<void> {
  return load(services, act, textOfList())
}

/** Loads it as it was ten weeks before: two entries were not on it yet, and one had fewer names. */
export function loadEarlierList(services: Services, act: By): Promise<void> {
  const entry = (ref: string) => new RegExp(`\\s*<sanctionEntity [^>]*"${ref}"[\\s\\S]*?</sanctionEntity>`)
  const earlier = textOfList()
    .replace(/generationDate="[^"]*"/, 'generationDate="2026-09-10T06:00:00.000+02:00"')
    .replace(entry('EU.9002.26'), '')
    .replace(entry('EU.9103.26'), '')
    .replace(/\s*<nameAlias [^>]*wholeName="Haylain Sekyuriti Sistems"[^>]*>/, '')
  return load(services, act, earlier)
}

function textOfList(): string {
  return readFileSync(fictionalList, 'utf8')
}

async function load(services: Services, act: By, text: string): Promise<void> {
  const files = [{ name, open: () => Readable.from([Buffer.from(text)]) }]
  orThrow(await importAndFollow(services, act, { list: 'eu-fsf', files }))
}
