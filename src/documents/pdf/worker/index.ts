/** The thread that sets pages: a page takes milliseconds, the first one a second; HTTP waits for neither. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { fonts } from '../fonts.ts'
import { layout } from '../typst.ts'

const { resolve } = createRequire(import.meta.url)
const main = '/main.typ'
/** Numbers by which the compiler knows its formats. */
const [paged, pdf, unixDiagnostics] = [0, 1, 2]

const compiler = start()
compiler.catch(() => {}) // told to whoever asks first

parentPort?.on('message', async ({ id, data }: { id: number; data: string }) => {
  try {
    const bytes = render(await compiler, data)
    parentPort?.postMessage({ id, bytes }, [bytes.buffer])
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})

async function start(): Promise<TypstCompiler> {
  initSync({ module: readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const { package: name, files } of fonts) {
    const folder = join(dirname(resolve(name)), '..', 'fonts')
    for (const file of files) await builder.add_raw_font(new Uint8Array(readFileSync(join(folder, file))))
  }
  const built = await builder.build()
  built.add_source(main, layout)
  return built
}

function render(typst: TypstCompiler, data: string): Uint8Array<ArrayBuffer> {
  const world = typst.snapshot('/', main, [['data', data]])
  try {
    const { hasError, diagnostics } = world.compile(paged, unixDiagnostics)
    if (hasError) throw new Error(`the page cannot be set: ${JSON.stringify(diagnostics)}`)
    const { result } = world.get_artifact(pdf, unixDiagnostics)
    if (!(result instanceof Uint8Array)) throw new Error('the page was set, but no PDF came of it')
    return new Uint8Array(result)
  } finally {
    world.free()
  }
}
