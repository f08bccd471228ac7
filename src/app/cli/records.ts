import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Type } from 'typebox'
import { answerOf } from './answer.ts'
import { command, operands } from './command.ts'
import { withClient } from './connect.ts'
import { readInput } from './orders.ts'

const Imported = Type.Object({ counts: Type.Record(Type.String(), Type.Integer()) })

export const importFiles = command(
  'Reads records (NDJSON, a JSON array or YAML) in the published shapes. All of a file, or nothing of it.',
  {},
  async (args, { config, out }) => {
    const files = operands(args, 0, 'one or more files, or -')
    await withClient(config, async (client) => {
      for (const file of files) {
        const raw = { type: 'application/x-ndjson', data: Buffer.from(await readInput(file)) }
        const { counts } = answerOf(
          Imported,
          await client.call({ method: 'POST', path: '/api/records', raw }),
        )
        if (out.isJson) out.json({ file, counts })
        else
          out.line(
            `${file}: ${
              Object.entries(counts)
                .map(([type, count]) => `${count} ${type}`)
                .join(', ') || 'nothing to import'
            }.`,
          )
      }
    })
    return 0
  },
)

export const exportFile = command(
  'Writes every record as NDJSON in the published shapes; - writes to standard output.',
  { file: { type: 'positional', required: true, description: 'file to write, or -' } },
  async (args, { config, out }) => {
    await withClient(config, async (client) => {
      const answer = Readable.from(await client.stream({ method: 'GET', path: '/api/records/export' }))
      if (args.file === '-') for await (const chunk of answer) process.stdout.write(chunk)
      else await pipeline(answer, createWriteStream(args.file))
    })
    if (args.file !== '-') out.complain(`Written to ${args.file}.`)
    return 0
  },
)
