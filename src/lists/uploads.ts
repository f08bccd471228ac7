/** Folders of uploads in the data directory, one a request. */
export const uploadPrefix = 'upload-'
