/** Text by its content, or undefined where the bytes are no text. A wrong guess may only be stricter: HTML before XML. */
export function sniffText(bytes: Uint8Array): string | undefined {
  const text = textOf(bytes)
  if (text === undefined) return undefined
  const start = text.slice(0, 64 * 1024).trimStart()
  if (/^<svg[\s>]/i.test(elementOf(start))) return 'image/svg+xml'
  if (looksLikeMail(start)) return 'message/rfc822'
  if (looksLikeHtml(start)) return 'text/html'
  if (/^<(\?xml[\s?]|!--|!DOCTYPE\s|[A-Za-z_][\w.:-]*[\s/>])/.test(start)) return 'application/xml'
  if (/^[[{]/.test(start) && isJson(text)) return 'application/json'
  return 'text/plain'
}

/** Old text is Windows-1252 as often as UTF-8: both are text where no control characters stand in it. */
function textOf(bytes: Uint8Array): string | undefined {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined
  const text = mark ? decode(mark, bytes) : (decode('utf-8', bytes) ?? decode('windows-1252', bytes))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that tell bytes from text
  return text === undefined || /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text) ? undefined : text
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const beginnings =
  /^<(!doctype\s+html|html|head|body|script|iframe|title|style|table|div|p|a|b|h[1-6]|br|img|form)[\s>/]/i

/** Comments, an XML declaration and a document type may stand before what it is. Each is looked at once. */
function elementOf(start: string): string {
  let rest = start
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : /^<(\?xml\s|!doctype\s+svg)/i.test(rest) ? '>' : undefined
    if (end === undefined) return rest
    const at = rest.indexOf(end)
    if (at < 0) return rest
    rest = rest.slice(at + end.length).trimStart()
  }
}

/** As browsers judge it, and wider: a page may hide behind a comment, and a script needs no page. */
function looksLikeHtml(start: string): boolean {
  if (/^<\?xml/i.test(start)) return /<html[\s>]/i.test(start)
  return beginnings.test(elementOf(start)) || /<(html|script|iframe)[\s>]/i.test(start)
}

const mailFields =
  /^(from|to|date|subject|received|return-path|message-id|mime-version|delivered-to|x-[\w-]+):/i

/** RFC 5322: lines `Name: value` up to an empty line, among them at least two that every mail has. */
function looksLikeMail(start: string): boolean {
  const [head = ''] = start.split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line))
  const areFields = lines.every((line) => /^[\x21-\x39\x3B-\x7E]+:/.test(line))
  return areFields && lines.filter((line) => mailFields.test(line)).length >= 2 && /^from:/im.test(head)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
