/** A form of files and fields, as a browser sends it, for requests without a port. */
export function formOf(parts: {
  readonly fields?: Readonly<Record<string, string>>
  readonly files?: readonly {
    readonly name: string
    readonly type?: string
    readonly bytes: Uint8Array | string
  }[]
}) {
  const boundary = 'boundary-of-the-test'
  const chunks: Buffer[] = []
  for (const [name, value] of Object.entries(parts.fields ?? {}))
    chunks.push(
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    )
  for (const { name, type = 'application/octet-stream', bytes } of parts.files ?? []) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
    chunks.push(Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n'))
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`))
  return {
    payload: Buffer.concat(chunks),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}
