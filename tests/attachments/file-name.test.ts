import { expect, test } from 'vitest'
import { contentDisposition, downloadName, showableName } from '#app/attachments/file-name.ts'

test.each([
  ['foto.jpg', 'foto.jpg', 'an ordinary name stays'],
  ['Jalan Poros (rusak) é 😀.jpg', 'Jalan Poros (rusak) é 😀.jpg', 'letters of any script stay'],
  ['../../etc/passwd', 'passwd', 'folders go'],
  ['C:\\Users\\x\\surat.pdf', 'surat.pdf', 'folders of Windows go'],
  ['foto\u202Egpj.exe', 'fotogpj.exe', 'a turned direction is turned back'],
  ['a\u2066b\u200Bc\u00ADd\uFEFF.jpg', 'abcd.jpg', 'marks without width go'],
  ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie_ x.jpg', 'line breaks go'],
  ['CON', '_CON', 'a reserved name is one no more'],
  ['nul.tar.gz', '_nul.tar.gz', 'a reserved name with endings too'],
  ['...foto.jpg. .', 'foto.jpg', 'dots and spaces at the ends go'],
  ['a\uD800b.jpg', 'a\uFFFDb.jpg', 'half a character is shown as broken'],
  ['e\u0301.jpg', 'é.jpg', 'one letter is written in one way'],
  [`a${'\u0335'.repeat(50)}.jpg`, 'a\u0335\u0335.jpg', 'a tower of accents is cut down'],
  ['', 'berkas', 'a file without a name has one'],
  ['\u202E\u0000', 'berkas', 'a name of nothing but marks too'],
])('%j is shown as %j: %s', (given, shown) => {
  expect(showableName(given)).toBe(shown)
})

test('a name of 500 bytes is cut to 120, between letters, and keeps its ending', () => {
  const name = showableName(`${'é'.repeat(250)}.jpeg`)
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120)
  expect(name).toMatch(/^é+…\.jpeg$/)
})

test.each([
  ['foto.JPG', 'image/jpeg', 'foto.JPG'],
  ['foto.png', 'image/jpeg', 'foto.png.jpg'],
  ['tagihan.exe', 'application/pdf', 'tagihan.exe.pdf'],
  ['jpg', 'image/jpeg', 'jpg.jpg'],
] as const)('%s of type %s is saved as %s', (name, type, saved) => {
  expect(downloadName(name, type)).toBe(saved)
})

test('the header names the file twice and always says to save it', () => {
  expect(contentDisposition(`é "a"\\%'(1).jpg`)).toBe(
    `attachment; filename="_ _a___'(1).jpg"; filename*=UTF-8''%C3%A9%20%22a%22%5C%25%27%281%29.jpg`,
  )
})
