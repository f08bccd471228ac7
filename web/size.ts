import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What a reader fetches before the first page stands, compressed: at most this many bytes. */
export const mostBytes = 250_000

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** The files of the first load with their compressed size: the entry, what it imports, and the words of one language. */
export function firstLoad(dist: URL): { readonly file: string; readonly bytes: number }[] {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'))
  const files = new Set<string>(['index.html'])
  const add = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const style of chunk.css ?? []) files.add(style)
    for (const other of chunk.imports ?? []) add(other)
  }
  for (const entry of ['index.html', 'locales/fi/shell.json', 'locales/fi/outcomes.json', ...firstScreen])
    add(entry)
  return [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(new URL(file, dist))).length }))
}

/** Whoever is signed in lands here. */
const firstScreen = ['today/today-page.tsx', 'locales/fi/today.json']

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = new URL('dist/', import.meta.url)
  if (!existsSync(new URL('manifest.json', dist))) throw new Error('Not built. Run: npm run build:web')
  const files = firstLoad(dist)
  for (const { file, bytes } of files) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`)
  const sum = files.reduce((total, { bytes }) => total + bytes, 0)
  console.log(
    `${(sum / 1000).toFixed(1).padStart(8)} kB  first load, compressed (at most ${mostBytes / 1000})`,
  )
}
