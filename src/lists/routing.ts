import { Type } from 'typebox'

/** What the routes of this room share. */
export const tags = ['lists']
export const Name = Type.Object({ name: Type.String({ description: 'eu-fsf, un-sc, us-ofac-sdn …' }) })
export const Paging = {
  after: Type.Optional(Type.String({ description: '`next` of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
}
export const Next = Type.Union([Type.String(), Type.Null()])
