import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Piece, wordDifference } from './word-difference.ts'

export interface ComparisonRow {
  readonly id: string
  readonly label: string
  /** What is compared; undefined is "not known". */
  readonly left: string | undefined
  readonly right: string | undefined
  /** A verdict in words: "same", "other year", "better". Left out: made from the two texts. */
  readonly says?: string
  /** Shown in place of the text, where it is more than text. */
  readonly shownLeft?: ReactNode
  readonly shownRight?: ReactNode
}

export interface ComparisonProps {
  readonly label: string
  readonly leftTitle: string
  readonly rightTitle: string
  readonly rows: readonly ComparisonRow[]
}

/** Two things side by side, aligned by row; what differs is marked in the text itself and said in a word. */
export function Comparison({ label, leftTitle, rightTitle, rows }: ComparisonProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            <th scope="col">{leftTitle}</th>
            <th scope="col">{rightTitle}</th>
            <th scope="col">{t('compare.result')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row: { label, left, right, says, shownLeft, shownRight } }: { readonly row: ComparisonRow }) {
  const { t } = useTranslation()
  const isSame = left === right
  const isKnown = left !== undefined && right !== undefined
  const pieces = wordDifference(left ?? right ?? '', right ?? left ?? '')
  const unknown = <span className="soft">{t('compare.unknown')}</span>
  const result = isKnown ? (isSame ? 'compare.same' : 'compare.differs') : 'compare.unknown'
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{shownLeft ?? (left === undefined ? unknown : <Pieces pieces={pieces.left} mark="del" />)}</td>
      <td>{shownRight ?? (right === undefined ? unknown : <Pieces pieces={pieces.right} mark="ins" />)}</td>
      <td>{says ?? t(result)}</td>
    </tr>
  )
}

export interface PiecesProps {
  readonly pieces: readonly Piece[]
  /** `del` for what was, `ins` for what came: read out by assistive technology, struck or underlined for the eye. */
  readonly mark: 'del' | 'ins'
}

export function Pieces({ pieces, mark: Mark }: PiecesProps) {
  return pieces.map(({ text, isOwn }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
    <Fragment key={index}>{isOwn ? <Mark className="mark">{text}</Mark> : text}</Fragment>
  ))
}
