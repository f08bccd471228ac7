import { openStore } from '#storage'
import { command } from '../cli/command.ts'
import { demandFree } from '../cli/port.ts'

export const demo = command(
  'The main job with a fictional company: fourteen orders and their answers, then the same on the web.',
  {
    once: { type: 'boolean', description: 'end after the answers instead of serving them' },
    port: { type: 'string', description: 'insist on this port', valueHint: 'PORT' },
  },
  async (args, { config, out }) => {
    const isOnce = args.once === true
    if (config.port && !isOnce) await demandFree(config.host, config.port)
    const migrations = import('../migrations.ts').then((file) => file.migrations)
    const opening = openStore({ memory: true }, migrations) // in its thread, while all else is loaded
    opening.catch(() => {}) // told by whoever waits for it
    const { showDemo } = await import('./show.ts')
    await showDemo({ opening, config, out, isJson: args.json === true, isOnce })
    return 0
  },
)
