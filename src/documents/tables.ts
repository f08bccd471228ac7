import './evidence/tables.ts'
