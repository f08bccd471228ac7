const unnamed = 'The act that a list entry names'

/**
 * The act or policy that a citation stands in, without article, section or annex: `Reg. (EU) 833/2014` of
 * `Reg. (EU) 833/2014 Art. 12g(1)`. Rules are grouped by it.
 */
export function instrumentOf(citation: string): string {
  const text = citation.replace(/\[\[.*?\]\]/g, '').trim()
  const cfr = /^\d+ CFR (?:Ch\. )?[\dIVXLC]+/.exec(text)?.[0]
  if (cfr) return cfr
  const [head = ''] = text.split(/,|;| Art\.| Annex\b| §| section\b| \{|\{/)
  const named = head.trim()
  return named === '' || named.startsWith('The act behind') ? unnamed : named
}
