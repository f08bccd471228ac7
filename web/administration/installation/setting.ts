/** The one record of settings, as `/api/records?type=setting` hands it out. */
export interface Setting {
  readonly type: 'setting'
  readonly listAgeLimitHours?: number | null
  readonly requiredLists?: readonly string[]
  readonly verdictHours?: number
  readonly countryFigureYears?: number
  readonly onlyVerifiedRules?: boolean
  readonly outsideUploads?: { readonly files: number; readonly megabytes: number }
  readonly backup?: { readonly everyHours: number; readonly keep: number } | null
}

/** The same with every default in its place, as the form shows it. */
export interface Wish {
  readonly listAgeLimitHours: number | null
  readonly requiredLists: readonly string[]
  readonly verdictHours: number
  readonly figureYears: number
  readonly onlyVerifiedRules: boolean
  readonly uploadFiles: number
  readonly uploadMegabytes: number
  readonly backupHours: number | null
  readonly keep: number
}

export const shownSetting = (setting: Setting): Wish => ({
  listAgeLimitHours: setting.listAgeLimitHours ?? null,
  requiredLists: setting.requiredLists ?? [],
  verdictHours: setting.verdictHours ?? 24,
  figureYears: setting.countryFigureYears ?? 5,
  onlyVerifiedRules: setting.onlyVerifiedRules ?? false,
  uploadFiles: setting.outsideUploads?.files ?? 100,
  uploadMegabytes: setting.outsideUploads?.megabytes ?? 500,
  backupHours: setting.backup?.everyHours ?? null,
  keep: setting.backup?.keep ?? 7,
})

/** What is kept: fields that this form does not know stay as they are; no list ticked means those that are loaded. */
export function wishOf(former: Setting, wish: Wish): Setting {
  const { requiredLists: _former, ...rest } = former
  return {
    ...rest,
    listAgeLimitHours: wish.listAgeLimitHours,
    verdictHours: wish.verdictHours,
    countryFigureYears: wish.figureYears,
    onlyVerifiedRules: wish.onlyVerifiedRules,
    outsideUploads: { files: wish.uploadFiles, megabytes: wish.uploadMegabytes },
    backup: wish.backupHours === null ? null : { everyHours: wish.backupHours, keep: wish.keep },
    ...(wish.requiredLists.length > 0 ? { requiredLists: wish.requiredLists } : {}),
  }
}
