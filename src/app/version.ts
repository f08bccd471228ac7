/** The release this is; the package and the changelog say the same. */
export const version = '0.1.0'
