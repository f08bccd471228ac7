import { useTranslation } from 'react-i18next'
import type { Verdict } from '#rules/model'
import { fieldId } from '../ui/field.ts'
import { type DraftLine, emptyLine } from './draft.ts'
import type { FormProps } from './form.ts'
import { LineRow } from './line-row.tsx'
import { readPaste } from './paste.ts'

export interface LinesProps extends FormProps {
  readonly verdict: Verdict | undefined
}

const nextRow = (lines: readonly DraftLine[]) => Math.max(0, ...lines.map(({ row }) => row)) + 1

/** Adds an empty row at the end. */
export const withNewLine = (lines: readonly DraftLine[]) => [...lines, emptyLine(nextRow(lines))]

/** Puts pasted rows in the place of one row; untouched rows after it make room. */
export function withPasted(lines: readonly DraftLine[], index: number, pasted: readonly DraftLine[]) {
  const first = nextRow(lines)
  const numbered = pasted.map((line, offset) => ({ ...line, row: first + offset }))
  return [...lines.slice(0, index), ...numbered, ...lines.slice(index + 1).filter(({ sku }) => sku)]
}

/** The order's lines, one row each, with the answer of each line beside it. */
export function Lines({ verdict, ...form }: LinesProps) {
  const { t } = useTranslation()
  const { lines } = form.draft
  const changeLine = (index: number) => (part: Partial<DraftLine>) =>
    form.change({ lines: lines.map((line, at) => (at === index ? { ...line, ...part } : line)) })
  const remove = (index: number) => {
    const rest = lines.filter((_, at) => at !== index)
    form.change({ lines: rest.length > 0 ? rest : withNewLine([]) })
    requestAnimationFrame(() =>
      document.getElementById(fieldId(`/lines/${Math.max(0, index - 1)}/sku`))?.focus(),
    )
  }
  const paste = (index: number) => (text: string) => {
    const read = /[\t\n]/.test(text.trim()) ? readPaste(text) : undefined
    if (read?.kind !== 'lines') return false
    form.change({ lines: withPasted(lines, index, read.lines) })
    return true
  }
  return (
    <section className="form-part" aria-labelledby="lines-title">
      <h2 id="lines-title">{t('desk.lines')}</h2>
      <ol className="lines">
        {lines.map((line, index) => (
          <LineRow
            key={line.row}
            {...form}
            line={line}
            index={index}
            changeLine={changeLine(index)}
            verdict={verdict?.lines.find(({ line: number }) => number === index + 1)}
            remove={() => remove(index)}
            paste={paste(index)}
          />
        ))}
      </ol>
    </section>
  )
}
