/** The letters and digits of the Admiralty code, the best first. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const credibilities = [1, 2, 3, 4, 5, 6] as const
