import type { DataClass } from '../model.ts'
import type { ClassFacts } from './class-facts.ts'
import { traceClasses } from './classes-traces.ts'
import { tradeClasses } from './classes-trade.ts'

/** Every class of personal data, with what is known of it before anybody of the installation has said otherwise. */
export const classFacts: Readonly<Record<DataClass, ClassFacts>> = { ...tradeClasses, ...traceClasses }
