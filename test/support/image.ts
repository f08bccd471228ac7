import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '#storage'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache/aktsam')

/**
 * An empty database with storage's own migration, made once for each state of `src/storage` and kept beside the
 * packages: beginning from it takes a second, making it takes five to ten.
 */
export async function imageFile(): Promise<string> {
  const file = join(cache, `store-${fingerprint()}.tar`)
  try {
    readFileSync(file).subarray(0, 1)
    return file
  } catch {
    return await makeImage(file)
  }
}

async function makeImage(file: string): Promise<string> {
  const store = await openStore({ memory: true }, {})
  mkdirSync(cache, { recursive: true })
  writeFileSync(`${file}.${process.pid}`, await store.image())
  renameSync(`${file}.${process.pid}`, file)
  await store.close()
  return file
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const version: unknown = JSON.parse(
    readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
  )
  hash.update(JSON.stringify(version))
  for (const name of ['history.ts', 'migrate.ts']) hash.update(readFileSync(join(root, 'src/storage', name)))
  return hash.digest('hex').slice(0, 16)
}
