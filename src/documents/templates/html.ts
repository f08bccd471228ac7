import type { Filled, FilledBlock, Line, Tone } from './model.ts'

/**
 * A document as one page of HTML: no script, no address, nothing loaded. All text is escaped; values stand in `bdi`, so
 * that a name that runs from right to left disturbs nothing around it.
 */
export function renderHtml(filled: Filled): string {
  const { title, language, foot, blocks } = filled
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${blocks.map(blockHtml).join('\n')}
</main>
<footer>${escaped(foot)}</footer>
</body>
</html>
`
}

const style = [
  ':root{color-scheme:light dark}',
  'body{font:1rem/1.55 "Noto Sans",system-ui,sans-serif;max-width:44rem;margin:2.5rem auto;padding:0 1rem}',
  'p,dd,td,li{white-space:pre-line}',
  'h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem}',
  'table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:start;font-weight:600;margin-bottom:.35rem}',
  'th,td{text-align:start;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #8888;overflow-wrap:anywhere}',
  'dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}',
  '.notice{border-inline-start:.3rem solid #888;padding:.6rem 1rem;margin:1rem 0}',
  '.good{border-color:#1a7f4b}.wait{border-color:#b26a00}.stop{border-color:#b3261e}',
  '.signature{margin-top:3.5rem;border-top:1px solid;padding-top:.3rem;max-width:20rem}',
  'footer{margin-top:3rem;font-size:.8rem}',
  '@media print{body{margin:0;max-width:none}}',
].join('')

const tags = ['h2', 'h2', 'h2', 'h3']

function blockHtml(block: FilledBlock): string {
  switch (block.kind) {
    case 'heading': {
      const tag = tags[block.level] ?? 'h3'
      return `<${tag}>${html(block.text)}</${tag}>`
    }
    case 'paragraph':
      return `<p>${html(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${html(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block)
    case 'facts':
      return `<dl>${block.rows.map(({ label, value }) => `<dt>${html(label)}</dt><dd>${html(value)}</dd>`).join('')}</dl>`
    case 'notice':
      return `<p class="notice ${toneClass[block.tone]}">${html(block.text)}</p>`
    case 'signatures':
      return block.lines.map((line) => `<p class="signature">${html(line)}</p>`).join('')
  }
}

const toneClass: Record<Tone, string> = { plain: 'plain', good: 'good', wait: 'wait', stop: 'stop' }

function tableHtml({ caption, head, rows }: Extract<FilledBlock, { readonly kind: 'table' }>): string {
  const top = head.map((cell) => `<th scope="col">${html(cell)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`).join('')
  return `<table><caption>${html(caption)}</caption><thead><tr>${top}</tr></thead><tbody>${body}</tbody></table>`
}

function html(line: Line): string {
  return line.map(({ text, isValue }) => (isValue ? `<bdi>${escaped(text)}</bdi>` : escaped(text))).join('')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? '')
}
