// "Simpan draf" on /lapor.
export const draft = {
  save: 'Simpan draf',
  delete: 'Hapus draf',
  keep: 'Kami menyimpan draf ini 30 hari; hanya peramban ini yang dapat membukanya. Jangan pakai di HP orang lain.',
  list: 'Draf Anda di peramban ini',
  resume: 'Lanjutkan:',
  empty: 'Draf tanpa cerita',
  savedAt: 'disimpan {{moment}}',
  saved: 'Draf tersimpan. Anda dapat melanjutkannya dari halaman Buat aduan di peramban ini.',
  deleted: 'Draf sudah dihapus. Tulisan di halaman ini masih ada sampai Anda menutupnya.',
  notKept: 'Setelah memilih Anonim atau Tanpa identitas, draf tidak kami simpan. Tulisan di halaman ini masih ada.',
  noCookies: 'Peramban ini menolak cookie, jadi draf tidak dapat disimpan. Tulisan di halaman ini masih ada.',
  tooMany: 'Terlalu sering menyimpan draf. Tulisan di halaman ini masih ada; coba lagi nanti.',
}
