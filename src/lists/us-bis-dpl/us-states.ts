/** Postal codes of the states, the capital's district and the territories (USPS Publication 28, appendix B). */
const states = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK ' +
    'OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI'
  ).split(' '),
)

/** Whether an address without a country is in the United States: a state's code and a ZIP code of five or nine digits. */
export function isUsAddress(state: string, postalCode: string): boolean {
  return states.has(state.toUpperCase()) && /^\d{5}(?:-?\d{4})?$/.test(postalCode)
}
