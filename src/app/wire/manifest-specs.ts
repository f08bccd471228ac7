import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError, inEnglish } from '#kernel'
import { listNames } from '#lists'
import { datasetName } from '#screening'
import type { Manifest } from '../manifest/model.ts'
import { parseManifest } from '../manifest/parse.ts'
import { type DatasetSpec, specsOf } from '../manifest/specs.ts'
import type { WireSettings } from './settings.ts'

const taken = listNames.map(datasetName)

/** Reads the manifest. Throws `invalid_input` where it is not there, or with the place of everything wrong in it. */
export async function readManifest(settings: WireSettings | undefined): Promise<Manifest> {
  const file = settings?.manifest
  if (file === undefined) return {}
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const detail = `--manifest ${file}: the file cannot be read. Give the path of a YAML file.`
    throw new AppError({ code: 'invalid_input', ...inEnglish(detail) }, cause)
  })
  return parseManifest(text, file, taken)
}

/** The datasets of the manifest as they are now: it is read anew each time. */
export function specsFor(settings: WireSettings | undefined): () => Promise<readonly DatasetSpec[]> {
  return async () => {
    if (settings?.manifest === undefined) return []
    const manifest = await readManifest(settings)
    const { environment } = settings
    return await specsOf(manifest, { file: resolve(settings.manifest), environment, taken })
  }
}
