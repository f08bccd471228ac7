import { compliance, group, type Permission } from './permission.ts'

/** Who says what a product is under the law, and whether it may be sold at all (R16, R20; C.4). */
export const cataloguePermissions = {
  'product.classify': group('classify a product', ['productManager', ...compliance]),
  'product.state': group('propose a product for sale, restrict or stop it', [
    'productManager',
    ...compliance,
  ]),
  'price.record': group('record a price that was seen', ['sales', 'procurement', 'productManager']),
  'product.release': group('release a product for sale', compliance),
} as const satisfies Record<string, Permission>
