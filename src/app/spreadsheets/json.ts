type Entry = Readonly<Record<string, unknown>>

/** Objects of a JSON document as a table: cells of cells are headed with a dot between, lists are parted by a stroke. */
export function tableOf(json: unknown): { readonly header: string[]; readonly rows: string[][] } | undefined {
  const entries = entriesIn(json, 3).toSorted((one, other) => other.length - one.length)[0]
  if (!entries) return undefined
  const flat = entries.map((entry) => new Map(cellsOf(entry)))
  const header = [...new Set(flat.flatMap((cells) => [...cells.keys()]))]
  return { header, rows: flat.map((cells) => header.map((heading) => cells.get(heading) ?? '')) }
}

/** Lists of objects, and objects of nothing but objects, a few steps down. */
function entriesIn(json: unknown, depth: number): Entry[][] {
  if (depth === 0 || typeof json !== 'object' || json === null) return []
  const values: unknown[] = Array.isArray(json) ? json : Object.values(json)
  const entries = values.filter(isEntry)
  if (entries.length === values.length && entries.length > 0) return [entries]
  return Array.isArray(json) ? [] : values.flatMap((value) => entriesIn(value, depth - 1))
}

function cellsOf(entry: Entry, before = ''): [string, string][] {
  return Object.entries(entry).flatMap(([name, value]): [string, string][] => {
    if (isEntry(value)) return cellsOf(value, `${before}${name}.`)
    return [
      [
        `${before}${name}`,
        Array.isArray(value) ? value.map(textOf).filter(Boolean).join('|') : textOf(value),
      ],
    ]
  })
}

function textOf(value: unknown): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
