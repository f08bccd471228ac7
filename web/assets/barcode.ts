interface Read {
  readonly rawValue: string
}
interface Detector {
  detect(picture: ImageBitmap): Promise<readonly Read[]>
}
declare global {
  interface Window {
    /** W3C Shape Detection; not in every browser. */
    readonly BarcodeDetector?: new () => Detector
  }
}

export const readsCodes = (): boolean => window.BarcodeDetector !== undefined

/** The codes in a photograph, read in the browser; throws where the picture cannot be opened. */
export async function readCodes(photo: Blob): Promise<readonly string[]> {
  const { BarcodeDetector } = window
  if (!BarcodeDetector) throw new Error('this browser reads no codes')
  const picture = await createImageBitmap(photo)
  try {
    return codesIn(await new BarcodeDetector().detect(picture))
  } finally {
    picture.close()
  }
}

const before = /^\s*(?:s\/n|sn|serial(?:\s*(?:no|number)\.?)?)\s*[:=.\s]\s*/iu
const longest = 200

/** What may be a serial among the codes of a label: each once, without what the label says before it. */
export function codesIn(read: readonly Read[]): readonly string[] {
  const codes = read.map(({ rawValue }) => rawValue.replace(before, '').trim())
  return [...new Set(codes.filter((code) => code !== '' && code.length <= longest))]
}
