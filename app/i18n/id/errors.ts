// Error values of schemas are keys of this area. The first part is the field, the last what is wrong with it.
export const errors = {
  title_one: 'Ada 1 yang perlu diperbaiki',
  title_other: 'Ada {{count}} yang perlu diperbaiki',
  prefix: 'Kesalahan:',
  pageTitle: 'Kesalahan: {{title}}',
  story: {
    empty: 'Tulis apa yang terjadi',
    short: 'Tambahkan keterangan, paling sedikit 20 huruf',
    long: 'Ringkas cerita menjadi paling banyak 20.000 huruf; sekarang {{n}}',
  },
  place: {
    empty: 'Pilih desa, tulis patokan tempat, atau pilih instansi',
    unknown: 'Pilih desa atau kelurahan dari daftar',
  },
  when: {
    future: 'Tanggal kejadian tidak boleh setelah hari ini',
    bad: 'Tulis tanggal seperti 2026-11-24',
    past: 'Tanggal tidak boleh sebelum hari ini',
  },
  phone: {
    bad: 'Nomor HP harus 9 sampai 15 angka',
  },
  email: {
    bad: 'Alamat email belum lengkap. Tulis seperti nama@contoh.id',
    empty: 'Tulis alamat email',
  },
  text: {
    empty: 'Bagian ini perlu diisi',
    long: 'Ringkas menjadi paling banyak {{n}} huruf',
    bad: 'Ada huruf yang tidak dapat disimpan. Tulis ulang bagian ini',
  },
  choice: {
    unknown: 'Pilih salah satu dari daftar',
  },
  file: {
    big: '{{file}} terlalu besar. Paling besar {{mb}} MB',
    type: '{{file}} bukan foto atau PDF. Kirim JPG, PNG, WebP, atau PDF',
    heic: '{{file}} berformat HEIC. Kirim ulang sebagai JPG, atau kirim foto layarnya',
    empty: '{{file}} kosong. Pilih berkas lain',
    fail: '{{file}} gagal terkirim. Aduan Anda aman. Unggah berkasnya lagi',
    many: 'Paling banyak {{n}} berkas. {{file}} tidak ikut; hapus satu, lalu unggah lagi',
    leftOut: 'Berkas berikut tidak ikut:',
  },
  code: {
    inside: 'Hapus kode lacak dari pesan ini. Kode hanya untuk Anda',
  },
  track: {
    bad: 'Nomor dan kode tidak cocok. Periksa huruf dan angkanya',
    numberEmpty: 'Tulis nomor aduan',
    codeEmpty: 'Tulis kode lacak',
  },
  rate: {
    wait: 'Terlalu banyak percobaan. Coba lagi pukul {{time}} WITA',
    busy: 'Terlalu banyak aduan masuk bersamaan. Tulisan Anda masih ada; kirim lagi pukul {{time}} WITA',
  },
  answer: {
    thin: 'Jelaskan apa yang ditemukan dan apa yang dilakukan',
  },
  race: {
    officer: '{{officer}} sudah mengubah aduan ini pukul {{time}}. Tulisan Anda masih ada di bawah.',
    somebody: 'Aduan ini sudah berubah sejak halaman ini dibuka. Tulisan Anda masih ada di bawah.',
  },
  step: {
    impossible: 'Langkah ini tidak dapat dilakukan pada keadaan aduan sekarang',
    full: 'Aduan ini sudah penuh, tidak ada pesan yang dapat ditambahkan lagi. Langkah lain masih dapat dilakukan',
  },
  signIn: {
    bad: 'Email atau kata sandi tidak cocok',
  },
  page: {
    expired: 'Halaman ini sudah lama terbuka. Tulisan Anda masih ada; tekan tombolnya sekali lagi.',
    tooLarge: 'Kiriman ini terlalu besar. Kurangi berkasnya, lalu kirim lagi',
  },
}
