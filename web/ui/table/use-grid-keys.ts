import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useKeys } from '../keys.ts'
import type { GridProps } from './grid.tsx'

/** Moving through the rows: `j` `k` from anywhere on the page, the arrows, Home and End within the table. */
export function useGridKeys<Row>(
  { rows, rowKey, rowLink, selection }: GridProps<Row>,
  place: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
) {
  const { history } = useRouter()
  const [current, setCurrent] = useState(-1)
  const moveTo = (wanted: number) => {
    const index = Math.max(0, Math.min(rows.length - 1, wanted))
    if (rows.length === 0) return
    setCurrent(index)
    scrollTo(index)
    requestAnimationFrame(() => focusRow(place.current, index))
  }
  const open = () => {
    const row = rows[current]
    if (row !== undefined && rowLink) history.push(rowLink(row))
  }
  const choose = () => {
    const row = rows[current]
    if (row === undefined || !selection) return
    selection.choose(toggled(selection.chosen, rowKey(row)))
  }
  useKeys({
    j: () => moveTo(current + 1),
    k: () => moveTo(current - 1),
    o: open,
    ...(selection ? { x: choose } : {}),
  })
  const page = () => Math.max(1, Math.floor((place.current?.clientHeight ?? 400) / 40) - 2)
  const steer = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
    const deed = {
      ArrowDown: () => moveTo(current + 1),
      ArrowUp: () => moveTo(current - 1),
      PageDown: () => moveTo(current + page()),
      PageUp: () => moveTo(current - page()),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
    }[event.key]
    if (!deed) return
    event.preventDefault()
    deed()
  }
  return { current, setCurrent, steer }
}

function focusRow(place: HTMLDivElement | null, index: number): void {
  const row = place?.querySelector<HTMLElement>(`[data-row="${index}"]`)
  const target = row?.querySelector<HTMLElement>('a') ?? row
  target?.focus({ preventScroll: true })
}

/** The same set with this one in it or out of it. */
export function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}
