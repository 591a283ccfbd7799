import { expect, test } from 'vitest'
import { isThin } from '#app/complaints/rules/answer.ts'

test.each([
  ['', true, 'nothing'],
  ['   \n', true, 'white space'],
  ['Akan ditindaklanjuti', true, 'the bare promise'],
  ['AKAN SEGERA KAMI TINDAK LANJUTI.', true, 'the bare promise, loud'],
  ['Terima kasih atas laporannya, akan kami teruskan ke bidang terkait.', true, 'the polite promise'],
  ['Mohon maaf, aduan Bapak/Ibu sedang kami proses sesuai prosedur yang berlaku.', true, 'the promise by the book'],
  ['Sudah kami koordinasikan dengan pihak terkait', true, 'somebody else will'],
  ['Selesai.', true, 'one word'],
  ['ok ok ok ok ok ok', true, 'one word often'],
  ['Sudah diperbaiki tadi', true, 'too little to check'],
  ['We will follow up on your report, thank you', true, 'the promise in English'],
  ['Kabel lampu diganti pada tiang kedua.', false, 'what was done'],
  ['Lampu padam karena kabel putus', false, 'what was found'],
  ['Akan diganti 12 Maret: pipa pecah di depan pasar', false, 'a promise with matter and date'],
  ['Petugas datang, saluran dibersihkan, air surut.', false, 'who did what'],
  ['The broken pipe at the market was replaced', false, 'what was done, in English'],
])('%j is thin: %s (%s)', (text, thin) => {
  expect(isThin(text)).toBe(thin)
})
