/** Why a workbook was not read: it is none, is damaged, or unpacks to more than it may. Each room says it in its words. */
export class WorkbookFault extends Error {
  readonly reason: 'broken' | 'swells'

  constructor(reason: 'broken' | 'swells', options?: ErrorOptions) {
    super(`the workbook ${reason === 'broken' ? 'is broken' : 'swells'}`, options)
    this.reason = reason
  }
}
