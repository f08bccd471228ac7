/** Where a thing that was found is shown, by its kind. A screen that shows another kind adds its line. */
const screens: Readonly<Record<string, (key: string) => string>> = {
  order: (key) => `/orders/${key}`,
  party: (key) => `/parties/${key}`,
  supplier: (key) => `/parties/${key}`,
  rule: (key) => `/rules?rule=${key}`,
  product: (key) => `/orders/new?sku=${key}`,
}

/** The address of a thing; undefined while no screen shows its kind. */
export const addressOf = (kind: string, key: string): string | undefined =>
  screens[kind]?.(encodeURIComponent(key))
