import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readEmailAddress } from '#app/emails/address.ts'

describe('an email address', () => {
  test.each([
    ['sari@contoh.id', 'sari@contoh.id', 'a plain one stays as it is'],
    ['  sari@contoh.id ', 'sari@contoh.id', 'spaces around it are forgiven'],
    ['Sari.Dewi+aduan@Contoh.ID', 'Sari.Dewi+aduan@contoh.id', 'the domain is lower case, the local part untouched'],
    ['a@b.co', 'a@b.co', 'the shortest ones are fine'],
    ['warga-17@replay.example', 'warga-17@replay.example', 'hyphens and digits are fine'],
    ['64.08.09@instansi.example', '64.08.09@instansi.example', 'an office code can be a local part'],
    ['sari@bücher.example', 'sari@xn--bcher-kva.example', 'a domain in its own script is stored as punycode'],
    ['sari@bu\u0308cher.example', 'sari@xn--bcher-kva.example', 'decomposed letters are composed first'],
    ['sari@xn--bcher-kva.example', 'sari@xn--bcher-kva.example', 'punycode stays'],
    [`${'a'.repeat(64)}@contoh.id`, `${'a'.repeat(64)}@contoh.id`, 'a local part may have 64 characters'],
  ])('%j is read as %j: %s', (typed, read) => {
    expect(readEmailAddress(typed)).toBe(read)
  })

  // The nine shapes that made nodemailer send elsewhere or to more people (F6 of the safety guide), and their relatives.
  test.each([
    ['b@example.org\r\nBcc: evil@x.test', 'a header smuggled in by a line break'],
    ['b@example.org\nevil@x.test', 'a bare line feed'],
    ['b@example.org\revil@x.test', 'a bare carriage return'],
    ['b@example.org,evil@x.test', 'a second recipient by comma'],
    ['b@example.org;evil@x.test', 'a second recipient by semicolon'],
    ['x: b@example.org, evil@x.test;', 'group syntax'],
    ['b@example.org> <evil@x.test', 'angle brackets'],
    ['"b@example.org" <evil@x.test>', 'a name that looks like the address'],
    ['"b@example.org evil"@x.test', 'a quoted local part with an @ inside'],
    ['b(evil@x.test)@example.org', 'a comment'],
    ['b@example.org\u0000@x.test', 'a NUL'],
    ['b\u0000@example.org', 'a NUL in the local part'],
    ['b@@example.org', 'two @'],
    ['b@x@example.org', 'two @ apart'],
    ['b@example.org\t', 'a tab at the end'],
    ['b@example.org\u200b', 'a space of no width'],
    ['bé@example.org', 'a local part that is not ASCII'],
    ["o'brien@example.org", 'a quote'],
    ['a%b@example.org', 'the percent hack of old relays'],
    ['a!b@example.org', 'a bang path'],
    ['a b@example.org', 'a space inside'],
    ['.a@example.org', 'a dot at the start'],
    ['a.@example.org', 'a dot before the @'],
    ['a..b@example.org', 'two dots in a row'],
    ['a@example.org.', 'a dot at the end'],
    ['a@.example.org', 'a dot after the @'],
    ['a@example..org', 'an empty label'],
    ['a@-example.org', 'a label that begins with a hyphen'],
    ['a@example-.org', 'a label that ends with a hyphen'],
    ['a@localhost', 'a name without a domain'],
    ['a@127.0.0.1', 'an IP address'],
    ['a@0x7f.1', 'an IP address in disguise'],
    ['a@[127.0.0.1]', 'an address literal'],
    ['a@example.org:25', 'a port'],
    ['a@ex%61mple.org', 'an escape in the domain'],
    ['a@example。org', 'another script’s full stop'],
    ['a@xn--a.example', 'broken punycode'],
    ['a@exa_mple.org', 'an underscore in the domain'],
    [`${'a'.repeat(65)}@contoh.id`, 'a local part that is too long'],
    [`a@${'b'.repeat(64)}.id`, 'a label that is too long'],
    [`a@${'bcdefgh.'.repeat(40)}id`, 'an address that is too long'],
    ['', 'nothing'],
    ['@contoh.id', 'nothing before the @'],
    ['sari@', 'nothing after the @'],
    ['sari', 'no @ at all'],
    ['\ud800@contoh.id', 'half a surrogate pair'],
  ])('%j is refused: %s', (typed) => {
    expect(readEmailAddress(typed)).toBeNull()
  })

  it('never holds a character that mail software could take for more than one recipient', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(40), (noise, at) => {
        const typed = `${noise.slice(0, at)}a@contoh.id${noise.slice(at)}`
        const read = readEmailAddress(typed)
        if (read === null) return
        expect(read).toMatch(/^[A-Za-z0-9_+&=~.-]+@[a-z0-9.-]+$/)
        expect(readEmailAddress(read)).toBe(read)
      }),
    )
  })
})
