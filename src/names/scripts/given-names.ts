export function areOtherNames(_written: string, _latin: string): boolean {
  return false
}
