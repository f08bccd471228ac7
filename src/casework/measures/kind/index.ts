import type { LifeKind } from '#lifecycle'
import { type MeasureContext, type MeasureDeed, measureLife } from '../life.ts'
import type { MeasureState } from '../model.ts'
import { measures } from '../store.ts'

/** The life of measures, as the generic screen part and "my work" ask it. */
export const measureKind: LifeKind<MeasureState, MeasureDeed, MeasureContext> = {
  ...{ kind: 'measure', table: measureLife, read: 'measure.read', approval: 'measure.move' },
  deeds: {
    finish: { permit: 'measure.finish', event: 'measure.move' },
    sendBack: { permit: 'measure.verify', event: 'measure.move' },
    verify: { permit: 'measure.verify', event: 'measure.move' },
    confirm: { permit: 'measure.verify', event: 'measure.move' },
    redo: { permit: 'measure.verify', event: 'measure.move' },
    drop: { permit: 'measure.verify', event: 'measure.move' },
  },
  link: (ref) => `/measures/${encodeURIComponent(ref)}`,
  subject: async (tx, ref) => {
    const [kept] = await measures.find(tx, [ref])
    if (!kept) return undefined
    const { title, legalEntity, country, proof } = kept.record
    const said = (text: string) => `${ref}: ${text}`
    return {
      title: { sv: said(title.sv), nb: said(title.nb), fi: said(title.fi), en: said(title.en) },
      ...{ context: { hasProof: proof !== null }, entity: legalEntity, country },
    }
  },
}
