import type { Filled } from '../templates/model.ts'

/** What the page layout reads: the document, and its moment in parts, as Typst reads no instants. */
export function pageData({ at, ...filled }: Filled) {
  const moment = new Date(at)
  const date = {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
  }
  return { ...filled, date }
}
