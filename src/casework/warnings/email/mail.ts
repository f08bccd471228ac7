/** What a whole mail is kept as. */
export const mailType = 'message/rfc822'

/** Whether a mail in parts says where they end, and does not: it was cut off, or is none. `raw`: byte for byte. */
export function isCutOff(raw: string): boolean {
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/)).replaceAll(/\r?\n[ \t]+/g, ' ')
  const type = /^content-type:\s*multipart\/[^\r\n]*?boundary\s*=\s*("([^"]+)"|[^\s;]+)/im.exec(head)
  if (/^content-type:\s*multipart\//im.test(head) && !type) return true
  const boundary = type?.[2] ?? type?.[1]
  return boundary !== undefined && !raw.includes(`--${boundary}--`)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/**
 * What can be read of a mail that was written as a web page only. Nothing of it runs; it becomes text. However it is
 * written, each letter is looked at a few times at most: a mail comes from anybody.
 */
export function plainText(html: string): string {
  return withoutUnread(html)
    .replaceAll(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** Without what no reader of the page sees; what does not end is none of it. */
function withoutUnread(html: string): string {
  const small = html.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
  const parts: string[] = []
  let from = 0
  for (const { 0: begin, 1: name, index } of small.matchAll(/<(script|style|head)\b/g)) {
    if (index < from) continue
    const end = small.indexOf(`</${name}`, index + begin.length)
    parts.push(html.slice(from, index), ' ')
    if (end < 0) return parts.join('')
    const close = small.indexOf('>', end)
    from = close < 0 ? html.length : close + 1
  }
  return parts.join('') + html.slice(from)
}
