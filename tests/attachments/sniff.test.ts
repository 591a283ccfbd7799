import { expect, test } from 'vitest'
import { findPdfProblem } from '#app/attachments/check-pdf.ts'
import { sniffType } from '#app/attachments/sniff.ts'
import { aJpeg, aPdf, aPngWithText, aWebpWithExif, aZip, avif, gif, heic, html, svg } from './samples.ts'

test('the four types are known by their first bytes', async () => {
  expect(sniffType(await aJpeg())).toBe('image/jpeg')
  expect(sniffType(await aPngWithText())).toBe('image/png')
  expect(sniffType(await aWebpWithExif())).toBe('image/webp')
  expect(sniffType(aPdf())).toBe('application/pdf')
})

test.each([
  ['a HEIC photo', heic, 'heic'],
  ['HEIF of another brand', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1'), 'heic'],
  ['AVIF', avif, null],
  ['AVIF that starts as HEIF', Buffer.from('\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf', 'latin1'), null],
  ['SVG', svg, null],
  ['GIF', gif, null],
  ['TIFF, little end first', Buffer.from('II*\0', 'latin1'), null],
  ['TIFF, big end first', Buffer.from('MM\0*', 'latin1'), null],
  ['BMP', Buffer.from('BM'), null],
  ['a ZIP, so also DOCX', aZip(), null],
  ['HTML', html, null],
  ['a program', Buffer.from('MZ\x90\0'), null],
  ['a PDF with something in front', Buffer.concat([Buffer.from('GIF89a'), aPdf()]), null],
  ['a PDF after a blank', Buffer.concat([Buffer.from(' '), aPdf()]), null],
  ['RIFF that is sound', Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), null],
  ['one byte', Buffer.from([0xff]), null],
  ['nothing', Buffer.alloc(0), null],
])('%s is seen as %3$s', (_, bytes, type) => {
  expect(sniffType(bytes)).toBe(type)
})

test.each([
  ['one document', aPdf(), null],
  ['one document with blanks behind', Buffer.concat([aPdf(), Buffer.from('\r\n \0')]), null],
  [
    'one that was edited and saved onto its end',
    Buffer.concat([aPdf(), Buffer.from('4 0 obj<<>>endobj\nxref\n%%EOF\n')]),
    null,
  ],
  ['without an end', aPdf().subarray(0, 60), 'broken'],
  ['with an archive behind', Buffer.concat([aPdf(), aZip()]), 'not_one_document'],
  [
    'with an archive behind whose comment ends like a PDF',
    Buffer.concat([aPdf(), aZip(), Buffer.from('%%EOF\n')]),
    'not_one_document',
  ],
  [
    'with an archive inside that reaches to the end',
    Buffer.concat([Buffer.from('%PDF-1.4\n'), aZip(), Buffer.from('\n%%EOF')]),
    'not_one_document',
  ],
  ['with a page of HTML behind', Buffer.concat([aPdf(), html]), 'not_one_document'],
  ['with a second document behind', Buffer.concat([aPdf(), aPdf()]), 'not_one_document'],
])('a PDF %s: %3$s', (_, bytes, problem) => {
  expect(findPdfProblem(bytes.toString('latin1'))).toBe(problem)
})
