import { asWritten, fieldFault, ok, type Result, refuse, type Wording, worded } from '#kernel'
import { contentIs, nothingKnown, notTaken, otherContentWords } from '../knowledge/evidence-words.ts'
import { type Media, media, mediaOf, takenExtensions } from './media.ts'

/** What is known of a file: its own bytes' word against the sender's. */
export interface Claim {
  /** By content; undefined where nothing is recognised. */
  readonly found: string | undefined
  /** The `Content-Type` that came with it. */
  readonly declared: string
  readonly filename: string
}

/**
 * The kind under which a file is kept: what its content says, where the name and the declared type agree with it and
 * the kind is on the list. Refuses `invalid_input` and names what was declared and what was found.
 */
export function mediaFor(claim: Claim): Result<Media> {
  const { found, filename } = claim
  if (found === undefined) return refused(claim, nothingKnown)
  const kind = found === 'text/plain' ? textKind(claim) : mediaOf(found)
  if (!kind) return refused(claim, notTaken(found))
  const extension = extensionOf(filename)
  const isNamedSo = extension === '' || kind.extensions.includes(extension)
  return isNamedSo && isDeclared(claim, kind) ? ok(kind) : refused(claim, asWritten(found))
}

/** Plain text may call itself a table; it may not call itself anything else. */
function textKind({ filename }: Claim): Media | undefined {
  return mediaOf(extensionOf(filename) === 'csv' ? 'text/csv' : 'text/plain')
}

const says = (declared: string) => declared.split(';')[0]?.trim().toLowerCase() ?? ''

/** A sender that does not know says so: `application/octet-stream`, or nothing. */
function isDeclared({ declared }: Claim, { type, alsoCalled = [] }: Media): boolean {
  const said = says(declared)
  return ['', 'application/octet-stream', type].includes(said) || alsoCalled.includes(said)
}

function extensionOf(filename: string): string {
  const [, extension = ''] = /\.([A-Za-z0-9]{1,8})$/.exec(filename) ?? []
  return extension.toLowerCase()
}

function refused({ declared, filename }: Claim, found: Wording) {
  const extension = extensionOf(filename)
  const said = [says(declared), extension === '' ? '' : `.${extension}`].filter((word) => word !== '')
  return refuse({
    code: 'invalid_input',
    ...worded(otherContentWords(filename, said.join(' '), { found, taken: takenExtensions })),
    errors: [fieldFault(`/files/${filename}`, contentIs(found))],
    facts: { declared: said.join(' '), found: found.en, taken: media.map(({ type }) => type) },
  })
}
