import { lazyRouteComponent } from '@tanstack/react-router'
import { addWords } from './i18n.ts'

/**
 * A screen that is fetched when it is first opened, together with the areas of words it says.
 * `screen(() => import('./desk-page.tsx'), 'DeskPage', ['orders'])`
 */
export function screen<Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
  words: readonly string[],
) {
  return lazyRouteComponent<Module, Name>(async () => {
    const [module] = await Promise.all([load(), addWords(words)])
    return module
  }, name)
}
