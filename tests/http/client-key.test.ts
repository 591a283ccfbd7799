import { expect, it } from 'vitest'
import { createClientKeys } from '#app/http/client-key.server.ts'

const now = new Date('2026-03-10T02:00:00Z')
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

it.each([
  ['the same IPv4 address, also as IPv6 writes it', '203.0.113.7', '::ffff:203.0.113.7'],
  ['two devices of one household', '2001:db8:aa:bb01::1', '2001:db8:aa:bbff:9:8:7:6'],
  ['one address written short and long', '2001:db8::1', '2001:0db8:0000:0000:0000:0000:0000:0001'],
])('%s: one key', (_what, one, other) => {
  const keyOf = createClientKeys()
  expect(keyOf(one, now)).toBe(keyOf(other, now))
})

it.each([
  ['two IPv4 addresses', '203.0.113.7', '203.0.113.8'],
  ['two households of one provider', '2001:db8:aa:bb01::1', '2001:db8:aa:bc01::1'],
  ['an unknown address and a known one', undefined, '203.0.113.7'],
])('%s: two keys', (_what, one, other) => {
  const keyOf = createClientKeys()
  expect(keyOf(one, now)).not.toBe(keyOf(other, now))
})

it('is another key the day after, and another one in each process', () => {
  const keyOf = createClientKeys()
  const key = keyOf('203.0.113.7', now)
  expect(keyOf('203.0.113.7', hoursLater(24))).toBe(key)
  expect(keyOf('203.0.113.7', hoursLater(25))).not.toBe(key)
  expect(createClientKeys()('203.0.113.7', now)).not.toBe(key)
})

it('does not contain the address', () => {
  expect(createClientKeys()('203.0.113.7', now)).toMatch(/^[\w-]{22}$/)
})
