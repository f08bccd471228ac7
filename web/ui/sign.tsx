/** Signs of the places in the navigation, on a 16-unit grid. Always beside or under their word. */
const shapes = {
  today: 'M2.5 3.5h11v10h-11ZM2.5 6.5h11M5.5 2v3M10.5 2v3M5.5 10l1.7 1.7 3.3-3.4',
  orders: 'M3.5 1.8h9v12.4h-9ZM5.8 5h4.4M5.8 8h4.4M5.8 11h2.4',
  catalogue: 'M2.5 2.5h4.5v4.5H2.5ZM9 2.5h4.5v4.5H9ZM2.5 9h4.5v4.5H2.5ZM9 9h4.5v4.5H9Z',
  assets: 'M3 3.5h10M4 3.5a4 4.5 0 0 0 8 0M8 6.2a1 1 0 1 1 0 .1M8 8v5.5M5.5 13.5h5',
  compare: 'M2.5 4.5h4v7h-4zM9.5 4.5h4v7h-4zM8 2.5v11',
  exceptions: 'M3 13.5V9.2a3 3 0 0 1 3-3h7M10.2 3.2l3 3-3 3M3 2.5v2',
  plans: 'M2.5 13.5h11M2.5 3.5v10M4.5 5.5c4 0 3 6 8 6',
  scan: 'M2 5V2.5h2.5M11.5 2.5H14V5M14 11v2.5h-2.5M4.5 13.5H2V11M5 5.5v5M8 5.5v5M11 5.5v5',
  deadlines: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 4.8V8l2.4 1.8',
  warnings: 'M8 2.2 14.2 13.4H1.8ZM8 6.4v3.4M8 11.6v.2',
  hits: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8Z',
  cases: 'M2 4.5h4l1.5 1.8H14v7.2H2ZM8 8.2v3M6.5 9.7h3',
  parties:
    'M5.5 3.2a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6ZM1.5 13.4c0-2.4 1.8-3.8 4-3.8s4 1.4 4 3.8M10.6 3.6a2 2 0 1 1 0 4M11.4 9.8c1.9.2 3.1 1.5 3.1 3.6',
  suppliers:
    'M1.8 3.8h7.4v7H1.8ZM9.2 6.4h2.9l2.1 2.3v2.1h-5M4.2 10.2a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3ZM11.4 10.2a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z',
  rules: 'M8 2v12M4.5 14h7M3 4.2h10M3 4.2 1.2 9h3.6ZM13 4.2 11.2 9h3.6Z',
  lists: 'M2.2 4h.6M2.2 8h.6M2.2 12h.6M5.5 4h8.3M5.5 8h8.3M5.5 12h8.3',
  countries:
    'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM2 8h12M8 2c2 1.8 2.8 3.8 2.8 6S10 12.2 8 14c-2-1.8-2.8-3.8-2.8-6S6 3.8 8 2Z',
  log: 'M3 2.2h10v3.6H3ZM3 10.2h10v3.6H3ZM8 5.8v4.4',
  reports: 'M2.2 13.8h11.6M4 11V8M8 11V3M12 11V6',
  documents: 'M3.5 1.8h6l3 3v9.4h-9ZM9.3 1.9v3.2h3.2M5.8 8.4h4.4M5.8 11h4.4',
  privacy: 'M4 7.2h8v6.4H4ZM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2M8 9.6v1.8',
  administration: 'M2.2 4.5h5M11 4.5h2.8M9.1 2.7v3.6M2.2 11.5h2.6M8.6 11.5h5.2M6.7 9.7v3.6',
  bell: 'M4 11.5V7a4 4 0 0 1 8 0v4.5l1 1H3ZM6.7 14h2.6',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  person: 'M8 2.4a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM3 13.8c0-2.9 2.2-4.4 5-4.4s5 1.5 5 4.4',
  fold: 'M2.5 3h11v10h-11ZM6 3v10M11.2 6.2 9.4 8l1.8 1.8',
  unfold: 'M2.5 3h11v10h-11ZM6 3v10M9 6.2 10.8 8 9 9.8',
} as const
export type SignName = keyof typeof shapes

export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
