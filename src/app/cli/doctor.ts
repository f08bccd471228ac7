import { DoctorReport } from '../doctor/report.ts'
import { answerOf } from './answer.ts'
import { command } from './command.ts'
import { withClient } from './connect.ts'
import { table } from './output.ts'

export const doctor = command(
  'Looks over the installation: lists, screening index, log, sizes; says what to do about what is wrong.',
  {},
  async (_, { config, out }) => {
    const answer = await withClient(config, (client) => client.call({ method: 'GET', path: '/api/doctor' }))
    const report = answerOf(DoctorReport, answer)
    if (out.isJson) out.json(report)
    else out.line(doctorText(report))
    return report.findings.some(({ level }) => level === 'wrong') ? 1 : 0
  },
)

/** The report for people: the lists, the rest line by line, what is wrong last, where the eye ends. */
export function doctorText({ lists, screening, log, sizes, findings, store, dataDir }: DoctorReport): string {
  const rows = lists.map(({ name, state, version, entries, publishedOn, ageHours }) => [
    name,
    state,
    version ?? '–',
    String(entries),
    publishedOn ?? '–',
    ageHours === null ? '–' : `${ageHours} h`,
  ])
  const kept = Object.entries(sizes.database)
    .sort(([, a], [, b]) => b - a)
    .map(([room, bytes]) => `${room} ${bytesText(bytes)}`)
  return [
    table(['list', 'state', 'version', 'entries', 'published', 'looked at'], rows),
    '',
    `data       ${dataDir} (${store === 'pglite' ? 'embedded database' : 'PostgreSQL'})`,
    `screening  ${screening.isCurrent ? 'answers from the lists in force' : 'is not of the lists in force'}, threshold ${screening.threshold.toFixed(2)}, engine ${screening.engine}`,
    `log        ${log.says}`,
    `snapshots  ${sizes.snapshots.files} files, ${bytesText(sizes.snapshots.bytes)}`,
    `tables     ${kept.join(', ')}`,
    '',
    ...findings.map(({ level, sentence }) => `${level === 'wrong' ? '✗' : '·'} ${sentence}`),
    ...(findings.some(({ level }) => level === 'wrong') ? [] : ['✓ Nothing is wrong.']),
  ].join('\n')
}

function bytesText(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024)
  return mebibytes >= 1 ? `${mebibytes.toFixed(1)} MiB` : `${Math.ceil(bytes / 1024)} KiB`
}
