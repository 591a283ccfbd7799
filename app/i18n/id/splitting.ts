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
    whole: 'Tandai pada aduan induk. Sasaran dan perlindungan berlaku untuk semua bagiannya',
    split: 'Aduan ini dibagi ke beberapa instansi. Langkah ini diambil pada bagiannya',
  },
  awaitedChanged: 'Yang ditunggu dari warga berubah',
  part: {
    title: 'Instansi yang menangani',
    whole: 'Bagian dari aduan',
    parts: 'Dibagi menjadi',
    offices: 'instansi bagiannya',
    guarded: 'Sasaran dan perlindungan ditandai pada aduan induk dan berlaku untuk semua bagiannya.',
    stay: 'Bagian aduan ini tetap dilindungi. Setiap bagian dibuka sendiri di halamannya.',
    leave: 'Bagian {{references}} ada pada instansi yang diadukan. Instansi itu tidak dapat membukanya. Pindahkan.',
  },
  mail: {
    subject: 'Aduan Anda ditangani beberapa instansi',
    resident:
      'Pada {{moment}} aduan Anda dibagi ke beberapa instansi: {{agencies}}. Nomor dan kode lacak Anda tetap satu. Semua langkah tampil di halaman aduan Anda.',
    before: 'Aduan {{reference}} dibagi ke instansi lain. Anda tidak perlu melanjutkannya.',
  },
}
