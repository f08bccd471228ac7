import { defineCommand } from 'citty'
import { factsTable } from '#rules'
import { runScenarioFiles } from '../scenario/files.ts'
import { operands } from './arguments.ts'
import { command } from './command.ts'
import { table } from './output.ts'

const test = command(
  'Runs scenario files and says which are so and which are not.',
  { files: { type: 'positional', required: false, description: 'one or more scenario files' } },
  async (args, { out }) => {
    const results = await runScenarioFiles(operands(args, 0, 'one or more scenario files'))
    for (const { file, title, differences } of results) {
      if (out.isJson) out.json({ file, title, passed: differences.length === 0, differences })
      else
        out.line(
          [
            `${differences.length === 0 ? '✓' : '✗'} ${file}  ${title}`,
            ...differences.map((one) => `    ${one}`),
          ].join('\n'),
        )
    }
    const failed = results.filter(({ differences }) => differences.length > 0).length
    if (!out.isJson) out.line(`${results.length - failed} as expected, ${failed} not.`)
    return failed === 0 ? 0 : 1
  },
)

const facts = command('Prints the facts that rules may read.', {}, async (_, { out }) => {
  const all = factsTable()
  if (out.isJson) for (const fact of all) out.json(fact)
  else
    out.line(
      table(
        ['fact', 'type', 'who supplies it', 'says'],
        all.map(({ fact, type, who, says }) => [fact, type, who ?? '–', says]),
      ),
    )
  return 0
})

export const rules = defineCommand({
  meta: { description: 'Rules: test scenarios, print the facts.' },
  subCommands: { test, facts },
})
