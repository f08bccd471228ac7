import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { currentLocale } from '../../app/i18n.ts'
import type { ChartProps } from './chart.tsx'
import { isPale, type Series, tokenOf } from './series.ts'

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

export interface Drawn {
  readonly end: () => void
}

const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const
const dashes = ['solid', 'dashed', 'dotted'] as const

/** Draws into an element and follows its width. */
export function draw(element: HTMLElement, props: ChartProps): Drawn {
  const picture = init(element, undefined, { renderer: 'svg' })
  picture.setOption(optionOf(element, props))
  const watch = new ResizeObserver(() => picture.resize())
  watch.observe(element)
  return {
    end: () => {
      watch.disconnect()
      picture.dispose()
    },
  }
}

function optionOf(element: HTMLElement, { kind, categories, series }: ChartProps) {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const text = { color: token('--ink-soft'), fontFamily: style.fontFamily, fontSize: 12 }
  const line = { lineStyle: { color: token('--line') } }
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    animation: !isStill,
    animationDuration: 200,
    // The picture's words are ours; of the library only the patterns are wanted.
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: { show: kind !== 'lines' && series.length > 1 },
    },
    grid: { left: 4, right: 12, top: 12, bottom: 4, outerBounds: { left: 4, right: 12, top: 12, bottom: 4 } },
    tooltip: { trigger: 'axis', ...tooltipLook(token), textStyle: { ...text, color: token('--ink') } },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLine: line,
      axisTick: { show: false },
      axisLabel: text,
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: line,
      axisLabel: {
        ...text,
        formatter: (value: number) => new Intl.NumberFormat(currentLocale()).format(value),
      },
    },
    series: series.map((one, index) =>
      seriesOf(kind, { one, index, color: token(tokenOf(one, index)), edge: token('--ink-soft') }),
    ),
  }
}

const tooltipLook = (token: (name: string) => string) => ({
  backgroundColor: token('--surface'),
  borderColor: token('--line-strong'),
  borderWidth: 1,
  padding: 8,
  extraCssText: 'box-shadow: none; border-radius: 3px;',
})

interface Place {
  readonly one: Series
  readonly index: number
  readonly color: string
  readonly edge: string
}

function seriesOf(kind: ChartProps['kind'], { one, index, color, edge }: Place) {
  const border = isPale(one, index) ? { borderColor: edge, borderWidth: 1 } : {}
  const shared = { name: one.name, data: [...one.values], itemStyle: { color, ...border } }
  if (kind === 'lines')
    return {
      ...shared,
      type: 'line',
      symbol: symbols[index % symbols.length],
      symbolSize: 7,
      lineStyle: { color, width: 2, type: dashes[index % dashes.length] },
    }
  return { ...shared, type: 'bar', barMaxWidth: 36, ...(kind === 'stacked' ? { stack: 'all' } : {}) }
}
