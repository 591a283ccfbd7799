export const signInRules = {
  navigation: 'Cara masuk',
  title: 'Cara masuk',
  lead: 'Peran yang dicentang wajib memakai kode dari aplikasi di samping kata sandi. Peran lain boleh memasangnya.',
  hint: 'Peran mana yang wajib memakai kode dari aplikasi.',
  roles: 'Wajib kode dari aplikasi',
  rolesHint:
    'Orang dengan peran yang baru dicentang dan belum memasang kode harus masuk lagi: sesinya berakhir saat disimpan.',
  saved: 'Aturan tersimpan.',
  admin: 'Pengelola selalu wajib memakai kode dari aplikasi',
}

export const ownSessions = {
  title: 'Sesi Anda',
  lead: 'Di mana Anda sedang masuk. Kami tidak menyimpan perangkat atau alamatnya.',
  this: 'Sesi ini',
  other: 'Sesi lain',
  started: 'Masuk {{moment}}, klik terakhir {{last}}',
  end: 'Akhiri sesi ini',
  endNamed: 'Akhiri sesi yang dimulai {{moment}}',
  endOthers: 'Akhiri semua sesi lain',
  ended_one: '{{count}} sesi diakhiri.',
  ended_other: '{{count}} sesi diakhiri.',
  none: 'Tidak ada sesi lain.',
}

export const ownMail = {
  title: 'Email untuk Anda',
  newComplaints: 'Kirimi saya email untuk setiap aduan baru instansi saya',
  hint: 'Selain email ke kotak masuk instansi. Hanya aduan yang boleh Anda baca. Saat Anda tidak hadir, yang menggantikan Anda yang menerimanya.',
  save: 'Simpan pilihan email',
  saved: 'Pilihan email tersimpan.',
}
