/** How often a list is looked for, in words that people choose from; the rest is written as cron has it. */
export const rhythms = ['hours4', 'hours6', 'hours12', 'night', 'week', 'other'] as const
export type Rhythm = (typeof rhythms)[number]

const hours: Readonly<Record<Exclude<Rhythm, 'other'>, string>> = {
  hours4: '*/4 * * *',
  hours6: '*/6 * * *',
  hours12: '*/12 * * *',
  night: '5 * * *',
  week: '5 * * 1',
}

/** Which of the rhythms a cron is, whatever its minute. */
export function rhythmOf(cron: string): Rhythm {
  const [minute = '', ...rest] = cron.trim().split(/\s+/)
  if (!/^\d{1,2}$/.test(minute)) return 'other'
  return rhythms.find((one) => one !== 'other' && hours[one] === rest.join(' ')) ?? 'other'
}

/** A rhythm as cron has it, at the minute that the list has already; undefined where the server draws one. */
export function cronOf(rhythm: Rhythm, former: string | null): string | undefined {
  if (rhythm === 'other') return former ?? undefined
  const minute = /^\d{1,2}(?=\s)/.exec(former ?? '')?.[0]
  if (minute === undefined && rhythm === 'hours6') return undefined
  return `${minute ?? '17'} ${hours[rhythm]}`
}
