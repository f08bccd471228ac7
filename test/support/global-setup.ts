import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { imageFile } from './image.ts'

/** Before all tests: what several files need and none may make while another reads it. */
export async function setup({ config }: TestProject): Promise<void> {
  await imageFile() // stores in memory begin from it
  const isServed = process.env.AKTSAM_DEMO_URL !== undefined // it would lose its pages
  if (config.mode !== 'test' && !isServed) buildWeb()
}

/** The web application as it is delivered; left to itself the build would take the environment of tests. */
function buildWeb(): void {
  const build = ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'error']
  execFileSync(process.execPath, build, { env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit' })
}
