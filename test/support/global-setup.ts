import { imageFile } from './image.ts'

/** Before all tests: the image that stores in memory begin from, so that no two threads make it at once. */
export async function setup(): Promise<void> {
  await imageFile()
}
