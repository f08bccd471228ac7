import { defineCommand } from 'citty'
import { agreement } from './agreement.ts'

export const catalogue = defineCommand({
  meta: { description: 'The catalogue: how proposals compare with what a maker recommends.' },
  subCommands: { agreement },
})
