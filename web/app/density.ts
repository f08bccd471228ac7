export const densities = ['compact', 'comfortable'] as const
export type Density = (typeof densities)[number]

const memory = 'aktsam.density'

/** Compact is what officers work in; comfortable gives rows and targets more room. */
export const density = (): Density =>
  densities.find((known) => known === localStorage.getItem(memory)) ?? 'compact'

export function setDensity(chosen: Density): void {
  localStorage.setItem(memory, chosen)
  showDensity()
}

/** The style sheet reads it from the root element. */
export function showDensity(): void {
  document.documentElement.dataset.density = density()
}
