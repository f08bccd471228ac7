import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { sources } from './catalogues.ts'

/** Attributes whose value a reader sees or hears. */
const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'description', 'says']
/** The name of the product is the same in every language. */
const isOurs = (text: string) => text.trim() === 'Aktsam'
const isText = (value: unknown): value is string =>
  typeof value === 'string' && /\p{L}/u.test(value) && !isOurs(value)

type Node = { readonly type?: string; readonly [name: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one)
  else if (isNode(value)) {
    if (typeof value.type === 'string') yield value
    for (const child of Object.values(value)) if (isNode(child)) yield* nodesOf(child)
  }
}

/** Words written into the code of a screen, where no translation reaches them. */
function writtenWords(path: string, code: string): string[] {
  const { program } = parseSync(path, code)
  return [...nodesOf(program)].flatMap((node) => {
    if (node.type === 'JSXText') return isText(node.value) ? [node.value.trim()] : []
    if (node.type !== 'JSXAttribute' || !isNode(node.name) || !isNode(node.value)) return []
    const isSpoken = spoken.some((name) => isNode(node.name) && node.name.name === name)
    return isSpoken && node.value.type === 'Literal' && isText(node.value.value) ? [node.value.value] : []
  })
}

test('the test sees words in the code where they are', () => {
  const code = 'export const A = () => <p title="Open it">Hello {name} <b aria-label={t("x")}>·</b></p>'
  expect(writtenWords('a.tsx', code)).toEqual(['Open it', 'Hello'])
})

test('no word that a reader sees stands in the code of a screen', () => {
  const found = sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) => writtenWords(path, text).map((words) => `${path}: ${words}`))
  expect(found).toEqual([])
})
