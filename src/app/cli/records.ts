import { Type } from 'typebox'
import { answerOf } from './answer.ts'
import { operands } from './arguments.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { readText, writeWhole } from './files.ts'

const Imported = Type.Object({ counts: Type.Record(Type.String(), Type.Integer()) })

export const importFiles = command(
  'Reads records (NDJSON, a JSON array or YAML) in the published shapes. All of a file, or nothing of it.',
  { files: { type: 'positional', required: false, description: 'one or more files, or -' } },
  async (args, { config, out }) => {
    const files = operands(args, 0, 'one or more files, or -')
    await withClient(config, async (client) => {
      for (const file of files) {
        const raw = { type: 'application/x-ndjson', data: Buffer.from(await readText(file)) }
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
      const records = await client.stream({ method: 'GET', path: '/api/records/export' })
      if (args.file !== '-') return await writeWhole(args.file, records)
      for await (const chunk of records) await out.write(chunk)
    })
    if (args.file !== '-') out.complain(`Written to ${args.file}.`)
    return 0
  },
)
