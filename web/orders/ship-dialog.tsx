import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView, Shipment } from '#orders/model'
import { Dialog } from '../ui/dialog.tsx'
import { numberOf } from './draft.ts'

export interface ShipDialogProps {
  readonly order: OrderView
  readonly close: () => void
  readonly ship: (shipment: Shipment) => void
}

/** How many pieces of each line go out now: what is still open, until the reader says less. */
export function ShipDialog({ order, close, ship }: ShipDialogProps) {
  const { t } = useTranslation()
  const open = order.order.lines.map(({ quantity }, index) => quantity - (order.shipped[index] ?? 0))
  const [texts, setTexts] = useState(open.map(String))
  const numbers = texts.map((text) => numberOf(text) ?? 0)
  const total = numbers.reduce((sum, number) => sum + number, 0)
  const send = () => {
    const lines = numbers
      .map((quantity, index) => ({ line: index + 1, quantity }))
      .filter(({ quantity }) => quantity > 0)
    close()
    ship({ lines })
  }
  return (
    <Dialog title={t('ship.title', { ref: order.ref })} close={close}>
      <p>{t('ship.says')}</p>
      <div className="ship-lines">
        {order.order.lines.map((line, index) => (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
            key={index}
            label={t('ship.line', { number: index + 1, sku: line.sku })}
            description={t('ship.open', { open: open[index] ?? 0, quantity: line.quantity })}
            value={texts[index] ?? ''}
            inputMode="numeric"
            disabled={open[index] === 0}
            onChange={(event) => {
              const { value } = event.currentTarget
              setTexts(texts.map((text, at) => (at === index ? value : text)))
            }}
          />
        ))}
      </div>
      <div className="dialog-acts">
        <Button variant="default" onClick={close}>
          {t('common.back')}
        </Button>
        <Button onClick={send} disabled={total < 1}>
          {t('ship.send', { count: total })}
        </Button>
      </div>
    </Dialog>
  )
}
