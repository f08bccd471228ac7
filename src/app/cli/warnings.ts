import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { Type } from 'typebox'
import { WarningReceipt } from '#casework/model'
import { answerOf } from './answer.ts'
import { operands } from './arguments.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { openBlob } from './files.ts'

const Several = Type.Object({ items: Type.Array(WarningReceipt) })

const importWarnings = command(
  'Takes in warnings: mails (.eml) one by one, tables of warnings (.csv, .json) whole or not at all.',
  { files: { type: 'positional', required: false, description: 'one or more files: .eml, .csv, .json' } },
  async (args, { config, out }) => {
    const files = operands(args, 0, 'one or more files of warnings')
    await withClient(config, async (client) => {
      for (const file of files) {
        const form = new FormData()
        form.append('record', '{}')
        form.append('file', await openBlob(file), basename(file))
        const isMail = file.toLowerCase().endsWith('.eml')
        const path = isMail ? '/api/warnings/email' : '/api/warnings/file'
        const raw = { type: 'multipart/form-data', data: form }
        const answer = await client.call({ method: 'POST', path, raw })
        const receipts = isMail ? [answerOf(WarningReceipt, answer)] : answerOf(Several, answer).items
        for (const receipt of receipts)
          if (out.isJson) out.json(receipt)
          else out.line(`${basename(file)}: ${receipt.ref}, to be triaged by ${receipt.triageDueOn}.`)
      }
    })
    return 0
  },
)

export const warnings = defineCommand({
  meta: { description: 'What is reported to us.' },
  subCommands: { import: importWarnings },
})
