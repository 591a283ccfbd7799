import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { holdsTrackingCode } from '#app/complaints/code-inside.server.ts'
import { trackingCode } from '#app/complaints/tracking-code.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { testKeys } from '#tests/support/people.ts'

useDatabase()
beforeAll(() => loadReferenceData())

async function aCode() {
  const submissionKey = randomBytes(16).toString('base64url')
  const { reference } = await aComplaint({ submissionKey })
  const code = trackingCode(testKeys, submissionKey, 1)
  return { reference, code, groups: code.match(/.{4}/g) ?? [] }
}

describe('a text of a resident', () => {
  it.each<[string, (groups: readonly string[]) => string]>([
    ['alone', (groups) => groups.join('-')],
    ['without gaps', (groups) => groups.join('')],
    ['with spaces', (groups) => groups.join(' ')],
    ['behind a word of four letters', (groups) => `kode ${groups.join('-')}`],
    ['behind words of four letters and before more', (groups) => `Ini kode saya ${groups.join(' ')} ya pak`],
    ['behind a colon', (groups) => `kode:${groups.join('')}.`],
    ['glued to the word before it', (groups) => `kode${groups.join('')}, itu`],
    ['glued to the word behind it', (groups) => `itu ${groups.join('')}kode`],
    ['with a hyphen between spaces', (groups) => groups.join(' - ')],
    ['with line breaks', (groups) => `kode\r\n${groups.join('\r\n')}\r\n`],
    ['with dots', (groups) => groups.join('.')],
    ['with long dashes', (groups) => groups.join(' — ')],
    ['in small letters', (groups) => groups.join('-').toLowerCase()],
    ['in full-width letters', (groups) => groups.join('-').replace(/[0-9A-Z]/g, widened)],
    ['letter by letter', (groups) => [...groups.join('')].join(' ')],
    ['with the letters people mistake', (groups) => groups.join('').replaceAll('0', 'o').replaceAll('1', 'l')],
    ['at the end of ten thousand letters', (groups) => `${'satu dua tiga '.repeat(710)}${groups.join(' ')}`],
  ])('holds the code written %s', async (_, write) => {
    const { reference, groups } = await aCode()
    expect(await holdsTrackingCode(write(groups), reference, testKeys)).toBe(true)
  })

  it('does not hold the code of another complaint, nor half of its own', async () => {
    const [own, other] = [await aCode(), await aCode()]
    const text = `Nomor ${own.reference}, kode ${other.groups.join('-')}, dan ${own.groups.slice(0, 3).join('-')}`
    expect(await holdsTrackingCode(text, own.reference, testKeys)).toBe(false)
  })
})

const widened = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)
