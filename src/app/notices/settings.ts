import { AppError, inEnglish } from '#kernel'
import { isNetwork } from '#notices'

/** How notices leave the house; nobody who signs in can change it. */
export interface NoticeSettings {
  /** Left out: no mail is sent. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined
  /** Networks of our own that webhooks may reach, as CIDR. */
  readonly webhookNetworks: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * `AKTSAM_SMTP_URL` (smtp:// or smtps://, with user and password where the server wants them), `AKTSAM_MAIL_FROM`,
 * `AKTSAM_WEBHOOK_NETWORKS` (with commas). Throws `invalid_input` for what cannot be meant.
 */
export function noticeSettings(environment: Environment): NoticeSettings {
  return { mail: mailOf(environment), webhookNetworks: networksOf(environment.AKTSAM_WEBHOOK_NETWORKS) }
}

function mailOf({ AKTSAM_SMTP_URL: smtpUrl, AKTSAM_MAIL_FROM: from }: Environment): NoticeSettings['mail'] {
  if (!smtpUrl) return undefined
  if (!URL.canParse(smtpUrl) || !['smtp:', 'smtps:'].includes(new URL(smtpUrl).protocol))
    throw bad(
      'AKTSAM_SMTP_URL: expected smtp://host:587 or smtps://host, with user and password where needed.',
    )
  if (!from || !/^[^\r\n]*[^\s@]+@[^\s@]+$/.test(from))
    throw bad('AKTSAM_MAIL_FROM: expected the sender of mail, e.g. Aktsam <aktsam@example.com>.')
  return { smtpUrl, from }
}

function networksOf(text = ''): readonly string[] {
  const networks = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  const wrong = networks.find((network) => !isNetwork(network))
  if (wrong === undefined) return networks
  throw bad(`AKTSAM_WEBHOOK_NETWORKS ${wrong}: expected networks with commas, e.g. 10.1.0.0/16,127.0.0.0/8.`)
}

/** Never with the value of an address that may hold a password. */
function bad(detail: string): AppError {
  return new AppError({ code: 'invalid_input', ...inEnglish(detail) })
}
