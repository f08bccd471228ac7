import type { Template } from '../model.ts'
import { caseCharter } from './case-charter.ts'
import { caseClosure } from './case-closure.ts'
import { customerNotice } from './customer-notice.ts'
import { dataSubjectReport } from './data-subject-report.ts'
import { deadlineExtension } from './deadline-extension.ts'
import { decisionMemo } from './decision-memo.ts'
import { documentList, documentReminder } from './document-request.ts'
import { exceptionDecision } from './exception-decision.ts'
import { expertMandate } from './expert-mandate.ts'
import { hearingLetter } from './hearing-letter.ts'
import { letter } from './letter.ts'
import { listSearch } from './list-search.ts'
import { supplierNotice } from './supplier-notice.ts'
import { verdictOfficer } from './verdict-officer.ts'
import { verdictSales } from './verdict-sales.ts'

/** The templates that come with the product. */
export const templates: readonly Template[] = [
  letter,
  verdictSales,
  verdictOfficer,
  exceptionDecision,
  deadlineExtension,
  dataSubjectReport,
  listSearch,
  documentList,
  documentReminder,
  expertMandate,
  decisionMemo,
  hearingLetter,
  caseCharter,
  caseClosure,
  supplierNotice,
  customerNotice,
]

export function templateNamed(name: string): Template | undefined {
  return templates.find((template) => template.name === name)
}
