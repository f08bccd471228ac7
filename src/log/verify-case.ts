import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { canonicalJson, validate } from '#kernel'
import { parseCheckpoint } from './checkpoint.ts'
import { digestOf, leafHashOf } from './leaf.ts'
import { InclusionProof, LogEntry } from './model.ts'
import { isSignedBy } from './note.ts'
import { isIncluded } from './proofs.ts'

const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** `bundle.json` of a case that was taken away: every file with its hash. */
export const CaseManifest = Type.Object({
  aktsamCase: Type.Literal(1),
  case: Type.String(),
  exportedAt: Type.String(),
  files: Type.Array(Type.Object({ name: Type.String(), sha256: Digest })),
})
export type CaseManifest = Static<typeof CaseManifest>

/** `log.json` beside it: the entries of the case, each with the proof that it stands in the log. */
export const CaseProofs = Type.Object({
  key: Type.String(),
  checkpoint: Type.String(),
  entries: Type.Array(Type.Object({ entry: LogEntry, proof: InclusionProof })),
})
export type CaseProofs = Static<typeof CaseProofs>

/** What became of the check. `bad` names the first page or entry that is not as it was. */
export interface CaseVerdict {
  readonly verified: boolean
  readonly says: string
  readonly bad: string | null
}

/**
 * Verifies the bundle of a case with nothing else at hand: the signed checkpoint, each entry of the log in it, the
 * manifest that the log knows, every file by its hash, that evidence is what was logged when it came in, and that a
 * document is what was logged when it was made.
 */
export function verifyCaseBundle(files: ReadonlyMap<string, Uint8Array>, key?: string): CaseVerdict {
  const manifest = read(CaseManifest, files.get('bundle.json'))
  const proofs = read(CaseProofs, files.get('log.json'))
  if (!manifest) return bad('bundle.json', 'bundle.json is missing, or is no manifest of a case.')
  if (!proofs) return bad('log.json', 'log.json is missing, or holds no proofs.')
  return (
    badProof(proofs, key) ??
    badManifest(manifest, proofs) ??
    badFile(files, { manifest, proofs }) ?? {
      verified: true,
      says:
        `The case ${manifest.case} is as it was exported on ${manifest.exportedAt}: ${manifest.files.length} files, ` +
        `and ${proofs.entries.length} entries of the log that is signed with ${key ?? proofs.key}.`,
      bad: null,
    }
  )
}

function badProof(
  { checkpoint, entries, key: named }: CaseProofs,
  key: string | undefined,
): CaseVerdict | undefined {
  const noted = parseCheckpoint(checkpoint)
  if (!noted || !isSignedBy(checkpoint, key ?? named))
    return bad('log.json', `The checkpoint is not signed with ${key ?? named}.`)
  for (const { entry, proof } of entries) {
    const leafHash = leafHashOf({ ...entry, body: canonicalJson(entry.body) })
    const path = proof.path.map((hash) => new Uint8Array(Buffer.from(hash, 'base64')))
    if (!isIncluded({ seq: proof.seq, size: noted.size, leafHash }, path, noted.root))
      return bad(entry.id, `Entry ${entry.id} (${entry.type}, ${entry.at}) is not what the log holds.`)
  }
  return undefined
}

/** The log holds the digest of the manifest, written by whoever took the case away. */
function badManifest(manifest: CaseManifest, { entries }: CaseProofs): CaseVerdict | undefined {
  const digest = digestOf(manifest)
  const isLogged = entries.some(
    ({ entry: { type, object, body } }) =>
      type === 'case.export' && object === manifest.case && JSON.stringify(body).includes(digest),
  )
  return isLogged ? undefined : bad('bundle.json', 'The log knows no export of the case with this manifest.')
}

interface Held {
  readonly manifest: CaseManifest
  readonly proofs: CaseProofs
}

function badFile(
  files: ReadonlyMap<string, Uint8Array>,
  { manifest, proofs }: Held,
): CaseVerdict | undefined {
  const logged = JSON.stringify(proofs.entries.map(({ entry }) => entry.body))
  for (const { name, sha256 } of manifest.files) {
    const bytes = files.get(name)
    if (!bytes) return bad(name, `${name} is missing.`)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      return bad(name, `${name} was altered: its hash is not the one that was exported.`)
    if (name.startsWith('evidence/') && !logged.includes(sha256))
      return bad(name, `${name} is not what was logged when it was handed in.`)
    if (name.startsWith('documents/') && !logged.includes(sha256))
      return bad(name, `${name} is not what was logged when it was made.`)
  }
  const known = new Set([...manifest.files.map(({ name }) => name), 'bundle.json', 'log.json'])
  const stray = [...files.keys()].find((name) => !known.has(name))
  return stray === undefined ? undefined : bad(stray, `${stray} was added: the manifest does not name it.`)
}

function bad(place: string, says: string): CaseVerdict {
  return { verified: false, says, bad: place }
}

function read<S extends typeof CaseManifest | typeof CaseProofs>(schema: S, bytes: Uint8Array | undefined) {
  if (!bytes) return undefined
  try {
    const read = validate(schema, JSON.parse(new TextDecoder().decode(bytes)))
    return read.ok ? read.value : undefined
  } catch {
    return undefined
  }
}
