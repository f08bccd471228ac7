/**
 * The one page layout of all documents, in Typst. Data comes in as JSON and is only ever text: nothing in it is read
 * as markup. Values are set in bidirectional isolates, so that a name from right to left keeps its place; each run
 * takes the Han font of its own script.
 */
export const layout = String.raw`
#let doc = json(bytes(sys.inputs.data))
#let at = doc.date
#set document(title: doc.title, author: "Aktsam", date: datetime(year: at.year, month: at.month, day: at.day, hour: at.hour, minute: at.minute, second: at.second))
#let latin = ("Noto Sans", "Noto Naskh Arabic", "Noto Sans Hebrew")
#let chinese = (..latin, "Noto Sans S Chinese", "Noto Sans Japanese", "Noto Sans Korean")
#let japanese = (..latin, "Noto Sans Japanese", "Noto Sans S Chinese", "Noto Sans Korean")
#let korean = (..latin, "Noto Sans Korean", "Noto Sans Japanese", "Noto Sans S Chinese")
#set text(font: chinese, lang: doc.language, size: 10pt, top-edge: 0.82em, bottom-edge: -0.22em, fallback: false, hyphenate: false)
#set par(leading: 0.5em, spacing: 0.95em)
#set terms(hanging-indent: 5mm)
#set page(
  paper: "a4",
  margin: (x: 24mm, top: 24mm, bottom: 24mm),
  footer: context [
    #set text(size: 7.5pt, fill: luma(35%))
    #grid(columns: (1fr, auto), gutter: 6mm, doc.foot, [#doc.page #counter(page).display("1 / 1", both: true)])
  ],
)
#show heading: set block(above: 1.5em, below: 0.7em)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.35pt + luma(60%) }), inset: (x: 4pt, y: 4.5pt), align: left + top)
#show figure: set block(breakable: true)
#show figure: set align(left)
#show figure.caption: set align(left)
#show table.cell.where(y: 0): set text(weight: "bold")

#let say(run) = {
  let isolate(part) = if run.isValue { "\u{2068}" + part + "\u{2069}" } else { part }
  let t = run.text.split("\n").map(isolate).join(linebreak())
  if run.text.contains(regex("[\p{Hiragana}\p{Katakana}]")) { text(font: japanese, t) }
  else if run.text.contains(regex("\p{Hangul}")) { text(font: korean, t) }
  else { t }
}
#let line-of(runs) = [#for run in runs { say(run) }]
#let colours = (plain: luma(45%), good: rgb("#1a7f4b"), wait: rgb("#b26a00"), stop: rgb("#b3261e"))

#heading(level: 1, doc.title)
#for b in doc.blocks {
  if b.kind == "heading" { heading(level: b.level, line-of(b.text)) }
  else if b.kind == "paragraph" { par(line-of(b.text)) }
  else if b.kind == "list" { list(..b.items.map(line-of)) }
  else if b.kind == "facts" {
    block(above: 1.15em, below: 1.15em, terms(..b.rows.map(row => terms.item(line-of(row.label), line-of(row.value)))))
  }
  else if b.kind == "notice" {
    block(width: 100%, inset: (x: 10pt, y: 8pt), stroke: (left: 3pt + colours.at(b.tone)), fill: luma(96%), line-of(b.text))
  }
  else if b.kind == "table" {
    figure(
      kind: table,
      supplement: none,
      numbering: none,
      caption: figure.caption(position: top, strong(line-of(b.caption))),
      table(
        columns: b.head.map(_ => 1fr),
        table.header(..b.head.map(line-of)),
        ..b.rows.map(row => row.map(line-of)).flatten(),
      ),
    )
  }
  else if b.kind == "signatures" {
    for one in b.lines { block(above: 16mm, width: 75mm, stroke: (top: 0.6pt), inset: (top: 4pt), line-of(one)) }
  }
}
`
