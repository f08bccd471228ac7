import { readFile } from 'node:fs/promises'
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { stageFiles, type Upload } from '#documents'
import { type Act, cutText, ok, type Result, refuse, worded } from '#kernel'
import { mailWords, noSubject } from '../../knowledge/warning-intake-words.ts'
import type { WarningDesk } from '../desk/index.ts'
import { type MailNote, type NewWarning, type WarningReceipt, warningLimits } from '../model.ts'
import { receiveWarning, refuseIntake } from '../receive/actions.ts'
import { isCutOff, mailType, plainText } from './mail.ts'

interface Mail {
  readonly given: NewWarning
  readonly attachments: readonly { filename: string; declared: string; bytes: Uint8Array }[]
}

/**
 * Takes a mail in as a warning: who sent it is kept apart, its attachments and the mail itself as evidence. Refuses
 * what is no whole mail, holds another mail, or more attachments or bytes than we take; nothing of it is kept then.
 */
export async function receiveMail(
  desk: WarningDesk,
  act: Act,
  { note, files }: { readonly note: MailNote; readonly files: readonly Upload[] },
): Promise<Result<WarningReceipt>> {
  const [file, ...others] = files
  const read =
    file && others.length === 0
      ? await readMail(new Uint8Array(await readFile(file.path)), note)
      : refuse({ code: 'invalid_input', ...worded(mailWords.oneFile) })
  if (!file || !read.ok) return await refuseIntake(desk, act, { channel: 'email', ...read })
  const staged = await stageFiles(desk.dataDir, read.value.attachments)
  const all = [{ ...file, declared: mailType }, ...staged.files]
  const incoming = { given: read.value.given, channel: 'email', withCode: false, files: all } as const
  return await receiveWarning(desk, act, incoming).finally(staged.discard)
}

/** A mail as a warning. Pictures that its text shows are attachments like the others. */
export async function readMail(bytes: Uint8Array, note: MailNote): Promise<Result<Mail>> {
  const broken = refuse({ code: 'invalid_input', ...worded(mailWords.broken) } as const)
  const text = new TextDecoder('latin1').decode(bytes)
  if (isCutOff(text)) return broken
  const options = { maxNestingDepth: warningLimits.mailDepth, forceRfc822Attachments: true } as const
  const mail = await PostalMime.parse(bytes, options).catch(() => undefined)
  if (!mail?.from || mail.headers.length < 2) return broken
  const { attachments } = mail
  if (attachments.some(({ mimeType }) => mimeType.startsWith('message/')))
    return refuse({ code: 'invalid_input', ...worded(mailWords.nested) })
  if (attachments.length > warningLimits.mailAttachments) {
    const said = mailWords.tooManyAttachments(attachments.length, warningLimits.mailAttachments)
    return refuse({ code: 'too_large', ...worded(said) })
  }
  const files = attachments.map((one, at) => fileOf(one, at))
  if (files.reduce((sum, one) => sum + one.bytes.byteLength, 0) > warningLimits.mailBytes)
    return refuse({ code: 'too_large', ...worded(mailWords.tooLarge(warningLimits.mailBytes / 1024 / 1024)) })
  const said = (mail.text ?? plainText(mail.html ?? '')).replaceAll('\u0000', '').trim()
  if (said.length < 3) return refuse({ code: 'invalid_input', ...worded(mailWords.empty) })
  return ok({ given: warningOf(mail, said, note), attachments: files })
}

function fileOf({ filename, mimeType, content }: Attachment, at: number) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return { filename: filename ?? `attachment-${at + 1}`, declared: mimeType, bytes }
}

function warningOf(mail: Email, text: string, note: MailNote): NewWarning {
  const { sourceClass = 'other', ...rest } = note
  const subject = (mail.subject ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim()
  const sent = mail.date && !Number.isNaN(Date.parse(mail.date)) ? new Date(mail.date) : undefined
  const { name = '', address } = mail.from ?? {}
  return {
    ...rest,
    title: subject.length >= 3 ? cutText(subject, 300) : noSubject.en,
    text: cutText(text, 50_000),
    source: { class: sourceClass },
    datedOn: sent ? sent.toISOString().slice(0, 10) : null,
    reporter: {
      name: name.trim() ? cutText(name.trim(), 300) : null,
      contact: address ? cutText(address, 300) : null,
      mayAsk: true,
    },
  }
}
