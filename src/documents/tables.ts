import './evidence/tables.ts'
import './forms/tables.ts'
import './templates/tables.ts'
