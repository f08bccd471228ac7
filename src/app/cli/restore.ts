import { randomBytes } from 'node:crypto'
import { rowsOf } from '../backup/manifest.ts'
import { type Restored, restoreBackup } from '../backup/restore.ts'
import { sealKeyIn } from '../backup/shelf.ts'
import { command } from './command.ts'

export const restore = command(
  'Restores a backup into an empty place (--data, --database-url): whole, verified, or not at all.',
  {
    file: { type: 'positional', required: true, description: 'the backup' },
    'key-file': { type: 'string', description: 'opens an encrypted backup', valueHint: 'FILE' },
    'log-key': {
      type: 'string',
      description: 'the key that the log is signed with, where the backup does not hold it',
      valueHint: 'FILE',
    },
    'even-if-broken': { type: 'boolean', description: 'also where the log in the backup is broken' },
  },
  async (args, { config, out }) => {
    const act = {
      ...{ at: new Date().toISOString(), by: 'operator', role: 'operator' },
      random: (length: number) => new Uint8Array(randomBytes(length)),
    }
    const restored = await restoreBackup(act, {
      ...{ file: args.file, dataDir: config.dataDir, databaseUrl: config.databaseUrl },
      ...{ key: await sealKeyIn(args['key-file']), logKeyFile: args['log-key'] },
      evenIfBroken: args['even-if-broken'] === true,
    })
    const { manifest, log } = restored
    if (out.isJson) out.json({ madeAt: manifest.madeAt, rows: rowsOf(manifest), log })
    else out.line(textOf(restored, { dataDir: config.dataDir, hasSetting: config.logKey !== undefined }))
    return log.verified ? 0 : 1
  },
)

interface Where {
  readonly dataDir: string
  readonly hasSetting: boolean
}

function textOf({ manifest, log, hasLogKey }: Restored, { dataDir, hasSetting }: Where): string {
  const key =
    hasLogKey || hasSetting
      ? []
      : [
          `The log cannot go on without its key: put it at ${dataDir}/log/key (or set AKTSAM_LOG_KEY) before you serve.`,
        ]
  return [
    `Restored to ${dataDir}: ${rowsOf(manifest)} rows and ${manifest.files.length} files as of ${manifest.madeAt}.`,
    log.says,
    ...key,
  ].join('\n')
}
