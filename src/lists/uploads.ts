/** Folders of uploads in the data directory, one a request. */
export const uploadPrefix = 'upload-'

/** Folders beside the originals in which a file rests until it is whole. */
export const newOriginal = 'new-'
