/**
 * Whether mail is owed to the resident, and whether the owner of the address has confirmed it. `turn`: how often it was
 * replaced; the links of earlier ones are dead. Missing: never.
 */
export type MailState = {
  address: 'none' | 'named' | 'sealed'
  confirmed: boolean
  stopped: boolean
  turn?: number | undefined
}
