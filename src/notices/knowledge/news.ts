import { exceptionNews } from './exception-news.ts'
import { gatheringNews } from './gathering-news.ts'
import { tradeNews } from './trade-news.ts'
import { workNews } from './work-news.ts'

export type { Telling } from './telling.ts'

/** Everything that people are told of. A closed list: to tell of something new, add its lines to one of these. */
export const news = { ...workNews, ...exceptionNews, ...tradeNews, ...gatheringNews }

export const newsKeys = Object.keys(news).filter((key): key is keyof typeof news => Object.hasOwn(news, key))
