import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { densities, density, setDensity } from './density.ts'

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[]

/** Light or dark, remembered in this browser. */
export function Appearance({ label = false }: { readonly label?: boolean }) {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const words = t('preferences.appearance')
  return (
    <NativeSelect
      {...(label ? { label: words } : { 'aria-label': words })}
      value={colorScheme}
      data={schemes.map((scheme) => ({ value: scheme, label: t(`preferences.${scheme}`) }))}
      onChange={(event) => {
        const chosen = schemes.find((scheme) => scheme === event.currentTarget.value)
        if (chosen) setColorScheme(chosen)
      }}
    />
  )
}

/** How close the rows stand, remembered in this browser. */
export function DensitySelect() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(density())
  return (
    <NativeSelect
      label={t('preferences.density')}
      value={chosen}
      data={densities.map((value) => ({ value, label: t(`preferences.${value}`) }))}
      onChange={(event) => {
        const wanted = densities.find((value) => value === event.currentTarget.value)
        if (!wanted) return
        setDensity(wanted)
        setChosen(wanted)
      }}
    />
  )
}
