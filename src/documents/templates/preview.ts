import { type Instant, ok, type Result, refuse, worded } from '#kernel'
import { noTemplateWords } from '../knowledge/document-words.ts'
import { fill } from './fill.ts'
import { renderHtml } from './html.ts'
import { templateNamed } from './knowledge/built-in.ts'
import { samples } from './knowledge/samples.ts'
import type { LetterLanguage } from './model.ts'

export interface PreviewWish {
  readonly name: string
  readonly language: LetterLanguage
  readonly at: Instant
}

/** What a template looks like, filled with made-up data; nothing is kept. Refuses `not_found`. */
export function previewOf({ name, language, at }: PreviewWish): Result<string> {
  const template = templateNamed(name)
  if (!template) return refuse({ code: 'not_found', ...worded(noTemplateWords(name)) })
  const filled = fill(template, { language, data: samples[name] ?? {}, at })
  return filled.ok ? ok(renderHtml(filled.value)) : filled
}
