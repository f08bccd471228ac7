import { crc32, deflateSync } from 'node:zlib'

/** A page of plain text as PDF: what a scanner or another program would have made. Letters of Western Europe only. */
export function pdfOf(title: string, text: string): Uint8Array {
  const lines = [title, '', ...text.split('\n')].map((line) => `(${escaped(line)}) Tj T*`)
  const content = `BT /F1 11 Tf 15 TL 60 790 Td\n${lines.join('\n')}\nET`
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font,
  ])
}

function escaped(line: string): string {
  return line.replaceAll(/[\\()]/g, (sign) => `\\${sign}`)
}

/** One byte a letter: offsets in the table count bytes. */
function fileOf(objects: readonly string[]): Uint8Array {
  const offsets: number[] = []
  let file = '%PDF-1.4\n'
  for (const [n, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${n + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`, 'latin1')
}

const width = 320
const height = 240

/** A picture as a thermal camera takes it: a hot door of a furnace in a cold hall, from blue to yellow. */
export function thermalPicture(): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => [0, ...line(y)])
  return pngOf(Buffer.from(rows.flat()))
}

function line(y: number): number[] {
  return Array.from({ length: width }, (_, x) => colourOf(heatAt(x, y))).flat()
}

/** From 0, as cold as the hall, to 1. */
function heatAt(x: number, y: number): number {
  const door = Math.exp(-(((x - 190) / 46) ** 2) - ((y - 120) / 60) ** 2)
  const pipe = 0.45 * Math.exp(-(((y - 40) / 9) ** 2)) * (x < 190 ? 1 : 0.3)
  return Math.min(1, 0.12 + door + pipe)
}

function colourOf(heat: number): readonly [number, number, number] {
  const shade = (value: number) => Math.round(255 * Math.max(0, Math.min(1, value)))
  return [shade(heat * 1.8 - 0.3), shade(heat * 1.9 - 0.9), shade(0.55 - Math.abs(heat - 0.3))]
}

function pngOf(pixels: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8) // eight bits, red green blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.byteLength)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
