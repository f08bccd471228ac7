/** One kind of file that may be kept, and how it is treated. */
export interface Media {
  readonly type: string
  readonly extensions: readonly string[]
  /** Other names under which browsers and mail programs send it. */
  readonly alsoCalled?: readonly string[]
  /** Shown in the page, in a sandbox; everything else is handed out as a file. */
  readonly inline?: true
  /** Holds other files: its directory is read, with bounds, before it is kept. */
  readonly archive?: true
  /** Why it is taken. */
  readonly why: string
}

const zipNames = ['application/x-zip-compressed', 'application/zip']

/** The closed list of what may be kept as evidence. What can carry programs (old Office files, macros) is not on it. */
export const media: readonly Media[] = [
  {
    type: 'application/pdf',
    extensions: ['pdf'],
    alsoCalled: ['application/x-pdf'],
    inline: true,
    why: 'letters, reports, certificates',
  },
  { type: 'image/png', extensions: ['png'], inline: true, why: 'screenshots' },
  {
    type: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jfif'],
    alsoCalled: ['image/jpg', 'image/pjpeg'],
    inline: true,
    why: 'photographs',
  },
  { type: 'image/webp', extensions: ['webp'], inline: true, why: 'pictures from the web' },
  { type: 'image/tiff', extensions: ['tif', 'tiff'], why: 'scans' },
  {
    type: 'image/heic',
    extensions: ['heic', 'heif'],
    alsoCalled: ['image/heif'],
    why: 'photographs by telephone',
  },
  { type: 'text/plain', extensions: ['txt', 'text', 'log', 'md'], why: 'notes, extracts' },
  {
    type: 'text/csv',
    extensions: ['csv'],
    alsoCalled: ['application/vnd.ms-excel', 'text/plain', 'application/csv'],
    why: 'extracts from registers',
  },
  {
    type: 'application/json',
    extensions: ['json'],
    alsoCalled: ['text/json', 'text/plain'],
    why: 'answers of machines',
  },
  {
    type: 'application/xml',
    extensions: ['xml'],
    alsoCalled: ['text/xml', 'text/plain'],
    why: 'official lists',
  },
  {
    type: 'text/html',
    extensions: ['html', 'htm'],
    alsoCalled: ['application/xhtml+xml'],
    why: 'web pages as they were; never shown, only handed out',
  },
  { type: 'message/rfc822', extensions: ['eml'], alsoCalled: ['text/plain'], why: 'mail as it was received' },
  {
    type: 'application/vnd.ms-outlook',
    extensions: ['msg'],
    alsoCalled: ['application/x-msg'],
    why: 'mail saved by Outlook',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    alsoCalled: zipNames,
    archive: true,
    why: 'contracts and answers that are still edited',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    alsoCalled: zipNames,
    archive: true,
    why: 'registers and calculations',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
    alsoCalled: zipNames,
    archive: true,
    why: 'what suppliers present',
  },
  {
    type: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
    alsoCalled: zipNames,
    archive: true,
    why: 'documents of public bodies',
  },
  {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['ods'],
    alsoCalled: zipNames,
    archive: true,
    why: 'tables of public bodies',
  },
  {
    type: 'application/zip',
    extensions: ['zip'],
    alsoCalled: zipNames,
    archive: true,
    why: 'many files that belong together',
  },
  { type: 'video/mp4', extensions: ['mp4', 'm4v'], why: 'recordings that show use or misuse' },
]

/** Extensions as a sentence names them. */
export const takenExtensions = media.flatMap(({ extensions }) => extensions.slice(0, 1)).join(', ')

export function mediaOf(type: string): Media | undefined {
  return media.find((one) => one.type === type)
}
