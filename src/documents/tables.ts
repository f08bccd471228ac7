import './evidence/tables.ts'
import './templates/tables.ts'
