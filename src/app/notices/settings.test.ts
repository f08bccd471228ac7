import { expect, test } from 'vitest'
import { noticeSettings } from './settings.ts'

const from = 'Aktsam <aktsam@example.com>'

test('without settings no mail is sent, and webhooks reach the internet alone', () => {
  expect(noticeSettings({})).toEqual({ mail: undefined, webhookNetworks: [] })
})

test('a mail server, a sender and networks of our own are taken as they are', () => {
  const given = {
    AKTSAM_SMTP_URL: 'smtp://u:p@mail.example.com:587',
    AKTSAM_MAIL_FROM: from,
    AKTSAM_WEBHOOK_NETWORKS: '10.1.0.0/16, ::1',
  }
  expect(noticeSettings(given)).toEqual({
    mail: { smtpUrl: 'smtp://u:p@mail.example.com:587', from },
    webhookNetworks: ['10.1.0.0/16', '::1'],
  })
})

test.each([
  { AKTSAM_SMTP_URL: 'mail.example.com', AKTSAM_MAIL_FROM: from },
  { AKTSAM_SMTP_URL: 'https://u:secret@mail.example.com', AKTSAM_MAIL_FROM: from },
  { AKTSAM_SMTP_URL: 'smtp://u:secret@mail.example.com' },
  { AKTSAM_SMTP_URL: 'smtp://u:secret@mail.example.com', AKTSAM_MAIL_FROM: 'nobody' },
  { AKTSAM_WEBHOOK_NETWORKS: '10.1.0.0/33' },
  { AKTSAM_WEBHOOK_NETWORKS: 'example.com' },
])('what cannot be meant is refused, and no password is repeated: %j', (given) => {
  expect(() => noticeSettings(given)).toThrow(/expected/)
  try {
    noticeSettings(given)
  } catch (error) {
    expect(String(error)).not.toContain('secret')
  }
})
