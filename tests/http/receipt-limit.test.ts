import { describe, expect, it } from 'vitest'
import { createReceiptLimit, receiptsPerMailbox } from '#app/http/receipt-limit.server.ts'

const begin = new Date('2026-03-10T02:00:00Z')
const minutesLater = (minutes: number) => new Date(begin.getTime() + minutes * 60_000)

function aFullMailbox(address = 'warga@contoh.example') {
  const take = createReceiptLimit()
  const first = Array.from({ length: receiptsPerMailbox }, () => take([address], begin))
  expect(first).toEqual(first.map(() => true))
  return take
}

describe('the receipts of one mailbox', () => {
  it('have room for a family’s in an hour, and for no more', () => {
    const take = aFullMailbox()
    expect(take(['warga@contoh.example'], minutesLater(59))).toBe(false)
    expect(take(['lain@contoh.example'], minutesLater(59))).toBe(true)
    expect(take(['warga@contoh.example'], minutesLater(61))).toBe(true)
  })

  it.each(['WARGA@Contoh.example', ' warga@contoh.example ', 'warga+1@contoh.example', 'warga+a+b@contoh.example'])(
    'are counted together, however the address is written: %j',
    (written) => {
      expect(aFullMailbox()([written], begin)).toBe(false)
    },
  )

  it('are those of two addresses of one complaint: one that is full is enough', () => {
    const take = aFullMailbox()
    expect(take(['lain@contoh.example', 'warga@contoh.example'], begin)).toBe(false)
    expect(take([], begin)).toBe(true)
  })

  it('are not pushed away by a flood that goes on: what finds no room is not counted', () => {
    const take = aFullMailbox()
    for (let minute = 1; minute < 60; minute += 1) take(['warga@contoh.example'], minutesLater(minute))
    expect(take(['warga@contoh.example'], minutesLater(60.1))).toBe(true)
  })
})
