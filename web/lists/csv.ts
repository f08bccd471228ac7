/** Text that no spreadsheet takes for a formula (OWASP, "CSV injection"); numbers stay as they are. */
function harmless(text: string): string {
  if (/^[+-]?\d+([.,]\d+)?$/.test(text)) return text
  return /^\s*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
}

const quoted = (text: string) => (/[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as RFC 4180 has them, with the mark by which a spreadsheet knows UTF-8: as the server's own exports. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`)
  return `\ufeff${lines.join('')}`
}
