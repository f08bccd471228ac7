import { type FieldError, fieldFault, mustFollow, wording } from '#kernel'
import { hfovOf } from '../equivalence/density.ts'
import type { Sheet } from './model.ts'

/** Advertised megapixels may differ from the pixels by this share; more is a mistake in one of the two. */
const loosePixels = 0.2
/** A lens bends: the angle that follows from sensor and focal length may differ by this share. */
const looseAngle = 0.35

/** Values of one sheet that cannot both be right. */
export function contradictionsIn(sheet: Sheet, path = '/sheet'): FieldError[] {
  const { resolution, megapixels, sensorWidth, focalLength, hfov, soldUntil, supportedUntil } = sheet
  const problems: FieldError[] = []
  for (const field of ['focalLength', 'hfov', 'temperature'] as const) {
    const range = sheet[field]?.value
    if (range && range.from > range.to) problems.push(fieldFault(`${path}/${field}`, reversed))
  }
  if (resolution && megapixels) {
    const real = (resolution.value.width * resolution.value.height) / 1e6
    if (isFar(real, megapixels.value, loosePixels))
      problems.push(fieldFault(`${path}/megapixels`, otherPixels))
  }
  if (sensorWidth && focalLength && hfov) {
    const widest = hfovOf(sensorWidth.value, focalLength.value.from)
    if (hfov.value.to <= 100 && isFar(widest, hfov.value.to, looseAngle))
      problems.push(fieldFault(`${path}/hfov`, otherAngle))
  }
  if (soldUntil && supportedUntil && supportedUntil.value < soldUntil.value)
    problems.push(fieldFault(`${path}/supportedUntil/value`, mustFollow('soldUntil', soldUntil.value)))
  return problems
}

const isFar = (a: number, b: number, share: number) => Math.abs(a - b) > share * Math.max(a, b)

const reversed = wording(
  'intervallet börjar med det största värdet; skriv det minsta först',
  'intervallet begynner med den største verdien; skriv den minste først',
  'väli alkaa suurimmasta arvosta; kirjoita pienin ensin',
  'the range begins with the greatest value; write the least first',
)
const otherPixels = wording(
  'megapixlarna och bildpunkterna säger olika; rätta den som är fel',
  'megapikslene og bildepunktene sier ulikt; rett den som er feil',
  'megapikselit ja kuvapisteet eroavat; korjaa väärä',
  'megapixels and pixels say different things; correct the one that is wrong',
)
const otherAngle = wording(
  'synfältet följer inte av sensor och brännvidd; rätta den uppgift som är fel',
  'synsfeltet følger ikke av sensor og brennvidde; rett opplysningen som er feil',
  'kuvakulma ei seuraa kennosta ja polttovälistä; korjaa väärä tieto',
  'the field of view does not follow from sensor and focal length; correct the one that is wrong',
)
