import type { Filing } from '#app/complaints/form.ts'

/** To whom filing owes a mail: who files, and the person it is filed for. Of a nameless complaint nobody. */
export function mailedAddresses({ identity, email, onBehalf }: Pick<Filing, 'identity' | 'email' | 'onBehalf'>) {
  const addresses = identity === 'none' ? [] : [email, onBehalf?.email ?? null]
  return [...new Set(addresses.filter((address) => address !== null))]
}
