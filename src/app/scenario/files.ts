import { openGround } from './ground.ts'
import { loadScenario } from './load.ts'
import { runScenario, type ScenarioResult } from './run.ts'

/** Runs scenario files one after the other. A file without deeds (a base) is read and judged, not run. */
export async function runScenarioFiles(files: readonly string[]): Promise<ScenarioResult[]> {
  const scenarios = files.map((file) => loadScenario(file))
  const ground = await openGround()
  try {
    const results: ScenarioResult[] = []
    for (const scenario of scenarios) results.push(await runScenario(scenario, ground))
    return results
  } finally {
    await ground.close()
  }
}
