import { type Static, Type } from 'typebox'
import { Nullable } from '#kernel'
import { recordTable, type Tx } from '#storage'

/** How this installation wants it. One record; what is left out keeps its default. */
export const Setting = Type.Object(
  {
    type: Type.Literal('setting'),
    /** Lists older than this hold. Null: none is too old, but its date is named. */
    listAgeLimitHours: Type.Optional(Nullable(Type.Number({ exclusiveMinimum: 0 }))),
    /** Lists without which no party counts as screened. Left out: those that are loaded. */
    requiredLists: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    /** How long an answer stands, in hours; 24 by default. */
    verdictHours: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 8784 })),
    /** Figures on countries older than this many years do not count; 5 by default. */
    countryFigureYears: Type.Optional(Type.Integer({ minimum: 1, maximum: 30 })),
    /** Law that no source confirms yet acts only when this is false (the default). */
    onlyVerifiedRules: Type.Optional(Type.Boolean()),
    /** How much the people of one outside party hand in within a day; 100 files and 500 MB by default. */
    outsideUploads: Type.Optional(
      Type.Object(
        {
          files: Type.Integer({ minimum: 10, maximum: 100_000 }),
          megabytes: Type.Integer({ minimum: 25, maximum: 1_000_000 }),
        },
        { additionalProperties: false },
      ),
    ),
    /** Backups by themselves while the server runs; the newest `keep` stay. Where they lie, the operator of the machine says. */
    backup: Type.Optional(
      Nullable(
        Type.Object(
          {
            everyHours: Type.Number({ minimum: 1, maximum: 8784 }),
            keep: Type.Integer({ minimum: 1, maximum: 1000 }),
          },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  { $id: 'Setting', additionalProperties: false },
)
export type Setting = Static<typeof Setting>

export const settings = recordTable<Setting>('app.setting', 'rec', () => 'setting')

/** The settings in force. */
export async function loadSetting(tx: Tx): Promise<Setting> {
  const [stored] = await settings.find(tx, ['setting'])
  return stored?.record ?? { type: 'setting' }
}
