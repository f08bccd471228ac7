import { tradeNews } from './trade-news.ts'
import { workNews } from './work-news.ts'

export type { Wording } from './wording.ts'

/** Everything that people are told of. A closed list: to tell of something new, add its lines to one of the two. */
export const news = { ...workNews, ...tradeNews }

export const newsKeys = Object.keys(news).filter((key): key is keyof typeof news => Object.hasOwn(news, key))
