import { defineCommand } from 'citty'
import { agreement } from './agreement.ts'
import { importAssets, importCatalogue } from './spreadsheet-in.ts'

export const catalogue = defineCommand({
  meta: {
    description: 'The catalogue: take a file in, and how proposals compare with what a maker recommends.',
  },
  subCommands: { import: importCatalogue, agreement },
})

export const assets = defineCommand({
  meta: { description: 'What stands at customers: take a file in.' },
  subCommands: { import: importAssets },
})
