import { namesInside } from '#access'
import type { Tx } from '#storage'

/** Who signs a letter: whoever wrote what it says, by name; the company where no person of the house did. */
export async function signerOf(
  tx: Tx,
  { by, company }: { readonly by: string; readonly company: string },
): Promise<string> {
  return (await namesInside(tx)).find(({ id }) => id === by)?.name ?? company
}
