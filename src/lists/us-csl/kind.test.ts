import { expect, test } from 'vitest'
import { kindOf } from './kind.ts'

test('a branch, a body of state or a firm without its legal form is no person: a company of that name must find it', () => {
  for (const name of [
    'Huawei Cloud Chile',
    'Huawei OpenLab Munich',
    'Huawei Sweden',
    'Sunway Microelectronics',
    'Super Alloys',
    'Beijing Tianhua',
    'NPC Granat',
    'Abris-KEY',
    'Zener Lebanon',
    'Gulf Eagle Contracting (GEC)',
    'Akhtar and Munir',
    'Islamic Revolutionary Guard Corps',
  ])
    expect([name, kindOf(name)]).toEqual([name, 'Organization'])
})

test('persons stay persons, also with initials, a family name in capitals or one that a country bears', () => {
  for (const name of [
    'Andrey V Gromadskih',
    'Sergey IONOV',
    'LI Fangwei',
    'Sergei (Sergi) Ivanovich Tomchani',
    'Michael Jordan',
    'A.H. Shamnad',
    'JOEL PRADO, JR.',
    'Ri Sung Chol (DPRK individual)',
    'Mohd Zamri bin Mazleh',
  ])
    expect([name, kindOf(name)]).toEqual([name, 'Person'])
})
