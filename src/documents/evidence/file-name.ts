const longest = 200

/**
 * A name that can be shown, logged and written to any disk: no folders, no control, invisible or direction-changing
 * characters, no characters that Windows refuses. `..\u202Efdp.exe` is `exe.pdf` to the eye: the eye must not be lied to.
 */
export function cleanFileName(given: string | undefined): string {
  const name = (given ?? '').toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  return shorten(plain) || 'file'
}

/** A name that climbs out of its folder or names one of the machine: no program sends it by mistake. */
export function climbs(given: string): boolean {
  return /^\//.test(given) || given.split(/[/\\]/).includes('..') || given.includes('\0')
}

/** The extension is kept, because people go by it. */
function shorten(name: string): string {
  const letters = [...name]
  if (letters.length <= longest) return name
  const [extension = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(name) ?? []
  return letters.slice(0, longest - extension.length).join('') + extension
}

/** The header that hands a file out under its name (RFC 6266): plain letters for old programs, UTF-8 for all others. */
export function dispositionOf(kind: 'inline' | 'attachment', filename: string): string {
  const plain = filename.replaceAll(/[^\x20-\x7E]|["\\%]/g, '_')
  const encoded = encodeURIComponent(filename).replaceAll(/['()*]/g, escapeByte)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function escapeByte(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
}
