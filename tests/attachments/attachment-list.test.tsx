import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AttachmentList } from '#app/attachments/components/attachment-list.tsx'
import { unusableReasons, type AttachmentInfo } from '#app/attachments/upload.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { LanguageProvider } from '#app/ui/language.tsx'
import { now } from './support.ts'

const photo: AttachmentInfo = {
  id: 'abc',
  name: 'jalan.jpg',
  type: 'image/jpeg',
  size: 2_400_000,
  state: 'clean',
  refusedBecause: null,
  width: 300,
  height: 400,
  hasThumbnail: true,
  complaintReference: 'KTM-7Q4D-9M2K-H',
  by: 'resident',
  uploadedAt: now,
  linkedAt: now,
}

function draw(attachments: AttachmentInfo[], language: Language = 'id'): string {
  return renderToStaticMarkup(
    <LanguageProvider language={language}>
      <AttachmentList attachments={attachments} />
    </LanguageProvider>,
  )
}

test('a clean photo shows its small picture with measures, and its name is the link', () => {
  const page = draw([photo])
  expect(page).toContain('src="/lampiran/abc?ukuran=kecil" width="56" height="56" alt=""')
  expect(page).toContain('<a href="/lampiran/abc" download="" aria-label="Unduh jalan.jpg"><bdi>jalan.jpg</bdi></a>')
  expect(page).toContain('2,3 MB · dari warga · 24 November 2026, pukul 10.00 WITA')
  expect(page).toContain('Lokasi di foto kami hapus')
})

test('what is being checked has no link and no picture', () => {
  const page = draw([{ ...photo, state: 'quarantined', hasThumbnail: false }])
  expect(page).toContain('Sedang diperiksa')
  expect(page).not.toContain('href')
  expect(page).not.toContain('<img')
})

test.each(unusableReasons)('a file refused as %s says what to do, in both languages', (reason) => {
  const refused = { ...photo, state: 'refused' as const, refusedBecause: reason, hasThumbnail: false }
  expect(draw([refused], 'id')).toMatch(/Tidak dapat digunakan: .+\. .+/)
  expect(draw([refused], 'en')).toMatch(/Cannot be used: .+\. .+/)
  expect(draw([refused])).not.toContain('href')
})

test('a document says that it is the file as sent, and shows its kind in words', () => {
  const page = draw([{ ...photo, name: 'surat.pdf', type: 'application/pdf', hasThumbnail: false }], 'en')
  expect(page).toContain('Original file')
  expect(page).toContain('>PDF<')
  expect(page).not.toContain('<img')
})

test('no files, no list', () => {
  expect(draw([])).toBe('')
})
