export const attachments = {
  /** the word shown where there is no small picture */
  kind: { photo: 'Foto', document: 'PDF' },
  state: {
    quarantined: 'Sedang diperiksa',
    refused: 'Tidak dapat digunakan: {{reason}}',
    original: 'Berkas asli',
    cleaned: 'Lokasi di foto kami hapus',
  },
  unusable: {
    broken: 'berkasnya rusak. Kirim ulang, atau kirim foto layarnya',
    too_many_pixels: 'gambarnya terlalu besar. Kirim dengan ukuran lebih kecil',
    not_one_document: 'di dalamnya ada berkas lain. Cetak ulang sebagai PDF, lalu kirim lagi',
    gave_up: 'berkasnya tidak dapat dibuka. Kirim ulang, atau kirim foto layarnya',
  },
  from: { resident: 'dari warga', account: 'dari petugas' },
  open: 'Unduh {{name}}',
}
