/** Where a thing that was found is shown, by its kind. A screen that shows another kind adds its line. */
const screens: Readonly<Record<string, (key: string) => string>> = {
  warning: (key) => `/warnings/${key}`,
  order: (key) => `/orders/${key}`,
  case: (key) => `/cases/${key}`,
  party: (key) => `/parties/${key}`,
  supplier: (key) => `/suppliers/${key}`,
  rule: (key) => `/rules?rule=${key}`,
  product: (key) => `/catalogue/${key}`,
}

/** The address of a thing; undefined while no screen shows its kind. */
export const addressOf = (kind: string, key: string): string | undefined =>
  screens[kind]?.(encodeURIComponent(key))
