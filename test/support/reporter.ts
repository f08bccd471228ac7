import { DefaultReporter } from 'vitest/node'

type RunEnd = Parameters<DefaultReporter['onTestRunEnd']>

/** The usual report, and a last line that a machine can read. A file that did not load counts as one failed test. */
export class LastLine extends DefaultReporter {
  override onTestRunEnd(...[modules, unhandled, reason]: RunEnd): void {
    super.onTestRunEnd(modules, unhandled, reason)
    const sum = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) sum[test.result().state]++
      if (module.errors().length > 0) sum.failed++
    }
    const skipped = sum.skipped + sum.pending
    process.stdout.write(`${sum.passed} passed, ${sum.failed} failed, ${skipped} skipped\n`)
  }
}

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its file's default export
export default LastLine
