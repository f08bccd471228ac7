/** The keys that do the same as the button they stand on. Seen only: the button's name says what it does. */
export function KeysHint({ keys }: { readonly keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {keys}
    </span>
  )
}
