/** Satu aduan untuk beberapa instansi. */
export const splitting = {
  form: {
    lead: 'Setiap instansi hanya membaca bagiannya. Warga tetap memegang satu nomor dan satu kode, dan ditanggapi sekali, setelah bagian terakhir ditanggapi.',
    part: 'Bagian {{number}}',
    text: 'Yang menyangkut instansi ini',
    send: 'Bagi ke instansi',
  },
  refused: {
    few: 'Isi sedikitnya dua bagian lengkap: instansi, golongan, dan teksnya',
    split: 'Aduan ini dibagi ke beberapa instansi. Langkah ini diambil pada bagiannya',
  },
  part: {
    title: 'Instansi yang menangani',
    whole: 'Bagian dari aduan',
    parts: 'Dibagi menjadi',
  },
  mail: {
    subject: 'Aduan Anda ditangani beberapa instansi',
    resident:
      'Pada {{moment}} aduan Anda dibagi ke beberapa instansi: {{agencies}}. Nomor dan kode lacak Anda tetap satu. Semua langkah tampil di halaman aduan Anda.',
    before: 'Aduan {{reference}} dibagi ke instansi lain. Anda tidak perlu melanjutkannya.',
  },
}
