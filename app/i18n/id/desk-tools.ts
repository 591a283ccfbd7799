// What makes the desk quicker: canned answers, keys, looks, pictures, news while a page is open.
export const deskTools = {
  canned: {
    title: 'Jawaban siap pakai',
    which: 'Pilih jawaban siap pakai',
    hint: 'Teks masuk di bawah tulisan Anda dan masih dapat diubah.',
    into: 'Masukkan ke',
    insert: 'Sisipkan',
    inserted: 'Teks sudah disisipkan. Periksa sebelum mengirim.',
    choose: 'Pilih jawaban siap pakai dari daftar',
    unfilled: 'Ganti {{what}} dengan isi yang benar',
  },
}
