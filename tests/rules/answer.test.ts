import { describe, expect, test } from 'vitest'
import { emptinessOf, isBarePromise, isThin } from '#app/complaints/rules/answer.ts'

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

// All invented, in the tone in which such answers are written.
const promises = [
  'Akan ditindaklanjuti.',
  'Segera diproses.',
  'Sedang dikoordinasikan dengan instansi terkait.',
  'Aduan terkait lampu jalan yang padam di Sangatta Utara akan segera kami tindak lanjuti.',
  'Terima kasih atas laporan Bapak mengenai jalan berlubang di Desa Contoh, akan segera diproses.',
  'Laporan Saudara sudah kami terima dan akan kami tindaklanjuti sesuai kewenangan.',
  'Sudah diteruskan ke Bidang Jalan dan Jembatan untuk ditindaklanjuti.',
  'Aduan mengenai antrean puskesmas telah kami disposisikan kepada kepala puskesmas.',
  'Kami sedang berupaya memperbaiki jaringan air bersih di wilayah tersebut.',
  'Mohon bersabar, petugas lapangan kami sedang menuju lokasi lampu yang padam.',
  'Menanggapi aduan Ibu tentang pungutan seragam, hal ini menjadi perhatian kami.',
  'Sehubungan dengan aduan tentang sampah di pasar contoh, kami akan mengangkutnya secepatnya.',
  'Hal ini telah disampaikan secara lisan kepada pimpinan kami pekan lalu.',
  'Perbaikan jembatan gantung masih menunggu anggaran.',
  'Insya Allah jalan poros menuju sekolah akan diperbaiki dalam waktu dekat.',
  'Keluhan pelanggan sudah dicatat oleh petugas loket, nanti akan diupayakan.',
  'Sudah kami koordinasikan dengan Dinas Perhubungan Kabupaten dan PLN setempat.',
  'Kami akan turun ke lapangan untuk mengecek kondisi drainase.',
  'Tim teknis akan segera memasang lampu baru di simpang contoh.',
  'Guru yang bersangkutan akan dipanggil oleh kepala sekolah.',
  'Your report about the broken bridge will be repaired soon.',
]
const answers = [
  'Kabel lampu putus di tiang kedua; kabel diganti dan lampu menyala sejak Selasa malam.',
  'Sudah kami perbaiki lampu di simpang contoh dan akan kami pantau selama sebulan.',
  'Ditindaklanjuti dengan penggantian dua lampu dan satu panel di depan pasar.',
  'Guru yang bersangkutan telah dipanggil dan diberi pembinaan tertulis oleh kepala sekolah.',
  'Kami berkoordinasi dengan PLN, tiang miring dicabut lalu diganti tiang beton.',
  'Terima kasih atas laporannya. Lubang sepanjang 12 meter sudah ditimbun dan dipadatkan.',
  'Setelah dicek di lapangan, selokan tersumbat lumpur dan plastik sepanjang satu gang.',
  'KTP elektronik sudah dicetak dan diserahkan kepada pemohon di loket kecamatan.',
  'Pungutan dihentikan, uang seragam dikembalikan kepada 34 orang tua murid.',
  'Tidak ditemukan pungutan: kuitansi dan buku kas komite sekolah cocok dengan daftar hadir.',
  'Permohonan ditolak karena tanah itu masuk kawasan hutan menurut peta kehutanan.',
  'Akan diganti 12 Maret: pipa pecah di depan pasar contoh',
  'Segera setelah laporan masuk, petugas membersihkan saluran di RT 12.',
  'Jadwal dokter gigi diubah menjadi Senin dan Kamis pagi, diumumkan di papan puskesmas.',
  'Belum ada anggaran perbaikan jalan tahun ini; jalan itu jalan perusahaan, bukan jalan kabupaten.',
  'Obat kosong tiga hari karena kiriman gudang farmasi terlambat; stok diisi Jumat sore.',
  'Petugas loket dipindahkan ke bagian arsip dan menerima teguran lisan.',
  'Aduan kami terima pagi, siangnya pohon tumbang di jalan poros dipotong dan diangkut.',
  'Bantuan beras sudah diterima 12 keluarga di balai desa contoh pada 3 Maret.',
  'Berdasarkan pemeriksaan lapangan ditemukan gorong-gorong patah sepanjang 20 meter.',
  'Jadwal angkut sampah yang baru disampaikan ke warga lewat pengeras suara masjid.',
  'The pipe under the market road had cracked; it was replaced and tested.',
]

describe('an answer that only promises', () => {
  test.each(promises)('%j is refused', (text) => {
    expect(isBarePromise(text, 'fixed')).toBe(true)
  })

  test.each(answers)('%j passes', (text) => {
    expect(isBarePromise(text, 'fixed')).toBe(false)
  })

  test.each([
    ['Pengaspalan 400 meter akan dikerjakan lewat anggaran perubahan.', false],
    ['Lampu baru segera dipasang oleh pemborong di lima tiang.', false],
    ['Akan segera ditindaklanjuti oleh bidang terkait.', true],
    ['Sudah diteruskan ke Bidang Jalan dan Jembatan.', true],
  ])('of a planned outcome, whose date is asked for apart, %j is refused: %s', (text, isRefused) => {
    expect(isBarePromise(text, 'planned')).toBe(isRefused)
  })
})

test.each([
  ['Akan segera kami tindak lanjuti.', 'fixed', 'promise'],
  ['Sudah kami teruskan ke bidang terkait.', 'fixed', 'promise'],
  ['Akan segera ditindaklanjuti oleh bidang terkait.', 'planned', 'promise'],
  ['We will follow up soon.', 'fixed', 'promise'],
  ['Tim teknis akan segera memasang lampu baru di simpang contoh.', 'fixed', 'promise'],
  ['', 'fixed', 'thin'],
  ['Selesai.', 'fixed', 'thin'],
  ['Terima kasih.', 'fixed', 'thin'],
  ['Sudah diperbaiki tadi', 'fixed', 'thin'],
  ['Kabel lampu diganti pada tiang kedua.', 'fixed', null],
] as const)('of %j, of the outcome %s, is said: %s', (text, outcome, lack) => {
  expect(emptinessOf(text, outcome)).toBe(lack)
})
