import type { CaseView } from '#casework/model'

/** States in which findings are written and weighed; a proposed decision stands on what was weighed before it. */
const open: readonly CaseView['state'][] = ['gathering', 'hearing', 'assessment', 'reopened']

export const takesFindings = ({ state }: Pick<CaseView, 'state'>): boolean => open.includes(state)
