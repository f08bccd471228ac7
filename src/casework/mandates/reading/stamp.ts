/** Letters that the standard fonts of PDF have; others are shown as a question mark. */
export function plainLetters(text: string): string {
  return text.replaceAll('·', '-').replaceAll(/[^\u0020-\u007e\u00a0-\u00ff]/g, '?')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter)

export interface StampedPage {
  readonly title: string
  readonly stamp: string
  /** A text, or the address of a picture (`data:image/png;base64,…`). */
  readonly content: { readonly text: string } | { readonly picture: string }
}

/** Times that the stamp is repeated over a page. */
const repeats = 60

/** A page that shows a text or a picture under a stamp that covers it. Nothing on it runs or loads. */
export function stampedPage({ title, stamp, content }: StampedPage): string {
  const shown =
    'text' in content
      ? `<pre>${escaped(content.text)}</pre>`
      : `<img alt="${escaped(title)}" src="${escaped(content.picture)}">`
  const line = `<span>${escaped(stamp)}</span>`
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>
<body><header>${escaped(stamp)}</header><main>${shown}<div class="stamp" aria-hidden="true">${line.repeat(repeats)}</div></main></body></html>`
}

const style = `
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
header{padding:8px 16px;border-bottom:1px solid #999;font-size:13px}
main{position:relative;padding:16px;overflow:hidden;min-height:80vh}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}
img{max-width:100%;height:auto}
.stamp{position:absolute;inset:-20%;transform:rotate(-24deg);pointer-events:none;opacity:.22;font-size:14px;line-height:4.5}
.stamp span{margin-right:48px;white-space:nowrap;display:inline-block}`

/** How a piece is shown to an expert: stamped PDF pages, a page with its text or picture; null: not at all. */
export function shownAs(mediaType: string): 'pdf' | 'page' | null {
  if (mediaType === 'application/pdf') return 'pdf'
  if (/^image\/(png|jpeg|webp|gif)$/.test(mediaType)) return 'page'
  return mediaType.startsWith('text/') || mediaType === 'application/json' ? 'page' : null
}
