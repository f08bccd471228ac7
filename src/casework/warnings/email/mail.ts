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

/** What can be read of a mail that was written as a web page only. Nothing of it runs; it becomes text. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replaceAll(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim()
}
