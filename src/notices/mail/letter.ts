import type { Wording } from '#kernel'
import type { Language } from '../model.ts'

/** One line of a mail: what happened, and where it stands. */
export interface Line {
  readonly title: string
  /** A path of the application. */
  readonly link: string
}

export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const many: Wording = {
  sv: '{n} händelser i Aktsam',
  nb: '{n} hendelser i Aktsam',
  fi: '{n} tapahtumaa Aktsamissa',
  en: '{n} pieces of news in Aktsam',
}
const foot: Wording = {
  sv: 'Logga in för att läsa mer. Hur du vill få besked väljer du under Mitt konto:',
  nb: 'Logg inn for å lese mer. Hvordan du vil bli varslet, velger du under Min konto:',
  fi: 'Kirjaudu sisään lukeaksesi lisää. Ilmoitustavan voit valita kohdassa Oma tili:',
  en: 'Sign in to read more. You choose how you are told under My account:',
}

/** A mail of one or more pieces of news: titles and links, no more than is needed. As plain text and as simple HTML. */
export function writeLetter(lines: readonly Line[], language: Language, publicUrl: string): Letter {
  const [first] = lines
  const base = publicUrl.replace(/\/+$/, '')
  const single = lines.length === 1 && first ? first.title : undefined
  const subject = oneLine(single ?? many[language].replace('{n}', String(lines.length)))
  const account = `${base}/account`
  const text = [
    ...lines.map(({ title, link }) => `${title}\n${base}${link}`),
    `--\n${foot[language]}\n${account}`,
  ]
  const items = lines.map(({ title, link }) => `<li><a href="${safe(base + link)}">${safe(title)}</a></li>`)
  const html =
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${safe(subject)}</title></head>` +
    `<body><ul>${items.join('')}</ul><p>${safe(foot[language])} <a href="${safe(account)}">${safe(account)}</a></p></body></html>`
  return { subject, text: `${text.join('\n\n')}\n`, html }
}

/** Line ends in a subject would begin another header. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 200)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function safe(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}
