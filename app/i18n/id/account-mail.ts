// Mails about an account of the staff.
export const accountMail = {
  secondFactorReset: {
    subject: 'Kode dari aplikasi Anda dihapus',
    by: '{{name}} menghapus kode dari aplikasi untuk akun Anda pada {{moment}}. Semua sesi Anda berakhir.',
    byOperator:
      'Pengelola menghapus kode dari aplikasi untuk akun Anda pada {{moment}}, lewat baris perintah. Semua sesi Anda berakhir.',
    next: 'Saat masuk lagi, Anda memasangnya di ponsel Anda: {{url}}',
    unexpected: 'Anda tidak memintanya? Hubungi pengelola lain sekarang, dan buat kata sandi baru.',
  },
  address: {
    newSubject: 'Pastikan email baru Anda',
    new: 'Pengelola mengganti email akun Suara Etam Anda dengan alamat ini pada {{moment}}.',
    link: 'Ya, ini email saya: {{url}}',
    newUnexpected: 'Bukan Anda? Abaikan saja; alamat lama tetap berlaku.',
    oldSubject: 'Email akun Anda akan diganti',
    old: 'Pengelola mengganti email akun Suara Etam Anda pada {{moment}}. Alamat ini berlaku sampai alamat baru dipastikan.',
    oldUnexpected: 'Anda tidak memintanya? Hubungi pengelola lain sekarang.',
  },
}
