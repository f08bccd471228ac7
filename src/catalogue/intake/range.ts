/** A file that claims to hold all that a maker sells, against what is on record of that maker. */
export interface WholeRange {
  readonly maker: string
  readonly onRecord: number
  readonly inFile: number
  /** Less than half of what is on record: somebody has to say that it is meant. */
  readonly isHalved: boolean
  /** On record and no longer in the file; nothing is deleted. */
  readonly gone: readonly string[]
}

export function wholeRange(
  maker: string,
  { onRecord, inFile }: { readonly onRecord: readonly string[]; readonly inFile: ReadonlySet<string> },
): WholeRange {
  return {
    ...{ maker, onRecord: onRecord.length, inFile: inFile.size },
    isHalved: inFile.size * 2 < onRecord.length,
    gone: onRecord.filter((ref) => !inFile.has(ref)),
  }
}
